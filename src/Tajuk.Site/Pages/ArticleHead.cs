using Tajuk.Publication;

namespace Tajuk.Site.Pages;

/// <summary>What the head of an article says to search engines and to those who pass it on.</summary>
internal static class ArticleHead
{
    public static Meta Of(Compositor desk, PublishedStory story, IReadOnlyList<PublishedSection> lineage)
    {
        var topics = story.Topics.Select(desk.Topic).OfType<Link>().Select(t => t.Name).ToList();
        return new Meta
        {
            // The title is the headline and nothing else: news search compares the two.
            Title = story.Headline,
            Description = Description(story),
            Canonical = desk.Absolute(desk.PathOf(story)),
            Type = "article",
            Image = desk.SocialImage(story.LeadPhoto),
            Feeds = FeedLinks.Of(desk, lineage.Count > 0 ? lineage[^1] : null),
            JsonLd = [JsonLd.NewsArticle(desk, story), JsonLd.Breadcrumb(desk, lineage)],
            Article = new ArticleMeta
            {
                Published = desk.Time.Iso(story.FirstPublished),
                Modified = desk.Time.Iso(story.Updated),
                Section = lineage.Count > 0 ? lineage[^1].Name : null,
                Tags = topics,
            },
        };
    }

    /// <summary>The standfirst, or the first words of the body, cut between words.</summary>
    public static string? Description(PublishedStory story)
    {
        if (story.Standfirst is { Length: > 0 } standfirst) return standfirst;
        var text = story.Body.PlainText().Split('\n', 2)[0].Trim();
        if (text.Length <= 160) return text.Length == 0 ? null : text;
        var end = text.LastIndexOf(' ', 157);
        return text[..(end > 80 ? end : 157)].TrimEnd(' ', ',', ';', ':') + " …";
    }
}

/// <summary>Feeds that a page names in its head.</summary>
internal static class FeedLinks
{
    private const string Rss = "application/rss+xml";

    public static IReadOnlyList<Feed> Of(Compositor desk, PublishedSection? section) =>
        section is null ? Site(desk) : [.. Site(desk), new Feed(Rss, $"{desk.Edition.Name}: {section.Name}", $"/{section.Path}/rss")];

    public static IReadOnlyList<Feed> Of(Compositor desk, PublishedTopic topic) =>
        [.. Site(desk), new Feed(Rss, $"{desk.Edition.Name}: {topic.Name}", $"/topik/{topic.Slug}/rss")];

    public static IReadOnlyList<Feed> Site(Compositor desk) =>
        [new Feed(Rss, desk.Edition.Name, "/rss"), new Feed("application/feed+json", desk.Edition.Name, "/feed.json")];
}
