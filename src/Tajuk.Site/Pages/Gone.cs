using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>
/// 410: a story that was taken back, with the notice that readers are owed. Nothing of the story is on it; the headline
/// only if the editor who withdrew it kept it.
/// </summary>
public sealed record Gone : PageView
{
    private const int LatestTake = 6;

    public override string Template => "gone";

    public override int Status => 410;

    /// <summary>"Berita ini dicabut" or the neutral words for a kill.</summary>
    public required string Title { get; init; }

    public string? Headline { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Explanation { get; init; }

    public required TimeView At { get; init; }

    /// <summary>"Dicabut" for a withdrawal, "Ditarik" for a kill.</summary>
    public required string AtLabel { get; init; }

    /// <summary>When it had been published; null when not told.</summary>
    public TimeView? Published { get; init; }

    public required IReadOnlyList<Card> Latest { get; init; }

    internal static Gone Of(Compositor desk, Tombstone notice)
    {
        var withdrawn = notice.Why == TakenBack.Withdrawn;
        var title = desk.Words[withdrawn ? "withdrawn_title" : "gone_title"];
        return new Gone
        {
            Meta = new Meta { Title = $"{title} | {desk.Edition.Name}", Hidden = true },
            Title = title,
            Headline = notice.Headline,
            Explanation = Explain(desk, notice),
            At = desk.At(notice.At),
            AtLabel = desk.Words[withdrawn ? "gone_at" : "gone_removed"],
            Published = notice.FirstPublished is { } first ? desk.At(first) : null,
            Latest = desk.Cards(desk.Archive.Heads(StoryList.All, LatestTake)),
        };
    }

    /// <summary>The ground in words, then the reason the newsroom gave; the neutral sentence when there is neither.</summary>
    internal static string Explain(Compositor desk, Tombstone notice)
    {
        var ground = notice.Ground is { } key && desk.Words.Knows("ground_" + key) ? desk.Words["ground_" + key] : null;
        var parts = new[] { ground, notice.Reason }.Where(p => !string.IsNullOrWhiteSpace(p)).ToList();
        return parts.Count == 0 ? desk.Words["gone_neutral"] : string.Join(" ", parts);
    }
}
