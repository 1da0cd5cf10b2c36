using System.Collections.Frozen;
using System.Text.Json;

namespace Tajuk.Platform.Desk;

/// <summary>
/// What the newsroom's pages say, in one language. Each module keeps its own words in a <c>*.words.json</c> beside its
/// pages: the key, then Indonesian, then English.
/// </summary>
public sealed class Words
{
    private readonly FrozenDictionary<string, string> _words;

    private Words(bool indonesian)
    {
        Indonesian = indonesian;
        _words = All.ToFrozenDictionary(pair => pair.Key, pair => pair.Value[indonesian ? 0 : 1], StringComparer.Ordinal);
    }

    /// <summary>Every key with its two texts.</summary>
    internal static FrozenDictionary<string, string[]> All { get; } = Read();

    private static Words Id { get; } = new(true);

    private static Words En { get; } = new(false);

    public bool Indonesian { get; }

    /// <summary>The language of the page, for its <c>lang</c>.</summary>
    public string Language => Indonesian ? "id" : "en";

    public string this[string key] => _words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No words for \"{key}\".");

    /// <summary>The words for a message that an address names; null when it names none of ours.</summary>
    public string? Message(string? key) => key is not null && _words.TryGetValue("message." + key, out var text) ? text : null;

    public static Words In(bool indonesian) => indonesian ? Id : En;

    private static FrozenDictionary<string, string[]> Read()
    {
        var assembly = typeof(Words).Assembly;
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".words.json", StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, texts) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(file)!) words.Add(key, texts);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
