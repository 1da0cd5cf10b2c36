using System.Buffers;
using System.Collections.Frozen;

namespace Tajuk.Formats.Indonesian;

/// <summary>The derivational suffixes.</summary>
[Flags]
internal enum Suffix
{
    None = 1, I = 2, Kan = 4, An = 8,
}

/// <summary>
/// Which prefixes and suffixes there are and which go together: the rules of Adriani, Asian, Nazief, Tahaghoghi and
/// Williams, "Stemming Indonesian: a confix-stripping approach" (2007), with their table of pairs that do not occur, written
/// as data. Tala (2003) describes the same affixes without a dictionary.
/// </summary>
internal static class Affixes
{
    public static readonly SearchValues<char> Vowels = SearchValues.Create("aeiou");

    private static readonly FrozenDictionary<char, Prefix[]> ByFirstLetter = All().GroupBy(p => p.Text[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The ways in which a word with this first letter may begin with a prefix.</summary>
    public static ReadOnlySpan<Prefix> StartingWith(char letter) => ByFirstLetter.TryGetValue(letter, out var found) ? found : [];

    /// <summary>The suffixes that may end a word whose outermost prefix this is.</summary>
    public static Suffix SuffixesOf(Family outermost) => outermost switch
    {
        Family.None => Suffix.I | Suffix.Kan | Suffix.An,
        Family.Di or Family.Me or Family.Ter => Suffix.None | Suffix.I | Suffix.Kan,
        Family.Ber => Suffix.None | Suffix.Kan | Suffix.An,
        Family.Ke => Suffix.An,
        Family.Per or Family.Ajar => Suffix.None | Suffix.I | Suffix.Kan | Suffix.An,
        _ => Suffix.None | Suffix.An,
    };

    /// <summary>The prefixes that may follow another: memper-, diber-, keter-, berke-, sepe-, pember-.</summary>
    public static Family After(Family outer) => outer switch
    {
        Family.None => (Family)int.MaxValue,
        Family.Di or Family.Me => Family.Per | Family.Ber | Family.Se | Family.Ter | Family.Ke | Family.Ajar,
        Family.Pe => Family.Ber | Family.Se | Family.Ter | Family.Ke | Family.Per | Family.Ajar,
        Family.Ke => Family.Ber | Family.Ter | Family.Se | Family.Pe | Family.Per | Family.Ajar,
        Family.Ber or Family.Se => Family.Ke | Family.Pe | Family.Per | Family.Ajar | (outer == Family.Ber ? Family.Se : Family.Ber),
        Family.Ter => Family.Ajar | Family.Per | Family.Se,
        Family.Per => Family.Se,
        _ => Family.None,
    };

    private static IEnumerable<Prefix> All() =>
    [
        new("di", Family.Di), new("ku", Family.Di), new("kau", Family.Di),
        new("ke", Family.Ke), new("ketidak", Family.Ke), new("se", Family.Se),
        .. Nasal("me", Family.Me), .. Nasal("pe", Family.Pe),
        new("me", Family.Me, SearchValues.Create("lrwymn")),
        new("pe", Family.Pe, SearchValues.Create("abcdfghijklmnopqrstuvwyz")),
        .. LosesItsR("ber", Family.Ber), .. LosesItsR("ter", Family.Ter),
        new("per", Family.Per, SearchValues.Create("abcdefghijklmnopqstuvwyz")),
        new("bel", Family.Ajar, Shape: Shape.Ajar), new("pel", Family.Ajar, Shape: Shape.Ajar),
    ];

    private static IEnumerable<Prefix> Nasal(string bare, Family family) =>
    [
        new(bare + "m", family, SearchValues.Create("bfvp")), new(bare + "m", family, Vowels, 'p'), new(bare + "m", family, SearchValues.Create("r"), 'p'),
        new(bare + "n", family, SearchValues.Create("cdjzts")), new(bare + "n", family, Vowels, 't'),
        new(bare + "ny", family, Vowels, 's'),
        new(bare + "ng", family, SearchValues.Create("ghkqxaeiou")), new(bare + "ng", family, Vowels, 'k'),
        new(bare + "nge", family, Shape: Shape.Monosyllable),
    ];

    private static IEnumerable<Prefix> LosesItsR(string whole, Family family) =>
    [
        new(whole, family, SearchValues.Create("abcdefghijklmnopqstuvwyz")),
        new(whole[..2], family, SearchValues.Create("r")),
        new(whole[..2], family, Shape: Shape.StartsWithEr),
    ];
}
