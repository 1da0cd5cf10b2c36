namespace Tajuk.Formats.Indonesian;

/// <summary>
/// Takes a word apart in every way that its affixes allow and keeps the best one whose root is known: the longest root,
/// then the fewest affixes. The letters are lent, and are as they were when it is done.
/// </summary>
internal ref struct Peel
{
    private const int MostPrefixes = 3;
    private const int ShortestRoot = 3;
    private const int AnyKnownRoot = 100;
    private const int CommonClitic = 30;
    private const int RareClitic = 150;

    private static readonly string[] Particles = ["lah", "kah", "tah", "pun"];
    private static readonly string[] Possessive = ["nya", "ku", "mu"];

    private readonly Span<char> _letters;
    private int _best;
    private Family _outermost;
    private Suffix _suffix;
    private int _penalty;

    private Peel(Span<char> letters) => _letters = letters;

    /// <summary>The stem of the best way, a known word's; empty when no way leads to one.</summary>
    public ReadOnlySpan<char> Stem { get; private set; }

    /// <summary>Empty when no way leads to a known root.</summary>
    public static ReadOnlySpan<char> Apart(Span<char> letters)
    {
        var peel = new Peel(letters);
        peel.Clitics();
        return peel.Stem;
    }

    /// <summary>-lah, -kah, -tah, -pun outside; -nya, -ku, -mu before them; none, either or both.</summary>
    private void Clitics()
    {
        Possessives(_letters.Length, 0);
        foreach (var particle in Particles)
            if (EndsWith(_letters.Length, particle))
                Possessives(_letters.Length - particle.Length, RareClitic);
    }

    private void Possessives(int end, int penalty)
    {
        Suffixes(end, penalty);
        foreach (var possessive in Possessive)
            if (EndsWith(end, possessive))
                Suffixes(end - possessive.Length, penalty + (possessive == "nya" ? CommonClitic : RareClitic));
    }

    private void Suffixes(int end, int penalty)
    {
        if (penalty > 0)
            Whole(end, penalty);
        Prefixes(end, Suffix.None, penalty);
        if (EndsWith(end, "kan"))
            Prefixes(end - 3, Suffix.Kan, penalty + 3);
        if (EndsWith(end, "an"))
            Prefixes(end - 2, Suffix.An, penalty + 3);
        if (EndsWith(end, "i"))
            Prefixes(end - 1, Suffix.I, penalty + 3);
    }

    /// <summary>A settled word with a clitic after it (keduanya), or a name with -nya; one of three letters is none (Kenya), and no name takes -lah (Abdullah).</summary>
    private void Whole(int end, int penalty)
    {
        if (end > ShortestRoot && Lexicon.Find(_letters[..end]) is { TakesAffixes: false } word && (penalty < RareClitic || word.Stem.Length != end))
            Offer(word.Stem, 100 * end - penalty);
    }

    private void Prefixes(int end, Suffix suffix, int penalty)
    {
        (_outermost, _suffix, _penalty) = (Family.None, suffix, penalty);
        Prefixes(0, end, Family.None, 0);
    }

    private void Prefixes(int start, int end, Family outer, int depth)
    {
        if (depth == 0)
            Root(start, end, null, depth);
        if (depth == MostPrefixes || end - start <= ShortestRoot)
            return;
        var allowed = Affixes.After(outer);
        foreach (var prefix in Affixes.StartingWith(_letters[start]))
            if ((allowed & prefix.Family) != 0 && _letters[start..end].StartsWith(prefix.Text, StringComparison.Ordinal))
                Take(prefix, start + prefix.Text.Length, end, depth + 1);
    }

    private void Take(Prefix prefix, int start, int end, int depth)
    {
        if (depth == 1)
            _outermost = prefix.Family;
        if (end - start < ShortestRoot - 1 || (Affixes.SuffixesOf(_outermost) & _suffix) == 0 || prefix.Before?.Contains(_letters[start]) == false)
            return;
        if (prefix.Melts)
            GiveBack(prefix, start - 1, end, depth);
        else
            Beneath(prefix, start, end, depth);
    }

    /// <summary>The melted letter stands for a moment where the prefix's last one stood.</summary>
    private void GiveBack(Prefix prefix, int start, int end, int depth)
    {
        var kept = _letters[start];
        _letters[start] = prefix.Melted;
        Beneath(prefix, start, end, depth);
        _letters[start] = kept;
    }

    private void Beneath(Prefix prefix, int start, int end, int depth)
    {
        Root(start, end, prefix, depth);
        if (prefix.Shape == Shape.Any)
            Prefixes(start, end, prefix.Family, depth);
    }

    private void Root(int start, int end, Prefix? prefix, int depth)
    {
        var root = _letters[start..end];
        if (root.Length < ShortestRoot || IsTooShort(prefix, root) || prefix?.Fits(root) == false)
            return;
        if (Lexicon.Find(root) is not { } word)
            Loan(prefix, root);
        else if (word.TakesAffixes && prefix?.Reaches(word, root[0]) != false)
            Offer(word.Stem, 100 * root.Length - _penalty - 10 * depth);
    }

    /// <summary>Susi is not sus with -i, nor Turku tur with -ku: three letters that close on a consonant take no such ending without a prefix, and melt into none.</summary>
    private readonly bool IsTooShort(Prefix? prefix, ReadOnlySpan<char> root) =>
        root.Length == ShortestRoot && !Affixes.Vowels.Contains(root[^1]) && (prefix?.Melts ?? (_suffix != Suffix.None || _penalty >= RareClitic));

    /// <summary>The shortest is the best here: the loan in mengaktualisasikan is aktualisasi. Terminologi has no ter- and stays.</summary>
    private void Loan(Prefix? prefix, ReadOnlySpan<char> root)
    {
        var bears = prefix is null || !(prefix.Melts || prefix.MayHaveLost(root[0]));
        var affixed = _suffix is Suffix.Kan or Suffix.An || _penalty >= CommonClitic || prefix?.Text is "meng" or "ber";
        if (bears && affixed && Loans.Looks(root))
            Offer(root, AnyKnownRoot - root.Length);
    }

    private void Offer(ReadOnlySpan<char> stem, int worth)
    {
        if (worth <= _best)
            return;
        _best = worth;
        Stem = stem;
    }

    private readonly bool EndsWith(int end, string suffix) =>
        end >= suffix.Length + ShortestRoot && _letters[..end].EndsWith(suffix, StringComparison.Ordinal);
}
