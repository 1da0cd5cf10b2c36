using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>404: nothing is here and nothing was; where a reader can go instead.</summary>
public sealed record NotFound : PageView
{
    private const int LatestTake = 8;

    public override string Template => "not-found";

    public override int Status => 404;

    public required IReadOnlyList<Card> Latest { get; init; }

    internal static NotFound Of(Compositor desk) => new()
    {
        Meta = new Meta { Title = $"{desk.Words["not_found"]} | {desk.Edition.Name}", Hidden = true, Feeds = FeedLinks.Site(desk) },
        Latest = desk.Cards(desk.Archive.Heads(StoryList.All, LatestTake)),
    };
}
