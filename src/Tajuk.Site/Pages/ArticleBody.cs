using System.Text;
using Tajuk.Publication;
using Tajuk.Publication.Body;

namespace Tajuk.Site.Pages;

/// <summary>The body of a story as readers see it: dateline before the first sentence, live links, sign-off at the end.</summary>
internal static class ArticleBody
{
    public static Html Of(Compositor desk, PublishedStory story)
    {
        var html = new StringBuilder(8192);
        var resolver = new LiveParts(desk);
        var dateline = Dateline(story.Dateline);
        foreach (var block in story.Body.Blocks)
        {
            if (block is Paragraph first && dateline.Length > 0)
            {
                html.Append("<p>").Append(dateline).Append(WriteHtml.Of(first.Text).Value).Append("</p>\n");
                dateline = "";
            }
            else html.Append(WriteHtml.Of(block, resolver).Value);
        }
        if (story.SignOff is { Length: > 0 } initials)
            html.Append("<p class=\"sign-off\" data-tajuk=\"sign-off\">(").Append(WriteHtml.Escape(initials)).Append(")</p>\n");
        return new Html(html.ToString());
    }

    private static string Dateline(string? place) =>
        string.IsNullOrEmpty(place) ? "" : $"<span class=\"dateline\" data-tajuk=\"dateline\">{WriteHtml.Escape(place)}:</span> ";
}

/// <summary>Puts what is out now in place of the keys in a body; what is gone leaves nothing behind.</summary>
internal sealed class LiveParts(Compositor desk) : BodyResolver
{
    public override Html ReadAlso(ReadAlso block)
    {
        if (desk.Archive.Head(block.Story) is not { } story) return default;
        return new Html(
            $"<aside class=\"read-also\" data-tajuk=\"read-also\"><p>{WriteHtml.Escape(desk.Words["read_also"])} "
            + $"<a href=\"{WriteHtml.Escape(desk.PathOf(story))}\">{WriteHtml.Escape(story.Headline)}</a></p></aside>\n");
    }

    public override Html Picture(BodyPicture block)
    {
        if (desk.Picture(block.Use) is not { } picture) return default;
        var html = new StringBuilder("<figure class=\"in-body\"><picture>");
        if (picture.Webp is { } webp)
            html.Append("<source type=\"image/webp\" srcset=\"").Append(WriteHtml.Escape(webp)).Append("\" sizes=\"").Append(Sizes).Append("\">");
        html.Append("<img src=\"").Append(WriteHtml.Escape(picture.Src)).Append('"');
        if (picture.Jpg is { } jpg) html.Append(" srcset=\"").Append(WriteHtml.Escape(jpg)).Append("\" sizes=\"").Append(Sizes).Append('"');
        html.Append(System.Globalization.CultureInfo.InvariantCulture, $" width=\"{picture.Width}\" height=\"{picture.Height}\"")
            .Append(" alt=\"").Append(WriteHtml.Escape(picture.Alt)).Append("\" loading=\"lazy\" decoding=\"async\"></picture>");
        AppendCaption(html, picture);
        return new Html(html.Append("</figure>\n").ToString());
    }

    /// <summary>The body's column: the whole screen of a phone, 680 pixels where there is room.</summary>
    private const string Sizes = "(min-width: 46rem) 680px, 100vw";

    private static void AppendCaption(StringBuilder html, PictureView picture)
    {
        if (picture.Caption is null && picture.Credit is null) return;
        html.Append("<figcaption>");
        if (picture.Caption is { } caption) html.Append(WriteHtml.Escape(caption));
        if (picture.Credit is { } credit) html.Append(" <span class=\"credit\">").Append(WriteHtml.Escape(credit)).Append("</span>");
        html.Append("</figcaption>");
    }
}
