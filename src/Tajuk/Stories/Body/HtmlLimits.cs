using Tajuk.Platform;

namespace Tajuk.Stories.Body;

/// <summary>
/// What is looked at before any parser sees the text: parsers and sanitisers take seconds for what nests by tens of
/// thousands, a count of brackets takes microseconds.
/// </summary>
internal static class HtmlLimits
{
    /// <summary>Characters. A long essay has 40,000; a page pasted with everything has some hundred thousand.</summary>
    public const int Length = 1_000_000;

    /// <summary>Open elements at once. What Word and Google Docs paste stays below 20.</summary>
    public const int Depth = 100;

    /// <summary>Elements whose end tags may be left out: not counted, because they do not nest without one that is.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dt", "dd", "thead", "tbody", "tfoot", "option", "html", "head", "body",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    public static Refusal? Check(string html)
    {
        if (html.Length > Length) return new BodyTooLong(html.Length);
        return Deepest(html) > Depth ? new BodyTooDeep() : null;
    }

    private static int Deepest(string html)
    {
        int depth = 0, deepest = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = Name(html.AsSpan(at + (closes ? 2 : 1)));
            if (name.IsEmpty || Uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 20 && char.IsAsciiLetterOrDigit(text[length])) length++;
        return text[..length];
    }
}

internal sealed record BodyTooLong(int Length) : Refusal(
    "body_too_long", StatusCodes.Status413PayloadTooLarge,
    $"Tubuh berita terlalu panjang ({Length} karakter; paling banyak {HtmlLimits.Length}). Bagilah menjadi beberapa berita.",
    $"The body is too long ({Length} characters; at most {HtmlLimits.Length}). Split it into several stories.");

internal sealed record BodyTooDeep() : Refusal(
    "body_too_deep", StatusCodes.Status422UnprocessableEntity,
    $"Elemen HTML bersarang terlalu dalam (paling banyak {HtmlLimits.Depth}). Tempelkan teksnya saja.",
    $"HTML elements are nested too deeply (at most {HtmlLimits.Depth}). Paste the text alone.");
