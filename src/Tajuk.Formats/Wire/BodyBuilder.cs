namespace Tajuk.Formats.Wire;

/// <summary>
/// Makes blocks out of tags and text as they come by, whether HTML, XHTML or NITF, well-formed or not. It keeps no tree,
/// so nesting costs nothing; what is not text (script, style, film, figures with their captions) is left out.
/// </summary>
internal sealed class BodyBuilder
{
    private readonly List<WireBlock> _blocks = [];
    private readonly RunBuilder _runs = new();
    private readonly List<IReadOnlyList<WireRun>> _gathered = [];
    private int _strong, _emphasis, _sub, _super, _heading, _quotes, _lists, _tables, _skipped;
    private bool _ordered, _inCell, _headingCell, _inCaption;
    private string? _href, _skipping;
    private TableBuilder _table = new();

    /// <summary>True when an element that is left out was never closed, so that text may be missing.</summary>
    public bool WasCut => _skipping is not null;

    public void Text(string text)
    {
        if (_skipping is null)
            _runs.Add(text, Marks(), _href);
    }

    public void Open(string name, string? href = null)
    {
        if (_skipping is not null)
        {
            _skipped += name == _skipping ? 1 : 0;
            return;
        }
        if (Markup.IsLeftOut(name))
            (_skipping, _skipped) = (name, 1);
        else if (!Mark(name, 1, href) && Markup.IsBlock(name))
            OpenBlock(name);
    }

    public void Close(string name)
    {
        if (_skipping is not null)
        {
            _skipped -= name == _skipping ? 1 : 0;
            _skipping = _skipped == 0 ? null : _skipping;
            return;
        }
        if (!Mark(name, -1, null) && Markup.IsBlock(name))
            CloseBlock(name);
    }

    public IReadOnlyList<WireBlock> Finish()
    {
        EndCell();
        Flush();
        (_tables, _lists, _quotes) = (Math.Min(_tables, 1), Math.Min(_lists, 1), Math.Min(_quotes, 1));
        CloseBlock("table");
        CloseBlock("ul");
        CloseBlock("blockquote");
        return _blocks;
    }

    private WireMarks Marks() =>
        (_strong > 0 ? WireMarks.Strong : 0) | (_emphasis > 0 ? WireMarks.Emphasis : 0)
        | (_sub > 0 ? WireMarks.Subscript : 0) | (_super > 0 ? WireMarks.Superscript : 0);

    private bool Mark(string name, int step, string? href)
    {
        switch (name)
        {
            case "b" or "strong": _strong = Math.Max(0, _strong + step); return true;
            case "i" or "em" or "cite": _emphasis = Math.Max(0, _emphasis + step); return true;
            case "sub": _sub = Math.Max(0, _sub + step); return true;
            case "sup": _super = Math.Max(0, _super + step); return true;
            case "a": _href = step > 0 && Markup.IsPublicAddress(href) ? href : null; return true;
            default: return false;
        }
    }

    private void OpenBlock(string name)
    {
        if (_tables > 0 && OpenInTable(name))
            return;
        Flush();
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": _heading = name[1] - '0'; break;
            case "hl1" or "hl2": _heading = 2; break;
            case "blockquote" or "bq": _quotes++; break;
            case "ul" or "ol" when _lists++ == 0: _ordered = name == "ol"; break;
            case "table" when _tables++ == 0: _table = new TableBuilder(); break;
        }
    }

    private bool OpenInTable(string name)
    {
        switch (name)
        {
            case "tr": EndCell(); _table.Row(); return true;
            case "td" or "th": EndCell(); _runs.Take(); (_inCell, _headingCell) = (true, name == "th"); return true;
            case "caption": _runs.Take(); _inCaption = true; return true;
            case "table": _tables++; return true;
            default: _runs.Add(" ", WireMarks.None, null); return true;
        }
    }

    private void CloseBlock(string name)
    {
        if (_tables > 0)
        {
            CloseInTable(name);
            return;
        }
        Flush();
        if (name is "blockquote" or "bq" && _quotes > 0 && --_quotes == 0)
            Gather(paragraphs => new WireQuote { Paragraphs = paragraphs });
        else if (name is "ul" or "ol" && _lists > 0 && --_lists == 0)
            Gather(items => new WireList { Ordered = _ordered, Items = items });
    }

    private void CloseInTable(string name)
    {
        if (name is "td" or "th")
            EndCell();
        else if (name is "caption" && _inCaption)
            (_inCaption, _table.Caption) = (false, string.Concat(_runs.Take().Select(r => r.Text)));
        else if (name is "table" && --_tables == 0)
        {
            EndCell();
            _blocks.AddRange(_table.Blocks());
        }
        else
            _runs.Add(" ", WireMarks.None, null);
    }

    private void EndCell()
    {
        if (_inCell)
            _table.Cell(_runs.Take(), _headingCell);
        _inCell = false;
    }

    /// <summary>Ends the paragraph, heading or point that the words so far belong to. A mark that was never closed ends here too.</summary>
    private void Flush()
    {
        var runs = _runs.Take();
        (_strong, _emphasis, _sub, _super, _href) = (0, 0, 0, 0, null);
        if (runs.Count > 0 && (_quotes > 0 || _lists > 0))
            _gathered.Add(runs);
        else if (runs.Count > 0 && _heading > 0)
            _blocks.Add(new WireHeading { Level = _heading, Runs = runs });
        else if (runs.Count > 0)
            _blocks.Add(new WireParagraph { Runs = runs });
        _heading = 0;
    }

    private void Gather(Func<IReadOnlyList<IReadOnlyList<WireRun>>, WireBlock> make)
    {
        // A list inside a quotation ends with the quotation.
        if (_gathered.Count > 0 && _quotes == 0 && _lists == 0)
        {
            _blocks.Add(make([.. _gathered]));
            _gathered.Clear();
        }
    }
}
