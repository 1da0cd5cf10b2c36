namespace Tajuk.Site.Pages;

/// <summary>The words of a theme in one language. A key that is missing shows itself, so that it is noticed.</summary>
public sealed class Words(IReadOnlyDictionary<string, string> words)
{
    public string this[string key] => words.GetValueOrDefault(key, key);

    public IReadOnlyDictionary<string, string> All => words;

    /// <summary>Whether the theme has the word at all.</summary>
    public bool Knows(string key) => words.ContainsKey(key);

    /// <summary>The word with {name} replaced.</summary>
    public string With(string key, string name, string value) => this[key].Replace("{" + name + "}", value, StringComparison.Ordinal);
}
