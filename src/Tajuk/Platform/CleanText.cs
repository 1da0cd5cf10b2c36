using System.Buffers;
using System.Globalization;
using System.Text;

namespace Tajuk.Platform;

/// <summary>
/// Text as it comes in from people and agencies: NFC, without what cannot be seen and can do harm (control characters,
/// lone surrogates, marks that turn the reading direction round). Removed, not refused: nobody typed them on purpose.
/// </summary>
internal static class CleanText
{
    /// <summary>U+202A to U+202E and U+2066 to U+2069 reorder what follows; a headline must read as it is stored.</summary>
    private static bool Harmful(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not '\n' and not '\t') || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;

    /// <summary>Text that may hold line breaks.</summary>
    public static string Block(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            // A lone surrogate is no Rune: it is passed over here.
            if (Rune.DecodeFromUtf16(rest, out var rune, out var used) == OperationStatus.Done && !Harmful(rune)) clean.Append(rune.ToString());
            rest = rest[used..];
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>One line: runs of white space become one blank, ends are trimmed.</summary>
    public static string Line(string text) => string.Join(' ', Block(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>One line, or null when nothing is left that can be seen.</summary>
    public static string? LineOrNull(string? text) => text is not null && Line(text) is var line && line.EnumerateRunes().Any(IsSeen) ? line : null;

    // Joiners and the like shape their neighbours and are nothing by themselves.
    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNotAssigned);
}
