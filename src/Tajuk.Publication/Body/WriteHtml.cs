using System.Text;
using System.Text.Encodings.Web;

namespace Tajuk.Publication.Body;

/// <summary>
/// The one writer from blocks to HTML. A resolver says what stands for the keys: the site gives live headlines and
/// pictures, the API gives markers that the HTML reader turns back into the same blocks.
/// </summary>
public static class WriteHtml
{
    /// <summary>Writes the whole body.</summary>
    public static Html Of(StoryBody body, BodyResolver resolver)
    {
        var html = new StringBuilder(4096);
        foreach (var block in body.Blocks)
            Write(html, block, resolver);
        return new Html(html.ToString());
    }

    /// <summary>Writes one block; empty when the resolver drops it.</summary>
    public static Html Of(Block block, BodyResolver resolver)
    {
        var html = new StringBuilder(512);
        Write(html, block, resolver);
        return new Html(html.ToString());
    }

    /// <summary>Writes runs of text without a block around them.</summary>
    public static Html Of(IReadOnlyList<Inline> runs) => new(Runs(new StringBuilder(256), runs).ToString());

    private static void Write(StringBuilder html, Block block, BodyResolver resolver)
    {
        switch (block)
        {
            case Paragraph p: Runs(html.Append("<p>"), p.Text).Append("</p>\n"); break;
            case Heading h: WriteHeading(html, h); break;
            case Quote q: WriteQuote(html, q); break;
            case ItemList l: WriteList(html, l); break;
            case Table t: WriteTable(html, t); break;
            case Embed e: WriteEmbed(html, e); break;
            case ReadAlso r: html.Append(resolver.ReadAlso(r).Value); break;
            case BodyPicture p: html.Append(resolver.Picture(p).Value); break;
            default: throw new InvalidOperationException($"No HTML is known for a block of type {block.GetType().Name}.");
        }
    }

    private static void WriteHeading(StringBuilder html, Heading heading)
    {
        var tag = heading.Level <= 2 ? "h2" : "h3";
        Runs(html.Append('<').Append(tag).Append('>'), heading.Text).Append("</").Append(tag).Append(">\n");
    }

    private static void WriteQuote(StringBuilder html, Quote quote)
    {
        html.Append("<blockquote");
        if (quote.Speaker is { } speaker) html.Append(" data-speaker=\"").Append(Escape(speaker)).Append('"');
        html.Append('>');
        foreach (var paragraph in quote.Paragraphs)
            Runs(html.Append("<p>"), paragraph).Append("</p>");
        if (quote.Speaker is { } said) html.Append("<footer>").Append(Escape(said)).Append("</footer>");
        html.Append("</blockquote>\n");
    }

    private static void WriteList(StringBuilder html, ItemList list)
    {
        var tag = list.Ordered ? "ol" : "ul";
        html.Append('<').Append(tag).Append('>');
        foreach (var item in list.Items)
            Runs(html.Append("<li>"), item).Append("</li>");
        html.Append("</").Append(tag).Append(">\n");
    }

    private static void WriteTable(StringBuilder html, Table table)
    {
        // The wrapper scrolls by itself on a narrow phone, so that the page does not; it takes focus so that keys can scroll it.
        html.Append("<div class=\"table\" tabindex=\"0\" role=\"group\"");
        if (table.Caption is { } label) html.Append(" aria-label=\"").Append(Escape(label)).Append('"');
        html.Append("><table>");
        if (table.Caption is { } caption) html.Append("<caption>").Append(Escape(caption)).Append("</caption>");
        for (var i = 0; i < table.Rows.Count; i++)
            WriteRow(html, table.Rows[i], heading: i == 0 && table.Header, first: i == (table.Header ? 1 : 0));
        html.Append(table.Rows.Count > (table.Header ? 1 : 0) ? "</tbody></table></div>\n" : "</table></div>\n");
    }

    private static void WriteRow(StringBuilder html, IReadOnlyList<IReadOnlyList<Inline>> cells, bool heading, bool first)
    {
        html.Append(heading ? "<thead><tr>" : first ? "<tbody><tr>" : "<tr>");
        foreach (var cell in cells)
            Runs(html.Append(heading ? "<th scope=\"col\">" : "<td>"), cell).Append(heading ? "</th>" : "</td>");
        html.Append(heading ? "</tr></thead>" : "</tr>");
    }

    private static void WriteEmbed(StringBuilder html, Embed embed) =>
        html.Append("<p class=\"embed\" data-embed=\"").Append(Escape(embed.Url)).Append("\"><a href=\"").Append(Escape(embed.Url))
            .Append("\" rel=\"noopener nofollow\">").Append(Escape(embed.Title ?? embed.Url)).Append("</a></p>\n");

    private static readonly (Marks Mark, string Tag)[] Tags =
    [
        (Marks.Strong, "strong"), (Marks.Emphasis, "em"), (Marks.Strike, "s"),
        (Marks.Subscript, "sub"), (Marks.Superscript, "sup"), (Marks.Code, "code"),
    ];

    private static StringBuilder Runs(StringBuilder html, IReadOnlyList<Inline> runs)
    {
        foreach (var run in runs)
        {
            if (run.Href is { } href) html.Append("<a href=\"").Append(Escape(href)).Append(href.StartsWith('/') ? "\">" : "\" rel=\"noopener\">");
            foreach (var (mark, tag) in Tags)
                if (run.Marks.HasFlag(mark)) html.Append('<').Append(tag).Append('>');
            html.Append(Escape(run.Text).Replace("\n", "<br>", StringComparison.Ordinal));
            foreach (var (mark, tag) in Tags.Reverse())
                if (run.Marks.HasFlag(mark)) html.Append("</").Append(tag).Append('>');
            if (run.Href is not null) html.Append("</a>");
        }
        return html;
    }

    /// <summary>Escapes text for element content and quoted attributes.</summary>
    public static string Escape(string text) => Encoder.Encode(text);

    // Letters of every script stay readable; only what means something to a parser is escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(new TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All));
}

/// <summary>Says what stands on a page for a block that names something by key.</summary>
public abstract class BodyResolver
{
    /// <summary>Markup for a read-also block; empty drops it.</summary>
    public abstract Html ReadAlso(ReadAlso block);

    /// <summary>Markup for a picture in the body; empty drops it.</summary>
    public abstract Html Picture(BodyPicture block);
}

/// <summary>Writes keys as data attributes, so that the HTML reader gives the same blocks back.</summary>
public sealed class KeyMarkers : BodyResolver
{
    public static KeyMarkers Instance { get; } = new();

    public override Html ReadAlso(ReadAlso block) =>
        new($"<aside data-read-also=\"{WriteHtml.Escape(block.Story)}\"></aside>\n");

    public override Html Picture(BodyPicture block)
    {
        var html = new StringBuilder("<figure data-picture=\"").Append(WriteHtml.Escape(block.Use.Picture)).Append('"');
        Attribute(html, "data-alt", block.Use.Alt);
        Attribute(html, "data-credit", block.Use.Credit);
        html.Append('>');
        if (block.Use.Caption is { } caption) html.Append("<figcaption>").Append(WriteHtml.Escape(caption)).Append("</figcaption>");
        return new Html(html.Append("</figure>\n").ToString());
    }

    private static void Attribute(StringBuilder html, string name, string? value)
    {
        if (value is not null) html.Append(' ').Append(name).Append("=\"").Append(WriteHtml.Escape(value)).Append('"');
    }
}
