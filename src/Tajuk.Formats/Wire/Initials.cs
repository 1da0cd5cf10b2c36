namespace Tajuk.Formats.Wire;

/// <summary>
/// Recognises the line of initials with which desks end a story: "(FJR)", "hh/ph/ts/hd", "bur-dar-gl/fz", "str-ks/mtp".
/// </summary>
internal static class Initials
{
    /// <summary>Marks that end a text and name nobody.</summary>
    private static readonly string[] EndMarks = ["end", "ends", "eom", "more", "tamat", "habis", "usai", "bersambung"];

    /// <summary>The initials without brackets; null when the line is anything else.</summary>
    public static string? From(string line)
    {
        var text = line.Trim();
        var bracketed = text is ['(', .., ')'] or ['[', .., ']'];
        if (bracketed)
            text = text[1..^1].Trim();
        if (text.Length is < 2 or > 40 || EndMarks.Contains(text.ToLowerInvariant()))
            return null;
        var names = text.Split(['/', '-', ',', '.'], StringSplitOptions.TrimEntries);
        if (!Array.TrueForAll(names, IsName) || (!bracketed && !StandsAlone(text, names)))
            return null;
        return text;
    }

    /// <summary>The initials in brackets after a text's last full stop, and the text without them; null when there are none.</summary>
    public static (string Text, string Initials)? AfterLastSentence(string text)
    {
        var open = text.LastIndexOf('(');
        if (open < 2 || !text.EndsWith(')') || From(text[open..]) is not { } initials)
            return null;
        var before = text[..open].TrimEnd();
        return before is [.., '.' or '!' or '?' or '"' or '”' or '…'] ? (before, initials) : null;
    }

    private static bool IsName(string name) =>
        name.Length is >= 1 and <= 4 && name.All(char.IsAsciiLetter) && (name.All(char.IsUpper) || name.All(char.IsLower) || (name.Length <= 3 && name[1..].All(char.IsLower)));

    /// <summary>
    /// Without brackets a slash makes it initials, or small letters joined by a hyphen, or two or three of them:
    /// "WHO" alone may be an answer and "tamu" a word, "fjr" is neither.
    /// </summary>
    private static bool StandsAlone(string text, string[] names) =>
        !text.Contains(' ', StringComparison.Ordinal) && !text.Contains('.', StringComparison.Ordinal) && !text.Contains(',', StringComparison.Ordinal)
        && (text.Contains('/', StringComparison.Ordinal) || (names.All(n => n.Length >= 2 && n.All(char.IsLower)) && (names.Length > 1 || text.Length <= 3)));
}
