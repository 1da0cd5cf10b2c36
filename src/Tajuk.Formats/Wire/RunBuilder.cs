using System.Text;
using Tajuk.Formats.Text;

namespace Tajuk.Formats.Wire;

/// <summary>Gathers the runs of one paragraph: one space between words across marks, equal neighbours joined.</summary>
internal sealed class RunBuilder
{
    private readonly List<(StringBuilder Text, WireMarks Marks, string? Href)> _runs = [];
    private bool _space;

    public void Add(string text, WireMarks marks, string? href)
    {
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
                _space = true;
            else if (!Words.IsDropped(c))
                Put(c, marks, href);
    }

    /// <summary>The runs so far, and an empty builder again.</summary>
    public IReadOnlyList<WireRun> Take()
    {
        var runs = _runs.Select(r => new WireRun
        {
            Text = Words.Sound(r.Text.ToString()).Normalize(NormalizationForm.FormC),
            Marks = r.Marks,
            Href = r.Href,
        }).ToList();
        _runs.Clear();
        _space = false;
        return runs;
    }

    private void Put(char c, WireMarks marks, string? href)
    {
        if (_space && _runs.Count > 0)
            // The space goes with the words before it, so that a link does not begin with one.
            _runs[^1].Text.Append(' ');
        _space = false;
        if (_runs.Count == 0 || _runs[^1].Marks != marks || _runs[^1].Href != href)
            _runs.Add((new StringBuilder(), marks, href));
        _runs[^1].Text.Append(c);
    }
}
