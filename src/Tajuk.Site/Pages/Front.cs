using Tajuk.Publication;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>The front of the edition: what an editor placed, then by rule, and always the newest twenty.</summary>
public sealed record Front : PageView
{
    private const int LatestTake = 20;
    private const int SecondTake = 8;
    private const int BandTake = 5;

    public override string Template => "front";

    /// <summary>"Rabu, 19 Juni 2024". Only the front prints the day: on other pages it would change them all at midnight.</summary>
    public required string Today { get; init; }

    public Card? Lead { get; init; }

    /// <summary>Stories beside the lead.</summary>
    public required IReadOnlyList<Card> Second { get; init; }

    public required IReadOnlyList<Card> Latest { get; init; }

    public required IReadOnlyList<Band> Bands { get; init; }

    public static Front Of(Compositor desk)
    {
        var latest = desk.Archive.Heads(StoryList.All, LatestTake);
        var placed = (desk.Archive.Front("")?.Stories ?? []).Select(desk.Archive.Head).OfType<StoryHead>().ToList();
        var top = TopStories(placed, latest);
        return new Front
        {
            Meta = Head(desk, top),
            Today = desk.Time.Date(desk.Archive.Today()),
            Lead = top is [var lead, ..] ? desk.Card(lead) : null,
            Second = desk.Cards(top.Skip(1)),
            Latest = desk.Cards(latest),
            Bands = [.. desk.Archive.Sections().Where(s => s.Parent is null).Select(s => Band.Of(desk, s, top, BandTake)).OfType<Band>()],
        };
    }

    // Where no editor has placed a lead, the newest story with a picture leads.
    private static List<StoryHead> TopStories(List<StoryHead> placed, IReadOnlyList<StoryHead> latest)
    {
        var byRule = latest.OrderByDescending(s => s.LeadPhoto is not null).Take(1).Concat(latest);
        return [.. placed.Concat(byRule).DistinctBy(s => s.Id).Take(1 + SecondTake)];
    }

    private static Meta Head(Compositor desk, List<StoryHead> top) => new()
    {
        Title = desk.Edition.Tagline is { } tagline ? $"{desk.Edition.Name}: {tagline}" : desk.Edition.Name,
        Description = desk.Edition.Tagline,
        Canonical = desk.Absolute("/"),
        Image = top is [var lead, ..] ? desk.SocialImage(lead.LeadPhoto) : null,
        Feeds = FeedLinks.Site(desk),
        JsonLd = [JsonLd.WebSite(desk)],
    };
}

/// <summary>A section's stories on the front.</summary>
public sealed record Band : View
{
    public required Link Section { get; init; }

    /// <summary>The section's address without the slash: a theme may lay some out in its own way.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<Card> Cards { get; init; }

    internal static Band? Of(Compositor desk, PublishedSection section, IReadOnlyCollection<StoryHead> shown, int take)
    {
        // Only so many more as this section has above the bands already: every story read costs its unpacking.
        var above = shown.Where(s => desk.Lineage(s.Section) is [var root, ..] && root.Id == section.Id).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var stories = desk.Archive.Heads(StoryList.Section(section.Id), take + above.Count).Where(s => !above.Contains(s.Id)).Take(take);
        var cards = desk.Cards(stories);
        return cards.Count == 0 ? null : new Band { Section = new Link(section.Name, "/" + section.Path), Path = section.Path, Cards = cards };
    }
}
