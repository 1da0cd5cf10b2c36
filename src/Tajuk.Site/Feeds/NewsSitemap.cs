using System.Text.RegularExpressions;
using System.Xml;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>
/// What Google News reads: the stories of the last two days, by their first publication, in Google's six tags and no
/// other. Nothing new gives an empty one, which the rules allow.
/// </summary>
internal static partial class NewsSitemap
{
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private const int Most = 1000;
    private static readonly TimeSpan Span = TimeSpan.FromDays(2);

    public static FeedDocument Of(Compositor desk)
    {
        var stories = desk.Archive.After(desk.Archive.Now - Span, Most);
        if (stories is [.., var oldest]) desk.Archive.Notes.EndAt(oldest.FirstPublished + Span);
        var publication = Bracketed().Replace(desk.Edition.Name, "").Trim();
        return new FeedDocument(Sitemap.Type, XmlText.Document(xml =>
        {
            xml.WriteStartElement("urlset", Sitemap.Namespace);
            xml.WriteAttributeString("xmlns", "news", null, News);
            foreach (var story in stories) Write(xml, desk, publication, story);
            xml.WriteEndElement();
        }));
    }

    private static void Write(XmlWriter xml, Compositor desk, string publication, StoryHead story)
    {
        xml.WriteStartElement("url");
        xml.Element("loc", Sitemap.Location(desk, story));
        xml.WriteStartElement("news", "news", News);
        xml.WriteStartElement("news", "publication", News);
        xml.Element("news", "name", News, publication);
        xml.Element("news", "language", News, Language(story.Language));
        xml.WriteEndElement();
        xml.Element("news", "publication_date", News, desk.Time.Iso(story.FirstPublished));
        xml.Element("news", "title", News, story.Headline);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>ISO 639 without a region; Chinese alone is told by its script.</summary>
    private static string Language(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        if (parts[0] != "zh") return parts[0];
        return parts.Any(p => p is "hant" or "tw" or "hk" or "mo") ? "zh-tw" : "zh-cn";
    }

    // The name as it stands on news.google.com, which is without anything in parentheses.
    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();
}
