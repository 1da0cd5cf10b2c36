namespace Tajuk.Formats.Indonesian;

/// <summary>
/// Takes a word apart in every way that its affixes allow and keeps the best one whose root is known: the longest root,
/// then the fewest affixes. The letters are lent, and are as they were when it is done.
/// </summary>
internal ref struct Peel
{
    private const int MostPrefixes = 3;
    private const int ShortestRoot = 3;

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
        foreach (var possessive in PossessiveSuffixes)
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

    /// <summary>A settled word or a name with -nya or a particle after it (keduanya); a name of three letters is none (Kenya).</summary>
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
        if (depth == MostPrefixes || end - start < ShortestRoot + 1)
        {
            if (depth == 0)
                Root(start, end, null, depth);
            return;
        }
        if (depth == 0)
            Root(start, end, null, depth);
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
        if (prefix.Melted == '\0')
        {
            Beneath(prefix, start, end, depth);
            return;
        }
        var kept = _letters[start - 1];
        _letters[start - 1] = prefix.Melted;
        Beneath(prefix, start - 1, end, depth);
        _letters[start - 1] = kept;
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
        if (root.Length < ShortestRoot || !Fits(prefix, root) || (IsTooShort(root) && (prefix is null ? _suffix != Suffix.None : prefix.Melted != '\0')))
            return;
        if (Lexicon.Find(root) is { } word)
        {
            if (word.TakesAffixes && (prefix is null || Reaches(prefix, word, root[0])))
                Offer(word.Stem, 100 * root.Length - _penalty - 10 * depth);
        }
        else if (IsLoan(prefix, root))
        {
            Offer(root, AnyKnownRoot - root.Length);
        }
    }

    private static bool Reaches(Prefix prefix, Word word, char first) => prefix.Melted == '\0' ? !(word.NeverBare && EndsBefore(prefix, first)) : !word.NeverMelted;

    /// <summary>The shortest is the best here: the loan of mengaktualisasikan is aktualisasi. Terminologi is no ter- and must stay.</summary>
    private readonly bool IsLoan(Prefix? prefix, ReadOnlySpan<char> root) =>
        prefix is not { Melted: not '\0' } && (_suffix is Suffix.Kan or Suffix.An || prefix?.Text is "meng" or "ber" || _penalty > 0)
        && (prefix is null || !EndsBefore(prefix, root[0])) && Loans.Looks(root);

    /// <summary>Susi is not sus with -i: three letters that close on a consonant take no suffix without a prefix, and melt into none.</summary>
    private static bool IsTooShort(ReadOnlySpan<char> root) => root.Length == ShortestRoot && !Affixes.Vowels.Contains(root[^1]);

    /// <summary>A prefix without its last consonant, before a letter that could be that consonant: pe-ralat or per-alat.</summary>
    private static bool EndsBefore(Prefix prefix, char first) =>
        prefix.Text.Length == 2 && (first == 'r' ? prefix.Family is Family.Ber or Family.Ter or Family.Pe : first is 'm' or 'n' && prefix.Family is Family.Me or Family.Pe);

    private static bool Fits(Prefix? prefix, ReadOnlySpan<char> root) => prefix?.Shape switch
    {
        null or Shape.Any => true,
        Shape.Ajar => root is "ajar",
        Shape.Monosyllable => root.Length < 5 && root.IndexOfAny(Affixes.Vowels) == root.LastIndexOfAny(Affixes.Vowels),
        _ => root.Length > 3 && root[1] == 'e' && root[2] == 'r' && !Affixes.Vowels.Contains(root[0]),
    };

    private void Offer(ReadOnlySpan<char> stem, int worth)
    {
        if (worth <= _best)
            return;
        _best = worth;
        Stem = stem;
    }

    private readonly bool EndsWith(int end, string suffix) =>
        end >= suffix.Length + ShortestRoot && _letters[..end].EndsWith(suffix, StringComparison.Ordinal);

    private const int AnyKnownRoot = 100;
    private const int CommonClitic = 30;
    private const int RareClitic = 150;
    private static readonly string[] Particles = ["lah", "kah", "tah", "pun"];
    private static readonly string[] PossessiveSuffixes = ["nya", "ku", "mu"];
}
