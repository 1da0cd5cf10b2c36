using System.Text;

namespace Tajuk.Publication.Body;

/// <summary>The body of a story: blocks in reading order.</summary>
public sealed record StoryBody
{
    public static StoryBody Empty { get; } = new() { Blocks = [] };

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Keys of the pictures that the body shows, in order, each once.</summary>
    public IEnumerable<string> Pictures() => Blocks.OfType<BodyPicture>().Select(b => b.Use.Picture).Distinct(StringComparer.Ordinal);

    /// <summary>Keys of the stories that read-also blocks point to, in order, each once.</summary>
    public IEnumerable<string> ReadAlsos() => Blocks.OfType<ReadAlso>().Select(b => b.Story).Distinct(StringComparer.Ordinal);

    /// <summary>The words alone, one line a block: for search, counting and extracts.</summary>
    public string PlainText()
    {
        var text = new StringBuilder();
        foreach (var block in Blocks)
            foreach (var line in Lines(block))
                text.Append(line).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Paragraph p => [Words(p.Text)],
        Heading h => [Words(h.Text)],
        Quote q => q.Paragraphs.Select(Words),
        ItemList l => l.Items.Select(Words),
        Table t => t.Rows.Select(row => string.Join(" ", row.Select(Words))),
        _ => [],
    };

    private static string Words(IReadOnlyList<Inline> runs) => string.Concat(runs.Select(r => r.Text));
}
