using System.Net;
using System.Xml.Linq;

namespace Tajuk.Formats.Wire;

/// <summary>Turns the text of an item, in whatever wrapping it comes, into blocks.</summary>
internal static class ReadBody
{
    /// <summary>The length of a long novel: no agency text comes near it, and every page of the newsroom would be slow with it.</summary>
    private const int MaxLength = 1_000_000;

    /// <summary>From an element whose content is NITF, XHTML or anything like them.</summary>
    public static IReadOnlyList<WireBlock> FromXml(XElement element, FieldReader fields)
    {
        if (!element.HasElements)
            return FromText(element.Value, fields);
        if (IsTooLong(element.Value, fields))
            return [];
        var body = new BodyBuilder();
        Walk(element, body);
        var blocks = body.Finish();
        return blocks.All(b => !HoldsMarkup(b)) ? blocks : Again(blocks, fields);
    }

    /// <summary>From a string that may be plain, HTML, or HTML that was escaped once too often.</summary>
    public static IReadOnlyList<WireBlock> FromText(string text, FieldReader fields)
    {
        if (IsTooLong(text, fields))
            return [];
        if (Markup.LooksLikeMarkup(text))
            return FromMarkup(text, fields);
        var decoded = WebUtility.HtmlDecode(text);
        if (!Markup.LooksLikeMarkup(decoded))
            return FromPlain(decoded);
        fields.Note(Oddities.MarkupInText);
        return FromMarkup(decoded, fields);
    }

    public static IReadOnlyList<WireBlock> FromMarkup(string html, FieldReader fields)
    {
        if (IsTooLong(html, fields))
            return [];
        var body = new BodyBuilder();
        HtmlScan.Into(body, html);
        if (body.WasCut)
            fields.Note(Oddities.MarkupCut);
        var blocks = body.Finish();
        return blocks.All(b => !HoldsMarkup(b)) ? blocks : Again(blocks, fields);
    }

    /// <summary>Blank lines part paragraphs; where there are none, every line is one.</summary>
    public static IReadOnlyList<WireBlock> FromPlain(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var wrapped = HasBlankInside(lines);
        var body = new BodyBuilder();
        foreach (var line in lines)
        {
            if (!wrapped || string.IsNullOrWhiteSpace(line))
                body.Open("p");
            body.Text(line);
            body.Text(" ");
        }
        return body.Finish();
    }

    private static bool IsTooLong(string text, FieldReader fields)
    {
        if (text.Length <= MaxLength)
            return false;
        fields.Note(Oddities.TextTooLong(MaxLength));
        return true;
    }

    private static bool HasBlankInside(string[] lines)
    {
        var first = Array.FindIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        var last = Array.FindLastIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        return first >= 0 && lines[first..last].Any(string.IsNullOrWhiteSpace);
    }

    /// <summary>Iterates rather than recurses: depth is bounded where the tree was read, and stays harmless if that changes.</summary>
    private static void Walk(XElement root, BodyBuilder body)
    {
        XNode? node = root.FirstNode;
        while (node is not null)
        {
            if (node is XText text)
                body.Text(text.Value);
            if (node is XElement { FirstNode: not null } open)
            {
                body.Open(Name(open), Href(open));
                node = open.FirstNode;
                continue;
            }
            if (node is XElement empty)
            {
                body.Open(Name(empty));
                body.Close(Name(empty));
            }
            while (node.NextNode is null && node.Parent is { } parent && parent != root)
            {
                body.Close(Name(parent));
                node = parent;
            }
            node = node.NextNode;
        }
    }

    private static string Name(XElement element) => element.Name.LocalName.ToLowerInvariant();

    private static string? Href(XElement element) => Name(element) == "a" ? element.Attributes().FirstOrDefault(a => a.Name.LocalName == "href")?.Value.Trim() : null;

    private static bool HoldsMarkup(WireBlock block) => block is WireParagraph p && p.Runs.Any(r => Markup.LooksLikeMarkup(r.Text));

    /// <summary>A paragraph that still shows tags held escaped markup: it is read once more, and only once.</summary>
    private static List<WireBlock> Again(IReadOnlyList<WireBlock> blocks, FieldReader fields)
    {
        fields.Note(Oddities.MarkupInText);
        List<WireBlock> read = [];
        foreach (var block in blocks)
            if (block is WireParagraph p && HoldsMarkup(p))
            {
                var body = new BodyBuilder();
                HtmlScan.Into(body, string.Concat(p.Runs.Select(r => r.Text)));
                read.AddRange(body.Finish());
            }
            else
                read.Add(block);
        return read;
    }
}
