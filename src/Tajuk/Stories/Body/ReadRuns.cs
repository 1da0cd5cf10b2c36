using AngleSharp.Dom;
using Tajuk.Publication.Body;

namespace Tajuk.Stories.Body;

/// <summary>Turns inline markup into runs of text with marks; unknown elements give their text.</summary>
internal sealed class ReadRuns
{
    private readonly List<Inline> _runs = [];

    public IReadOnlyList<Inline> Runs => [.. _runs];

    public static ReadRuns Of(IElement element, string? skip = null)
    {
        var runs = new ReadRuns();
        foreach (var child in element.ChildNodes) runs.Add(child, Marks.None, null, skip);
        return runs;
    }

    public void Add(INode node) => Add(node, Marks.None, null, null);

    /// <summary>What has been gathered becomes paragraphs, split where two line breaks stand together.</summary>
    public void FlushInto(List<Block> blocks)
    {
        var paragraph = new List<Inline>();
        foreach (var run in _runs)
        {
            var parts = run.Text.Split("\n\n");
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0) { blocks.Add(new Paragraph { Text = [.. paragraph] }); paragraph.Clear(); }
                if (parts[i].Length > 0) paragraph.Add(run with { Text = parts[i] });
            }
        }
        if (paragraph.Count > 0) blocks.Add(new Paragraph { Text = paragraph });
        _runs.Clear();
    }

    private void Add(INode node, Marks marks, string? href, string? skip)
    {
        if (node is IText text) { Append(Fold(text.Data), marks, href); return; }
        if (node is not IElement element || (skip is not null && element.Matches(skip))) return;
        switch (element.LocalName)
        {
            case "br": Append("\n", marks, href); return;
            case "script" or "style" or "template" or "noscript" or "svg" or "math" or "textarea" or "select" or "button" or "iframe" or "object" or "title": return;
            default: break;
        }
        var inner = marks | MarkOf(element.LocalName);
        var link = element.LocalName == "a" ? element.GetAttribute("href") ?? href : href;
        foreach (var child in element.ChildNodes) Add(child, inner, link, skip);
    }

    private static Marks MarkOf(string element) => element switch
    {
        "b" or "strong" => Marks.Strong,
        "i" or "em" or "cite" or "dfn" => Marks.Emphasis,
        "s" or "del" or "strike" => Marks.Strike,
        "sub" => Marks.Subscript,
        "sup" => Marks.Superscript,
        "code" or "kbd" or "samp" => Marks.Code,
        _ => Marks.None,
    };

    private void Append(string text, Marks marks, string? href)
    {
        if (text.Length == 0) return;
        if (_runs.Count > 0 && _runs[^1] is var last && last.Marks == marks && last.Href == href)
            _runs[^1] = last with { Text = last.Text + text };
        else
            _runs.Add(new Inline { Text = text, Marks = marks, Href = href });
    }

    // Line breaks in the source are blanks to a browser, and so they are here; only <br> breaks a line.
    private static string Fold(string text) => text.Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ').Replace('\u00A0', ' ');
}
