using Tajuk.Publication;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>The addresses that programs read. What is not one of them, or has nothing behind it, gives null.</summary>
internal static class FeedAddresses
{
    private const string Rss = "rss";

    /// <param name="parts">Parts of the path, decoded.</param>
    public static FeedDocument? Find(Compositor desk, string[] parts) => parts switch
    {
        [Rss] => Feeds.Rss.Of(desk, OfEdition(desk, "/rss")),
        ["feed.json"] => JsonFeed.Of(desk, OfEdition(desk, "/feed.json")),
        ["sitemap.xml"] => SitemapIndex.Of(desk),
        ["sitemap", var file] => Sitemap.Of(desk, file),
        ["sitemap-news.xml"] => NewsSitemap.Of(desk),
        ["robots.txt"] => Robots.Of(desk),
        ["topik", var slug, Rss] => desk.Archive.TopicBySlug(slug) is { } topic ? Feeds.Rss.Of(desk, OfTopic(desk, topic)) : null,
        [.. var above, Rss] => desk.Archive.SectionByPath(string.Join('/', above)) is { } section ? Feeds.Rss.Of(desk, OfSection(desk, section)) : null,
        _ => null,
    };

    private static Channel OfEdition(Compositor desk, string self) =>
        new(desk.Edition.Name, desk.Edition.Tagline, "/", self, StoryList.All);

    private static Channel OfSection(Compositor desk, PublishedSection section) => new(
        $"{desk.Edition.Name}: {section.Name}",
        section.Description ?? desk.Words.With("section_description", "section", section.Name),
        "/" + section.Path, $"/{section.Path}/{Rss}", StoryList.Section(section.Id));

    private static Channel OfTopic(Compositor desk, PublishedTopic topic) => new(
        $"{desk.Edition.Name}: {topic.Name}",
        topic.Description ?? desk.Words.With("topic_description", "topic", topic.Name),
        "/topik/" + topic.Slug, $"/topik/{topic.Slug}/{Rss}", StoryList.Topic(topic.Id));
}

/// <summary>What one feed is about.</summary>
/// <param name="Title">As the page's link to the feed names it.</param>
/// <param name="About">What it holds, in a sentence; null when nobody wrote one.</param>
/// <param name="Home">Path of the page that shows the same list.</param>
/// <param name="Self">Path of the feed itself.</param>
/// <param name="List">Its stories.</param>
internal sealed record Channel(string Title, string? About, string Home, string Self, StoryList List);
