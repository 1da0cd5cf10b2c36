using Microsoft.Extensions.Logging;
using Tajuk.Publication;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>One story as feeds tell it, ready to be written in any of their formats.</summary>
internal sealed record FeedItem
{
    /// <summary>
    /// Made of the story's id alone: a new headline, section or even domain must not make a reader's program show the
    /// story a second time.
    /// </summary>
    public required string Guid { get; init; }

    /// <summary>Absolute.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text; null when the story says nothing.</summary>
    public string? Summary { get; init; }

    public required string Html { get; init; }

    /// <summary>UTC. An update leaves it alone.</summary>
    public required DateTime Published { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Updated { get; init; }

    public required IReadOnlyList<Name> Authors { get; init; }

    /// <summary>Section, then topics.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    public FeedPhoto? Photo { get; init; }

    public required string Language { get; init; }

    public static FeedItem Of(Compositor desk, PublishedStory story) => new()
    {
        Guid = "tajuk:" + story.Id,
        Url = desk.Absolute(desk.PathOf(story)),
        Title = XmlText.Clean(story.Headline),
        Summary = ArticleHead.Description(story) is { } text ? XmlText.Clean(text) : null,
        Html = FeedBody.Of(desk, story),
        Published = story.FirstPublished,
        Updated = story.Updated,
        Authors = AuthorsOf(desk, story),
        Tags = [.. new[] { desk.Section(story.Section) }.Concat(story.Topics.Select(desk.Topic)).OfType<Link>().Select(l => XmlText.Clean(l.Name))],
        Photo = FeedPhoto.Of(desk, story.LeadPhoto),
        Language = story.Language,
    };

    private static IReadOnlyList<Name> AuthorsOf(Compositor desk, PublishedStory story) => story.Bylines.Count == 0 && story.Source is { } source
        ? [new Name(XmlText.Clean(source), null)]
        : [.. story.Bylines.Select(b => Name.Of(desk, b)).Select(n => n with { Text = XmlText.Clean(n.Text) })];
}

/// <summary>The newest items of a list.</summary>
internal static partial class FeedItems
{
    /// <summary>A story that cannot be set is left out, and its neighbours stay.</summary>
    public static IReadOnlyList<FeedItem> Of(Compositor desk, Channel channel, int take) =>
        [.. desk.Archive.Stories(channel.List, take).Select(story => OrNothing(desk, story)).OfType<FeedItem>()];

    private static FeedItem? OrNothing(Compositor desk, PublishedStory story)
    {
        try
        {
            return FeedItem.Of(desk, story);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            ItemDropped(desk.Log, story.Id, e);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Story {Story} cannot be put into a feed and was left out")]
    private static partial void ItemDropped(ILogger log, string story, Exception e);
}

/// <summary>The lead photo as feeds name it: one file that every program can show.</summary>
internal sealed record FeedPhoto
{
    /// <summary>Absolute.</summary>
    public required string Url { get; init; }

    public required string Type { get; init; }

    public required Rendition File { get; init; }

    public string? Caption { get; init; }

    public string? Credit { get; init; }

    public static FeedPhoto? Of(Compositor desk, PictureUse? use)
    {
        if (use is null || desk.Archive.Picture(use.Picture) is not { } picture) return null;
        if (Pictures.Of(picture, "jpg").Concat(Pictures.Of(picture, "webp")).GroupBy(r => r.Format).FirstOrDefault()?.Last() is not { } file) return null;
        return new FeedPhoto
        {
            Url = desk.Absolute(Pictures.Address(picture, file)),
            Type = file.Format == "webp" ? "image/webp" : "image/jpeg",
            File = file,
            Caption = use.Caption ?? picture.Caption,
            Credit = use.Credit ?? picture.Credit,
        };
    }
}
