using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tajuk.Access;
using Tajuk.Formats;
using Tajuk.Formats.Indonesian;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Desk;
using Tajuk.Publication.Log;
using Tajuk.Storage;

namespace Tajuk.Wire;

/// <summary>What the agencies sent, newest first; what has been superseded is not shown.</summary>
internal static class ListWire
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("/kawat", ShowAsync).NeedsAtDesk(Right.Wire);

    private static async Task<IResult> ShowAsync(HttpContext http, TajukDb db, Clock clock, long? sebelum, CancellationToken cancel)
    {
        var before = new DateTime(Math.Clamp(sebelum ?? DateTime.MaxValue.Ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        var items = await db.WireItems.AsNoTracking().Where(i => i.State != WireState.Superseded && i.Received < before)
            .OrderByDescending(i => i.Received).Take(PageSize).ToListAsync(cancel);
        var words = DeskView.Of(http).W;
        var time = new NewsTime(DeskZone.Default, words.Language);
        return DeskPage.Show<WireListPage>(http, new WireList
        {
            Lines = [.. items.Select(item => LineOf(item, words, time, clock.Now))],
            Older = items.Count == PageSize ? items[^1].Received.Ticks : null,
        });
    }

    private static WireLine LineOf(WireItem item, Words words, NewsTime time, DateTime now) => new()
    {
        Provider = item.Provider,
        Page = $"/newsroom/kawat/bahan?agensi={Uri.EscapeDataString(item.Provider)}&id={Uri.EscapeDataString(item.ItemId)}",
        Headline = item.Headline ?? item.Slugline ?? item.ItemId,
        Kind = words["wire-kind." + (item.Kind is "text" or "picture" or "package" ? item.Kind : "other")],
        Urgency = item.Urgency,
        Received = time.Stamp(item.Received),
        ReceivedIso = time.Iso(item.Received),
        Labels = [.. LabelsOf(item, words, time, now)],
        Anomalies = [.. AnomaliesOf(item.Anomalies)],
    };

    /// <summary>What stands in the way of an item, in words.</summary>
    public static IEnumerable<(string Tone, string Text)> LabelsOf(WireItem item, Words words, NewsTime time, DateTime now)
    {
        if (item.State is WireState.Killed) yield return ("bad", words["wire-killed"]);
        if (item.State is WireState.Withheld) yield return ("wait", words["wire-withheld"]);
        if (item.Held) yield return ("bad", words["wire-embargo-unread"]);
        else if (item.Embargo > now) yield return ("wait", $"{words["embargo-until"]} {time.Stamp(item.Embargo.Value)}");
    }

    private static IEnumerable<string> AnomaliesOf(string json)
    {
        var anomalies = JsonSerializer.Deserialize<List<Anomaly>>(json, Payload.Json) ?? [];
        return anomalies.Select(anomaly => anomaly.Sentence);
    }
}

/// <summary>What the wire list shows.</summary>
public sealed record WireList
{
    public required IReadOnlyList<WireLine> Lines { get; init; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Older { get; init; }
}

/// <summary>One item of the list.</summary>
public sealed record WireLine
{
    public required string Provider { get; init; }

    /// <summary>Where it is read and taken.</summary>
    public required string Page { get; init; }

    public required string Headline { get; init; }
    public required string Kind { get; init; }
    public int? Urgency { get; init; }
    public required string Received { get; init; }
    public required string ReceivedIso { get; init; }
    public required IReadOnlyList<(string Tone, string Text)> Labels { get; init; }
    public required IReadOnlyList<string> Anomalies { get; init; }
}
