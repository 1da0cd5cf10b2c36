namespace Tajuk.Formats.Indonesian;

/// <summary>Loanwords that Indonesian makes more of every year; their endings tell them, no list can keep up.</summary>
internal static class Loans
{
    private const int Shortest = 7;
    private static readonly string[] Endings = ["isasi", "ologi", "ografi", "isme", "itas", "ifikasi"];

    /// <summary>True for what looks like a whole loanword, so that it may stand as the root under affixes.</summary>
    public static bool Looks(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest)
            return false;
        foreach (var ending in Endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
