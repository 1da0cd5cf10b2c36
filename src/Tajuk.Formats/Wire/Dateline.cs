using Tajuk.Formats.Text;

namespace Tajuk.Formats.Wire;

/// <summary>Finds the place in a typed dateline, and a dateline at the head of a text.</summary>
internal static class Dateline
{
    /// <summary>"STOCKHOLM, Aug 29, 2014 (AFP) -" was sent from Stockholm. Null when the line does not begin with a name.</summary>
    public static WirePlace? Place(string? dateline)
    {
        var end = dateline?.IndexOfAny([',', '(', ':', '–', '—', '/']) ?? -1;
        var name = Words.Clean(end < 0 ? dateline : dateline![..end])?.TrimEnd('-', ' ', '.');
        if (name is null or "" or { Length: > 60 } || !char.IsLetter(name[0]) || name.Any(char.IsDigit))
            return null;
        return new WirePlace { Name = Words.OutOfCapitals(name) };
    }

    /// <summary>
    /// The dateline that a text begins with, "JAKARTA, 19 Juni (KBNR) -- ": capitals first, the agency in brackets, a dash.
    /// Null when there is none; otherwise how many characters it takes, the dash and the space after it included.
    /// </summary>
    public static (string Text, int Length)? AtHead(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (open is < 3 or > 80 || close < 0 || close - open > 30 || !IsPlace(text.AsSpan(0, open)))
            return null;
        var end = close + 1;
        while (end < text.Length && text[end] == ' ')
            end++;
        var dash = end;
        while (end < text.Length && text[end] is '-' or '–' or '—')
            end++;
        if (end == dash)
            return null;
        while (end < text.Length && text[end] == ' ')
            end++;
        return end == text.Length ? null : (text[..(close + 1)], end);
    }

    /// <summary>The first word is in capitals: "JAKARTA", "NEW YORK, June 19".</summary>
    private static bool IsPlace(ReadOnlySpan<char> head)
    {
        var word = head.IndexOfAny(',', ' ') is var end and > 1 ? head[..end] : head;
        foreach (var c in word)
            if (!char.IsUpper(c) && c is not ('-' or '\'' or '.'))
                return false;
        return word.Length > 1;
    }
}
