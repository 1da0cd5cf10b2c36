using Tajuk.Access;
using Tajuk.Formats.Indonesian;
using Tajuk.Outreach;
using Tajuk.People;
using Tajuk.Platform.Desk;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;

namespace Tajuk.Pressroom;

/// <summary>How readers are being served, for whoever answers for it. Only looks; no form changes anything.</summary>
internal static class ShowPress
{
    public const string Address = "/newsroom/percetakan";

    public static void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("/percetakan", ShowAsync).NeedsAtDesk(Right.Operate);

    private static async Task<IResult> ShowAsync(
        HttpContext http, PressNumbers press, FollowNumbers follow, PressMinutes minutes, ListNodes nodes, OutreachNumbers outreach, FindWhy why, PressroomOptions options,
        string? alamat, CancellationToken cancel)
    {
        var words = DeskView.Of(http).W;
        var (figures, time) = (new Figures(words), new NewsTime(DeskZone.Default, words.Language));
        return DeskPage.Show<PressPage>(http, new PressView
        {
            ReadersElsewhere = options.ReadersElsewhere,
            Figures = [.. Figures(press.Totals(), press, follow, figures, words)],
            Hour = PressHour.Of(minutes.Look(), words, figures, time),
            Asked = alamat,
            Why = string.IsNullOrWhiteSpace(alamat) ? null : await why.RunAsync(alamat, words, time, cancel),
            Nodes = await nodes.RunAsync(figures, cancel),
            Owed = [.. (await outreach.LookAsync(cancel)).Select(o => new OwedLine(o.Cache, figures.Count(o.Waiting), o.Waiting == 0 ? null : figures.Age(o.Oldest)))],
        });
    }

    private static IEnumerable<Figure> Figures(PressTotals totals, PressNumbers press, FollowNumbers follow, Figures figures, Words words) =>
    [
        new("hit-rate", figures.Share(totals.Hits, totals.Hits + totals.Misses)),
        new("pages-kept", figures.Count(totals.Pages)),
        new("bytes-held", words["of-at-most"].Replace("{held}", figures.Bytes(totals.Bytes), StringComparison.Ordinal).Replace("{limit}", figures.Bytes(totals.BytesAtMost), StringComparison.Ordinal)),
        new("publish-to-visible", figures.Times(follow.PublishToVisible.Look())),
        new("rendered", figures.Count(totals.Rendered)),
        new("render-time", figures.Times(press.Renderings.Look())),
        new("forgotten", figures.Count(totals.Forgotten)),
        new("evicted", figures.Count(totals.Evicted)),
        new("shown-stale", figures.Count(totals.Stale), totals.Stale > 0),
    ];
}

/// <summary>What the page of the press shows.</summary>
public sealed record PressView
{
    /// <summary>Other nodes serve the readers.</summary>
    public required bool ReadersElsewhere { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    public required PressHour Hour { get; init; }

    /// <summary>What was typed; null when nothing was asked.</summary>
    public string? Asked { get; init; }

    /// <summary>Null when nothing was asked.</summary>
    public WhyForgotten? Why { get; init; }

    public required IReadOnlyList<NodeLine> Nodes { get; init; }

    /// <summary>Empty without caches in front.</summary>
    public required IReadOnlyList<OwedLine> Owed { get; init; }
}

/// <summary>One number.</summary>
/// <param name="Word">Key of what it is called; with "-help" after it, of what it means.</param>
/// <param name="Bad">Whether somebody should look.</param>
public sealed record Figure(string Word, string Value, bool Bad = false);

/// <summary>What one cache in front is owed.</summary>
/// <param name="Oldest">How long the oldest has waited; null for none.</param>
public sealed record OwedLine(string Cache, string Waiting, string? Oldest);
