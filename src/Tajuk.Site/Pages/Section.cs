using Tajuk.Publication;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>The front of a section, and the older pages of its list.</summary>
public sealed record Section : PageView
{
    private const int Take = 24;
    private const int TopTake = 5;

    public override string Template => "section";

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Sections above it, the top one first.</summary>
    public required IReadOnlyList<Link> Above { get; init; }

    public required IReadOnlyList<Link> Below { get; init; }

    /// <summary>What an editor placed, then the newest; empty on older pages.</summary>
    public required IReadOnlyList<Card> Top { get; init; }

    public required Listing List { get; init; }

    internal static Section Of(Compositor desk, PublishedSection section, string? before)
    {
        var path = "/" + section.Path;
        var lineage = desk.Lineage(section.Id);
        var list = Listing.Read(desk, StoryList.Section(section.Id), path, before, Take);
        var top = before is null ? TopCards(desk, section, list) : [];
        return new Section
        {
            Meta = Head(desk, section, lineage, before),
            Name = section.Name,
            Description = section.Description,
            Above = [.. lineage.Take(lineage.Count - 1).Select(s => new Link(s.Name, "/" + s.Path))],
            Below = [.. desk.Archive.Sections().Where(s => s.Parent == section.Id).Select(s => new Link(s.Name, "/" + s.Path))],
            Top = top,
            List = list with { Cards = [.. list.Cards.ExceptBy(top.Select(c => c.Id), c => c.Id)] },
        };
    }

    private static IReadOnlyList<Card> TopCards(Compositor desk, PublishedSection section, Listing list) =>
        [.. desk.Cards(desk.Archive.Front(section.Id)?.Stories ?? []).Concat(list.Cards).DistinctBy(c => c.Id).Take(TopTake)];

    private static Meta Head(Compositor desk, PublishedSection section, IReadOnlyList<PublishedSection> lineage, string? before) => new()
    {
        Title = $"{section.Name} | {desk.Edition.Name}",
        Description = section.Description ?? desk.Words.With("section_description", "section", section.Name),
        Canonical = desk.Absolute("/" + section.Path + Anchor.Query(before)),
        Feeds = FeedLinks.Of(desk, section),
        JsonLd = [JsonLd.Breadcrumb(desk, lineage)],
    };
}

/// <summary>The query that anchors an older page of a list.</summary>
internal static class Anchor
{
    public const string Name = "sebelum";

    public static string Query(string? before) => before is null ? "" : $"?{Name}={before}";
}
