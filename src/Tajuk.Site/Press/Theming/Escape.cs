using System.Buffers;
using System.Text;

namespace Tajuk.Site.Press.Theming;

/// <summary>
/// Text into HTML, for element content and quoted attributes. The framework's encoder would also turn the plus sign of
/// every time zone into a reference; these five characters are all that can end text or a quoted attribute.
/// </summary>
internal static class Escape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static string Html(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;
        var html = new StringBuilder(text.Length + 32);
        foreach (var c in text)
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        return html.ToString();
    }
}
