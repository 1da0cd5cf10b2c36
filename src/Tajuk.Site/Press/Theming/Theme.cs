using System.Collections.Frozen;
using System.Text.Json;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Tajuk.Publication;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Press.Theming;

/// <summary>
/// One theme, read whole from its folder: templates (compiled), words, styles and assets. It never changes; an edited
/// folder is read into a new one. A template can include only what was read here, so no name leads out of the folder.
/// </summary>
public sealed class Theme
{
    private readonly FrozenDictionary<string, Template> _templates;
    private readonly FrozenDictionary<string, Words> _words;

    private Theme(string folder)
    {
        Settings = ThemeSettings.Read(folder);
        _templates = Files(folder, "*.liquid").ToFrozenDictionary(f => Path.ChangeExtension(f.Name, null), Compile, StringComparer.Ordinal);
        _words = Files(Path.Combine(folder, "strings"), "*.json")
            .ToFrozenDictionary(f => Path.ChangeExtension(f.Name, null), ReadWords, StringComparer.OrdinalIgnoreCase);
        Styles = ThemeStyles.Read(Path.Combine(folder, "styles"));
        Assets = ThemeAssets.Read(Path.Combine(folder, "assets"));
        if (_words.Count == 0) throw new ThemeException($"The theme in {folder} has no words: strings/id.json is missing.");
    }

    public ThemeSettings Settings { get; }

    public ThemeStyles Styles { get; }

    public ThemeAssets Assets { get; }

    /// <exception cref="ThemeException">A file is missing or wrong.</exception>
    public static Theme Read(string folder) =>
        Directory.Exists(folder) ? new Theme(folder) : throw new ThemeException($"There is no theme in {folder}.");

    /// <summary>The words for a locale: its own, its language's, else Indonesian, else whatever there is.</summary>
    public Words Words(string locale) =>
        _words.GetValueOrDefault(locale) ?? _words.GetValueOrDefault(locale.Split('-')[0]) ?? _words.GetValueOrDefault("id") ?? _words.Values[0];

    /// <summary>Renders the page's template and sets the result into the layout.</summary>
    public string Render(PageView page, SiteView site)
    {
        var globals = new ScriptObject(8, autoImportStaticsFromThisType: false)
        {
            ["page"] = page,
            ["site"] = site,
            ["t"] = WordsObject(Words(site.Lang)),
            ["styles"] = Styles.Inline,
            ["assets"] = Assets.Addresses,
        };
        globals["content"] = new Html(Render(page.Template, globals));
        return Render("layout", globals);
    }

    internal string Render(string template, ScriptObject globals)
    {
        try
        {
            return Template(template).Render(new ThemeContext(this, globals));
        }
        catch (ScriptRuntimeException e)
        {
            throw new ThemeException($"The theme cannot show {template}: {e.Message}", e);
        }
    }

    internal Template Template(string name) =>
        _templates.TryGetValue(name, out var template) ? template : throw new ThemeException($"The theme has no template '{name}'.");

    private static ScriptObject WordsObject(Words words)
    {
        var all = new ScriptObject(words.All.Count, autoImportStaticsFromThisType: false);
        foreach (var (key, word) in words.All) all.SetValue(key, word, readOnly: true);
        all.IsReadOnly = true;
        return all;
    }

    private static Template Compile(ThemeFile file)
    {
        var template = Scriban.Template.ParseLiquid(File.ReadAllText(file.Path), file.Name);
        return template.HasErrors ? throw new ThemeException(string.Join("; ", template.Messages)) : template;
    }

    private static Words ReadWords(ThemeFile file)
    {
        try
        {
            return new Words(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file.Path)) ?? []);
        }
        catch (JsonException e)
        {
            throw new ThemeException($"{file.Name} is not an object of words: {e.Message}", e);
        }
    }

    internal static IEnumerable<ThemeFile> Files(string folder, string pattern) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new ThemeFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/')));
}

/// <summary>A file of a theme and its name inside the folder it was looked for in.</summary>
internal sealed record ThemeFile(string Path, string Name);
