namespace Tajuk.Formats.Wire;

/// <summary>The words of blocks and runs.</summary>
public static class WireText
{
    /// <summary>About as long as a headline may be on a phone before it needs a third line.</summary>
    private const int ProposedLength = 110;

    public static string Of(WireBlock block) => block switch
    {
        WireParagraph p => Of(p.Runs),
        WireHeading h => Of(h.Runs),
        WireQuote q => string.Join(" ", q.Paragraphs.Select(Of)),
        WireList l => string.Join(" ", l.Items.Select(Of)),
        WireTable t => string.Join(" ", t.Rows.SelectMany(row => row).Select(Of)),
        _ => "",
    };

    public static string Of(IReadOnlyList<WireRun> runs) => string.Concat(runs.Select(r => r.Text));

    /// <summary>The runs' first characters.</summary>
    internal static IReadOnlyList<WireRun> Until(IReadOnlyList<WireRun> runs, int length) => Cut(runs, 0, length);

    /// <summary>The runs without their first characters.</summary>
    internal static IReadOnlyList<WireRun> From(IReadOnlyList<WireRun> runs, int start) => Cut(runs, start, int.MaxValue);

    /// <summary>The first sentence, shortened at a word when it is long; null when there are no words.</summary>
    internal static string? FirstSentence(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var end = -1;
        do
            end = text.IndexOfAny(['.', '!', '?'], end + 1);
        // "1.5" and "Dr. A" go on; a full stop with a long word before it does not.
        while (end >= 0 && (end + 1 < text.Length && text[end + 1] != ' ' || text.LastIndexOf(' ', end) > end - 4));
        var sentence = (end < 0 ? text : text[..end]).Trim();
        if (sentence.Length <= ProposedLength)
            return sentence.Length == 0 ? null : sentence;
        var space = sentence.LastIndexOf(' ', ProposedLength);
        return (space > 40 ? sentence[..space] : sentence[..(char.IsHighSurrogate(sentence[ProposedLength - 1]) ? ProposedLength - 1 : ProposedLength)]) + "…";
    }

    private static List<WireRun> Cut(IReadOnlyList<WireRun> runs, int start, int end)
    {
        List<WireRun> kept = [];
        var at = 0;
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, run.Text.Length));
            if (from < to)
                kept.Add(run with { Text = run.Text[from..to] });
            at += run.Text.Length;
        }
        return kept;
    }
}
