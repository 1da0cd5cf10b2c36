using System.Buffers;

namespace Tajuk.Formats.Indonesian;

/// <summary>What a prefix belongs to; a set of them says what may stand after another.</summary>
[Flags]
internal enum Family
{
    None = 0, Di = 1, Ke = 2, Se = 4, Me = 8, Pe = 16, Ber = 32, Ter = 64, Per = 128, Ajar = 256,
}

/// <summary>What kind of root a prefix asks for.</summary>
internal enum Shape
{
    Any,

    /// <summary>One syllable: menge- stands only before such (mengecat, mengesahkan).</summary>
    Monosyllable,

    /// <summary>A consonant and -er- first: be- and te- lose their r before such (bekerja, tepercaya).</summary>
    StartsWithEr,

    /// <summary>The root ajar, the only one with bel- and pel-.</summary>
    Ajar,
}

/// <summary>
/// One way in which a prefix stands before a root. <paramref name="Before"/>: the letters one of which must follow, null
/// for any. <paramref name="Melted"/>: the root's first letter, which the prefix took away (k, p, s, t), or NUL.
/// </summary>
internal sealed record Prefix(string Text, Family Family, SearchValues<char>? Before = null, char Melted = '\0', Shape Shape = Shape.Any)
{
    private readonly bool _endsOpen = Text.Length == 2 && Family is Family.Me or Family.Pe or Family.Ber or Family.Ter;

    public bool Melts => Melted != '\0';

    public bool Fits(ReadOnlySpan<char> root) => Shape switch
    {
        Shape.Any => true,
        Shape.Ajar => root is "ajar",
        Shape.Monosyllable => root.Length < 5 && root.IndexOfAny(Affixes.Vowels) == root.LastIndexOfAny(Affixes.Vowels),
        _ => root.Length > 3 && root[1] == 'e' && root[2] == 'r' && !Affixes.Vowels.Contains(root[0]),
    };

    /// <summary>False where another root is meant: see choices.txt.</summary>
    public bool Reaches(Word word, char first) => Melts ? !word.NeverMelted : !(word.NeverBare && MayHaveLost(first));

    /// <summary>True when the root's first letter could be the prefix's own last one: pe-ralat or per-alat.</summary>
    public bool MayHaveLost(char first) => _endsOpen && (first == 'r' ? Family != Family.Me : first is 'm' or 'n' && Family is Family.Me or Family.Pe);
}
