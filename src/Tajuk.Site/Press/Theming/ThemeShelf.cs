using System.Collections.Concurrent;

namespace Tajuk.Site.Press.Theming;

/// <summary>
/// The themes of a folder, each read once. With <paramref name="watch"/> a theme is read again when a file in it has
/// changed: for the one who edits it, not for readers.
/// </summary>
public sealed class ThemeShelf(string folder, bool watch)
{
    private readonly ConcurrentDictionary<string, Shelved> _themes = new(StringComparer.Ordinal);

    /// <exception cref="ThemeException">No such theme, or something in it is wrong.</exception>
    public Theme Get(string name)
    {
        if (_themes.TryGetValue(name, out var shelved) && (!watch || shelved.Changed == LastChange(name))) return shelved.Theme;
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) throw new ThemeException($"'{name}' is no name of a theme.");
        var theme = Theme.Read(Path.Combine(folder, name));
        _themes[name] = new Shelved(theme, watch ? LastChange(name) : default);
        return theme;
    }

    private DateTime LastChange(string name) =>
        Directory.EnumerateFiles(Path.Combine(folder, name), "*", SearchOption.AllDirectories).Max(File.GetLastWriteTimeUtc);

    private sealed record Shelved(Theme Theme, DateTime Changed);
}
