using System.Globalization;
using System.Text;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>
/// The body of a story as it travels: whoever shows it stands elsewhere, so every address in it is absolute, and what
/// was put right goes with it.
/// </summary>
internal static class FeedBody
{
    public static string Of(Compositor desk, PublishedStory story)
    {
        var html = new StringBuilder(8192);
        var parts = new TravellingParts(desk);
        var dateline = story.Dateline is { Length: > 0 } place ? XmlText.Clean(place) + ": " : "";
        foreach (var block in story.Body.Blocks)
        {
            if (block is Paragraph first && dateline.Length > 0)
            {
                html.Append("<p>").Append(WriteHtml.Escape(dateline)).Append(WriteHtml.Of(TravellingText.Of(desk, first.Text)).Value).Append("</p>\n");
                dateline = "";
            }
            else html.Append(WriteHtml.Of(TravellingText.Of(desk, block), parts).Value);
        }
        if (story.SignOff is { Length: > 0 } initials) Paragraph(html, $"({initials})");
        foreach (var notice in story.Notices.Select(n => NoticeView.Of(desk, n)))
            Paragraph(html, $"{notice.Label} ({notice.At.Stamp}): {notice.Note}");
        return XmlText.Clean(html.ToString());
    }

    private static void Paragraph(StringBuilder html, string text) =>
        html.Append("<p>").Append(WriteHtml.Escape(XmlText.Clean(text))).Append("</p>\n");
}

/// <summary>Text blocks with absolute addresses and without what XML cannot hold.</summary>
internal static class TravellingText
{
    public static Block Of(Compositor desk, Block block) => block switch
    {
        Paragraph p => p with { Text = Of(desk, p.Text) },
        Heading h => h with { Text = Of(desk, h.Text) },
        Quote q => q with { Paragraphs = Of(desk, q.Paragraphs), Speaker = Clean(q.Speaker) },
        ItemList l => l with { Items = Of(desk, l.Items) },
        Table t => t with { Rows = [.. t.Rows.Select(row => Of(desk, row))], Caption = Clean(t.Caption) },
        Embed e => e with { Url = XmlText.Clean(e.Url), Title = Clean(e.Title) },
        _ => block,
    };

    public static IReadOnlyList<Inline> Of(Compositor desk, IReadOnlyList<Inline> runs) => [.. runs.Select(run => run with
    {
        Text = XmlText.Clean(run.Text),
        Href = run.Href is { } href && href.StartsWith('/') ? desk.Absolute(href) : run.Href,
    })];

    private static IReadOnlyList<IReadOnlyList<Inline>> Of(Compositor desk, IReadOnlyList<IReadOnlyList<Inline>> lines) =>
        [.. lines.Select(line => Of(desk, line))];

    private static string? Clean(string? text) => text is null ? null : XmlText.Clean(text);
}

/// <summary>Read-also links and pictures for a reader of feeds: plain elements, no candidates, no styles of ours.</summary>
internal sealed class TravellingParts(Compositor desk) : BodyResolver
{
    public override Html ReadAlso(ReadAlso block)
    {
        if (desk.Archive.Head(block.Story) is not { } story) return default;
        return new Html(
            $"<p>{Escape(desk.Words["read_also"])} <a href=\"{Escape(desk.Absolute(desk.PathOf(story)))}\">{Escape(story.Headline)}</a></p>\n");
    }

    public override Html Picture(BodyPicture block)
    {
        if (desk.Picture(block.Use) is not { } picture) return default;
        var html = new StringBuilder("<figure><img src=\"").Append(Escape(desk.Absolute(picture.Src))).Append('"')
            .Append(CultureInfo.InvariantCulture, $" alt=\"{Escape(picture.Alt)}\">");
        var caption = string.Join(' ', new[] { picture.Caption, picture.Credit }.OfType<string>());
        if (caption.Length > 0) html.Append("<figcaption>").Append(Escape(caption)).Append("</figcaption>");
        return new Html(html.Append("</figure>\n").ToString());
    }

    private static string Escape(string text) => WriteHtml.Escape(XmlText.Clean(text));
}
