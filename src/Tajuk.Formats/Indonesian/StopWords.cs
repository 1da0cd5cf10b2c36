using System.Collections.Frozen;

namespace Tajuk.Formats.Indonesian;

/// <summary>Words that carry no subject of their own. The list is ours; it holds words as they are written, before stemming.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = Resource.Words("stop-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a word that an index may leave out; case does not matter.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => BySpan.Contains(word);

    /// <summary>All of them, in lower case.</summary>
    public static IReadOnlySet<string> All => Words;
}
