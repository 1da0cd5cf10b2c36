using System.Collections.Frozen;

namespace Tajuk.Formats.Indonesian;

/// <summary>
/// The roots, spelling variants, settled words and names, read once from the text files beside this one. Where a word stands
/// in several, the root wins over the name: both stay themselves, and the root can carry affixes.
/// </summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Word> Words = Load().ToFrozenDictionary(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word in lower case, or null when nothing is known of it.</summary>
    public static Word? Find(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var found) ? found : null;

    /// <summary>All words that stand in the files.</summary>
    public static IReadOnlyDictionary<string, Word> All => Words;

    private static Dictionary<string, Word> Load()
    {
        var words = new Dictionary<string, Word>(StringComparer.Ordinal);
        foreach (var root in Resource.Names("Roots.").SelectMany(Resource.Words))
            words[root] = new Word(root, true);
        foreach (var (standard, variants) in Resource.Groups("spelling.txt"))
            Add(words, standard, variants, takesAffixes: true);
        foreach (var (stem, forms) in Resource.Groups("settled-words.txt"))
            Add(words, stem, forms, takesAffixes: false);
        foreach (var (choice, roots) in Resource.Groups("choices.txt"))
            Choose(words, choice, roots);
        foreach (var name in Resource.Words("names.txt").Concat(Places.SingleWords()))
            words.TryAdd(name, new Word(name, false));
        return words;
    }

    private static void Add(Dictionary<string, Word> words, string stem, string[] forms, bool takesAffixes)
    {
        words.TryAdd(stem, new Word(stem, true));
        foreach (var form in forms)
            words[form] = new Word(stem, takesAffixes);
    }

    private static void Choose(Dictionary<string, Word> words, string choice, string[] roots)
    {
        foreach (var root in roots)
            words[root] = choice == "never-melted" ? words[root] with { NeverMelted = true } : words[root] with { NeverBare = true };
    }
}
