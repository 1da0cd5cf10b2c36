using Tajuk.Publication;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>Everything on one topic.</summary>
public sealed record Topic : PageView
{
    private const int Take = 24;

    public override string Template => "topic";

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required Listing List { get; init; }

    internal static Topic Of(Compositor desk, PublishedTopic topic, string? before)
    {
        var path = "/topik/" + topic.Slug;
        return new Topic
        {
            Meta = new Meta
            {
                Title = $"{topic.Name} | {desk.Edition.Name}",
                Description = topic.Description ?? desk.Words.With("topic_description", "topic", topic.Name),
                Canonical = desk.Absolute(path + Anchor.Query(before)),
                Feeds = FeedLinks.Of(desk, topic),
            },
            Name = topic.Name,
            Description = topic.Description,
            List = Listing.Read(desk, StoryList.Topic(topic.Id), path, before, Take),
        };
    }
}
