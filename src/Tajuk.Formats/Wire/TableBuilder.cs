namespace Tajuk.Formats.Wire;

/// <summary>Gathers the cells of one table. A table of one column is how some agencies lay out text: it becomes paragraphs.</summary>
internal sealed class TableBuilder
{
    private readonly List<List<IReadOnlyList<WireRun>>> _rows = [];
    private bool _headings = true;

    public string? Caption { get; set; }

    public void Row() => _rows.Add([]);

    public void Cell(IReadOnlyList<WireRun> runs, bool heading)
    {
        if (_rows.Count == 0)
            Row();
        _headings &= heading || _rows.Count > 1;
        _rows[^1].Add(runs);
    }

    public IEnumerable<WireBlock> Blocks()
    {
        var rows = _rows.Where(row => row.Any(cell => cell.Count > 0)).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        if (width <= 1)
            return rows.SelectMany(row => row).Where(cell => cell.Count > 0).Select(cell => new WireParagraph { Runs = cell });
        // One row of a thousand cells among a thousand short ones must not become a million cells.
        if ((long)width * rows.Count > 20_000)
            return rows.Select(row => new WireParagraph { Runs = Joined(row) });
        return [new WireTable { Header = _headings, Caption = Caption, Rows = [.. rows.Select(row => Padded(row, width))] }];
    }

    private static List<IReadOnlyList<WireRun>> Padded(List<IReadOnlyList<WireRun>> row, int width) =>
        [.. row, .. Enumerable.Repeat<IReadOnlyList<WireRun>>([], width - row.Count)];

    private static List<WireRun> Joined(List<IReadOnlyList<WireRun>> row)
    {
        var runs = new RunBuilder();
        foreach (var run in row.SelectMany(cell => cell.Append(new WireRun { Text = " " })))
            runs.Add(run.Text, run.Marks, run.Href);
        return [.. runs.Take()];
    }
}
