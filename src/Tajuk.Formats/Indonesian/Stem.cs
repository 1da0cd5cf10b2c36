namespace Tajuk.Formats.Indonesian;

/// <summary>
/// Brings an Indonesian word to its root: mempertanggungjawabkan, pertanggungjawaban and tanggungjawabnya are one word to
/// someone who searches. Confix stripping with a dictionary check (Adriani et al. 2007, after Nazief and Adriani; Asian,
/// Williams and Tahaghoghi 2005; the affixes as in Tala 2003): a stem counts only if it is a root that we know, so a name
/// that happens to look affixed stays itself. Pure, without state, safe from many threads; the lists are read at first use.
/// <para>
/// Case does not matter, and cannot be passed: what is searched for is typed in lower case, and keeping capitalised words
/// unstemmed on one side only loses matches. Names are protected by lists, on both sides alike.
/// </para>
/// <para>
/// Limits: it sees one word at a time, so <c>beruang</c> is always the animal; compounds written apart stay apart; English
/// words are not stemmed here; bound forms (antar-, pasca-, non-) stay on.
/// </para>
/// </summary>
public static class Stem
{
    /// <summary>Nothing longer is taken apart: no Indonesian word is, and what is hostile costs no more than a copy.</summary>
    private const int LongestWord = 48;

    /// <summary>A name of fewer letters before -nya is none: Kenya, Sonya.</summary>
    private const int ShortestUnknown = 4;

    /// <summary>The stem in lower case; the word itself, in lower case and without apostrophes, when no root is found.</summary>
    /// <param name="word">One word, in any case; hyphens and apostrophes may stand inside (anak-anak, Jum'at, KPK-nya).</param>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Span<char> letters = word.Length > LongestWord ? new char[word.Length + 1] : stackalloc char[LongestWord + 1];
        var stem = letters[..Of(word, letters)];
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    /// <summary>The same without memory of its own, for an index that keeps its letters in a buffer.</summary>
    /// <param name="word">One word.</param>
    /// <param name="into">At least one character longer than the word, and not overlapping it; what stands behind the stem is undefined.</param>
    /// <returns>How many characters of <paramref name="into"/> are the stem.</returns>
    /// <exception cref="ArgumentException"><paramref name="into"/> is too short.</exception>
    public static int Of(ReadOnlySpan<char> word, Span<char> into)
    {
        if (into.Length <= word.Length)
            throw new ArgumentException("The stem may be one character longer than the word.", nameof(into));
        var length = Normalise(word, into);
        return length > LongestWord ? length : Shorten(into, length);
    }

    /// <summary>Until nothing comes off: what is left of a word that no list has may be affixed itself, and a stem must be its own stem.</summary>
    private static int Shorten(Span<char> into, int length)
    {
        var stem = Find(into[..length]);
        stem.CopyTo(into);
        return stem.Length < length && Lexicon.Find(into[..stem.Length]) is null ? Shorten(into, stem.Length) : stem.Length;
    }

    /// <summary>Lower case; apostrophes inside a word are a matter of spelling (Jum'at, Al-Qur'an).</summary>
    private static int Normalise(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var letter in word)
            if (letter is not ('\'' or '’' or '‘' or 'ʼ' or '`'))
                into[length++] = char.ToLowerInvariant(letter);
        return length;
    }

    private static ReadOnlySpan<char> Find(Span<char> letters)
    {
        if (Lexicon.Find(letters) is { } known)
            return known.Stem;
        var hyphen = letters.IndexOf('-');
        return hyphen < 0 ? Affixed(letters) : Hyphenated(letters, hyphen);
    }

    private static ReadOnlySpan<char> Affixed(Span<char> letters)
    {
        if (letters.Length < ShortestUnknown)
            return letters;
        var root = Peel.Apart(letters);
        if (!root.IsEmpty)
            return root;
        return letters.EndsWith("nya") && letters.Length >= ShortestUnknown + 3 && !letters[..^3].EndsWith("nya") ? letters[..^3] : letters;
    }

    private static ReadOnlySpan<char> Hyphenated(Span<char> letters, int hyphen)
    {
        var first = letters[..hyphen];
        var second = letters[(hyphen + 1)..];
        if (first.IsEmpty || second.IsEmpty || second.Contains('-'))
            return letters;
        if (second.EndsWith("nya") && Lexicon.Find(letters[..^3]) is { } settled)
            return settled.Stem;
        if (IsPrefix(first))
            return Find(second);
        return IsSuffix(second) ? Find(first) : Repeated(letters, first, second);
    }

    /// <summary>buku-buku, berlari-larian, kemerah-merahan, menunda-nunda; what is no repetition (Jawa-Bali) stays whole.</summary>
    private static ReadOnlySpan<char> Repeated(Span<char> letters, Span<char> first, Span<char> second)
    {
        var stem = Find(first);
        if (first.EndsWith(second))
            return stem;
        var other = Find(second);
        return stem.SequenceEqual(other) || first.EndsWith(other, StringComparison.Ordinal) ? other : letters;
    }

    private static bool IsPrefix(ReadOnlySpan<char> part) =>
        part is "di" or "ke" or "se" or "ber" or "ter" or "per" or "me" or "mem" or "men" or "meng" or "meny" or "pe" or "pem" or "pen" or "peng" or "nge";

    private static bool IsSuffix(ReadOnlySpan<char> part) => part is "nya" or "lah" or "kah" or "pun" or "ku" or "mu" or "an" or "kan" or "isme";
}
