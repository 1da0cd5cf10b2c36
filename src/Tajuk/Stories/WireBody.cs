using Tajuk.Formats.Wire;
using Tajuk.Publication.Body;

namespace Tajuk.Stories;

/// <summary>An agency's text as a story's body. Headings become the two levels that a story has.</summary>
internal static class WireBody
{
    public static StoryBody Of(IReadOnlyList<WireBlock> blocks) => new() { Blocks = [.. blocks.Select(Block)] };

    private static Block Block(WireBlock block) => block switch
    {
        WireParagraph p => new Paragraph { Text = Runs(p.Runs) },
        WireHeading h => new Heading { Level = h.Level <= 2 ? 2 : 3, Text = Runs(h.Runs) },
        WireQuote q => new Quote { Paragraphs = [.. q.Paragraphs.Select(Runs)] },
        WireList l => new ItemList { Ordered = l.Ordered, Items = [.. l.Items.Select(Runs)] },
        WireTable t => new Table { Header = t.Header, Caption = t.Caption, Rows = [.. t.Rows.Select(row => row.Select(Runs).ToList())] },
        _ => throw new InvalidOperationException($"No block of a story is known for {block.GetType().Name}."),
    };

    private static IReadOnlyList<Inline> Runs(IReadOnlyList<WireRun> runs) =>
        [.. runs.Select(r => new Inline { Text = r.Text, Marks = Marks(r.Marks), Href = r.Href })];

    private static Marks Marks(WireMarks marks) =>
        (marks.HasFlag(WireMarks.Strong) ? Publication.Body.Marks.Strong : 0) | (marks.HasFlag(WireMarks.Emphasis) ? Publication.Body.Marks.Emphasis : 0)
        | (marks.HasFlag(WireMarks.Subscript) ? Publication.Body.Marks.Subscript : 0) | (marks.HasFlag(WireMarks.Superscript) ? Publication.Body.Marks.Superscript : 0);
}
