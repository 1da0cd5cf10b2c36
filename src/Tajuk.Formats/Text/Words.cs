using System.Globalization;
using System.Text;

namespace Tajuk.Formats.Text;

/// <summary>Turns what a file holds between two tags into words: NFC, one space between, nothing invisible that can mislead.</summary>
internal static class Words
{
    /// <summary>One line of clean text; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = new StringBuilder(text.Length);
        foreach (var c in Sound(text))
            Append(line, c);
        if (line is [.., ' '])
            line.Length--;
        return line.Length == 0 ? null : line.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Same characters, without those that may not be in text: lone surrogates become U+FFFD so that NFC can run.</summary>
    public static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>C0 and C1 controls other than white space, bidi overrides and isolates, zero-width spaces and byte order marks.</summary>
    public static bool IsDropped(char c) =>
        c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        || (char.IsControl(c) && !char.IsWhiteSpace(c));

    /// <summary>The first <paramref name="length"/> characters, for a sentence about something hostile.</summary>
    public static string Short(string text, int length)
    {
        var clean = Clean(text) ?? "";
        return clean.Length <= length ? clean : string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[length - 1]) ? length - 1 : length), "…");
    }

    /// <summary>"STOCKHOLM" becomes "Stockholm"; anything that has a small letter stays as it is.</summary>
    public static string OutOfCapitals(string name) =>
        name.Any(char.IsLower) ? name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    private static void Append(StringBuilder line, char c)
    {
        if (IsDropped(c))
            return;
        if (!char.IsWhiteSpace(c))
            line.Append(c);
        else if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }
}
