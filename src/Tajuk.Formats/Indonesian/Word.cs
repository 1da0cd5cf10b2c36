namespace Tajuk.Formats.Indonesian;

/// <summary>What the lexicon knows of a word.</summary>
/// <param name="Stem">What it is brought to: itself for a root or a name, the standard spelling for a variant.</param>
/// <param name="TakesAffixes">A root does; a name or a word that is settled as a whole does not.</param>
internal sealed record Word(string Stem, bool TakesAffixes)
{
    /// <summary>Never reached by giving a prefix's melted letter back: mengurus is urus, not kurus.</summary>
    public bool NeverMelted { get; init; }

    /// <summary>Never reached by a prefix that ends before the root's own m, n, ny, ng or r: berubah is ubah, not rubah.</summary>
    public bool NeverBare { get; init; }
}
