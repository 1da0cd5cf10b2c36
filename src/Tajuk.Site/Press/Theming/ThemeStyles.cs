using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Scriban.Runtime;
using Tajuk.Publication;

namespace Tajuk.Site.Press.Theming;

/// <summary>
/// Style sheets that are written into the page itself, so that nothing holds up the first paint. Each file fills one
/// style element, whole: its hash is what the Content-Security-Policy allows, and no other style runs.
/// </summary>
public sealed partial class ThemeStyles
{
    private ThemeStyles(ScriptObject inline, string sources) => (Inline, PolicySources) = (inline, sources);

    internal ScriptObject Inline { get; }

    /// <summary>Hash sources for style-src, separated by spaces.</summary>
    public string PolicySources { get; }

    internal static ThemeStyles Read(string folder)
    {
        var inline = new ScriptObject();
        var sources = new List<string>();
        foreach (var file in Theme.Files(folder, "*.css"))
        {
            var css = Smaller(File.ReadAllText(file.Path));
            if (css.Contains("</", StringComparison.Ordinal)) throw new ThemeException($"{file.Name} would end its own style element.");
            inline.SetValue(Path.ChangeExtension(file.Name, null), new Html(css), readOnly: true);
            sources.Add($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'");
        }
        inline.IsReadOnly = true;
        return new ThemeStyles(inline, string.Join(' ', sources));
    }

    private static string Smaller(string css) => AroundMarks().Replace(Space().Replace(Comment().Replace(css, ""), " "), "$1").Trim();

    [GeneratedRegex(@"/\*[^*]*\*+([^/*][^*]*\*+)*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    // Not around "+", "-", ":" or brackets: there a space means something (calc, descendant selectors, media queries).
    [GeneratedRegex(@" ?([{};,]) ?", RegexOptions.NonBacktracking)]
    private static partial Regex AroundMarks();
}
