using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tajuk.Platform;
using Tajuk.Publication;
using Tajuk.Publication.Body;

namespace Tajuk.Stories.Body;

/// <summary>
/// The one way in for HTML: it becomes typed blocks, and what is not one of them stays outside. Nothing is filtered out
/// of markup, because no markup is kept.
/// </summary>
internal static class ReadHtml
{
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "svg", "math", "object", "applet", "form", "button", "input", "select",
        "textarea", "canvas", "head", "title", "meta", "link", "nav", "dialog", "frameset", "map", "datalist",
    };

    public static Outcome<StoryBody> From(string html)
    {
        if (HtmlLimits.Check(html) is { } refusal) return refusal;
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var blocks = new List<Block>();
        ReadChildren(document.Body!, blocks);
        return CleanBody.Of(new StoryBody { Blocks = blocks });
    }

    /// <summary>Blocks become blocks; text that stands between them becomes paragraphs.</summary>
    private static void ReadChildren(IElement parent, List<Block> blocks)
    {
        var loose = new ReadRuns();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && Dropped.Contains(element.LocalName)) continue;
            if (node is IElement block && IsBlock(block))
            {
                loose.FlushInto(blocks);
                ReadBlock(block, blocks);
            }
            else loose.Add(node);
        }
        loose.FlushInto(blocks);
    }

    private static bool IsBlock(IElement element) => element.LocalName is
        "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "figure" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "blockquote" or "ul" or "ol" or "table" or "pre" or "hr" or "iframe" or "video" or "audio" or "embed" or "dl" or "details" or "address" or "center"
        || element.QuerySelector("p, div, ul, ol, table, blockquote, figure, h1, h2, h3, h4, h5, h6") is not null;

    private static void ReadBlock(IElement element, List<Block> blocks)
    {
        switch (element.LocalName)
        {
            case "p" when element.GetAttribute("data-embed") is { } url: blocks.Add(new Embed { Url = url, Title = element.TextContent }); break;
            case "p" or "pre" or "address": ReadRuns.Of(element).FlushInto(blocks); break;
            case "h1" or "h2": blocks.Add(new Heading { Level = 2, Text = ReadRuns.Of(element).Runs }); break;
            case "h3" or "h4" or "h5" or "h6": blocks.Add(new Heading { Level = 3, Text = ReadRuns.Of(element).Runs }); break;
            case "blockquote": blocks.Add(ReadQuote(element)); break;
            case "ul" or "ol": blocks.Add(ReadList(element)); break;
            case "table": blocks.Add(ReadTable(element)); break;
            case "hr": break;
            case "iframe" or "video" or "audio" or "embed": ReadEmbed(element, blocks); break;
            case "aside" when ReadAlsoKey(element) is { } story: blocks.Add(new ReadAlso { Story = story }); break;
            case "figure" when element.GetAttribute("data-picture") is { } picture: blocks.Add(ReadPicture(element, picture)); break;
            default: ReadChildren(element, blocks); break;
        }
    }

    private static string? ReadAlsoKey(IElement aside) => aside.GetAttribute("data-read-also") ?? aside.GetAttribute("data-baca-juga");

    private static Quote ReadQuote(IElement element)
    {
        var said = element.QuerySelector("footer, cite");
        var speaker = element.GetAttribute("data-speaker") ?? said?.TextContent;
        said?.Remove();
        var inner = new List<Block>();
        ReadChildren(element, inner);
        return new Quote { Paragraphs = [.. inner.SelectMany(RunsOf)], Speaker = speaker };
    }

    private static ItemList ReadList(IElement element) => new()
    {
        Ordered = element.LocalName == "ol",
        // A list inside a list becomes part of the outer one: its points stay, its indentation does not.
        Items = [.. element.QuerySelectorAll("li").Select(item => (IReadOnlyList<Inline>)ReadRuns.Of(item, skip: "ul, ol").Runs)],
    };

    private static Table ReadTable(IElement element)
    {
        var rows = element.QuerySelectorAll("tr").Where(row => row.Closest("table") == element).ToList();
        return new Table
        {
            Header = rows.Count > 0 && rows[0].Children.Length > 0 && rows[0].Children.All(cell => cell.LocalName == "th"),
            Caption = element.QuerySelector("caption")?.TextContent,
            Rows = [.. rows.Select(row => (IReadOnlyList<IReadOnlyList<Inline>>)
                [.. row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => (IReadOnlyList<Inline>)ReadRuns.Of(cell).Runs)])],
        };
    }

    private static void ReadEmbed(IElement element, List<Block> blocks)
    {
        var source = element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src");
        if (source is not null) blocks.Add(new Embed { Url = source, Title = element.GetAttribute("title") });
    }

    private static BodyPicture ReadPicture(IElement figure, string picture) => new()
    {
        Use = new PictureUse
        {
            Picture = picture,
            Caption = figure.QuerySelector("figcaption")?.TextContent,
            Credit = figure.GetAttribute("data-credit"),
            Alt = figure.GetAttribute("data-alt"),
        },
    };

    private static IEnumerable<IReadOnlyList<Inline>> RunsOf(Block block) => block switch
    {
        Paragraph p => [p.Text],
        Heading h => [h.Text],
        Quote q => q.Paragraphs,
        ItemList l => l.Items,
        _ => [],
    };
}
