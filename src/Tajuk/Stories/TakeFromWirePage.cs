using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tajuk.Access;
using Tajuk.Formats.Indonesian;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Desk;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Publication.Log;
using Tajuk.Storage;
using Tajuk.Taxonomy;
using Tajuk.Wire;

namespace Tajuk.Stories;

/// <summary>One wire item at the desk: read it, then take it. Taken twice by one hand, it leads to the draft that is there.</summary>
internal static class TakeFromWirePage
{
    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/kawat/bahan", ShowAsync).NeedsAtDesk(Right.Wire);
        newsroom.MapPost("/kawat/bahan", TakeAsync).NeedsAtDesk(Right.Write);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string? agensi, string? id, TajukDb db, Clock clock, CancellationToken cancel) =>
        await PageAsync(http, agensi, id, null, db, clock, cancel);

    private static async Task<IResult> TakeAsync(HttpContext http, TakeFromWire take, TajukDb db, Clock clock, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var order = new TakeOrder { Provider = form["agensi"], Item = form["id"], Section = form["section"].ToString() is { Length: > 0 } section ? section : null };
        if (await DraftOfAsync(db, order.Provider, order.Item, cancel) is { } draft) return TypedResults.LocalRedirect($"/newsroom/berita/{draft}?pesan=taken-before");
        var taken = await take.RunAsync(http.Actor(), order, cancel, new RequestKey("desk-take:" + order.Item, "desk-take:" + order.Provider));
        return taken.Refused
            ? await PageAsync(http, order.Provider, order.Item, taken.Refusal, db, clock, cancel)
            : TypedResults.LocalRedirect($"/newsroom/berita/{taken.Value!.Id}?pesan=taken");
    }

    private static async Task<IResult> PageAsync(HttpContext http, string? provider, string? id, Refusal? refusal, TajukDb db, Clock clock, CancellationToken cancel)
    {
        var versions = await db.WireItems.AsNoTracking().Where(i => i.Provider == provider && i.ItemId == id).OrderByDescending(i => i.Version).ToListAsync(cancel);
        if (versions is not [var item, ..]) return DeskPage.Refused(http, new WireItemNotFound(id ?? ""));
        var words = DeskView.Of(http).W;
        var sections = await db.Sections.AsNoTracking().Where(s => s.Edition == Edition.First).OrderBy(s => s.Path).Select(s => new SectionChoice(s.Path, s.Name)).ToListAsync(cancel);
        var view = ViewOf(item, versions, words, new NewsTime(DeskZone.Default, words.Language), clock.Now) with
        {
            Draft = await DraftOfAsync(db, provider, id, cancel),
            Sections = sections,
            Wrong = refusal?.Say(words.Indonesian),
            MayTake = item is { Kind: "text", State: WireState.Usable },
        };
        return DeskPage.Show<WireItemPage>(http, view, refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static WireItemView ViewOf(WireItem item, List<WireItem> versions, Words words, NewsTime time, DateTime now)
    {
        var record = WireCopy.RecordOf(item);
        return new WireItemView
        {
            Provider = item.Provider,
            Item = item.ItemId,
            Headline = record.Headline,
            Byline = string.Join(", ", record.Bylines.Select(b => b.Name)),
            Dateline = record.Dateline?.TrimEnd(' ', '-', '–', '—') ?? record.DatelinePlace?.Name,
            Credit = record.CreditLine,
            Terms = record.UsageTerms,
            Notes = record.EditorNotes,
            Body = WriteHtml.Of(WireBody.Of(record.Body), KeyMarkers.Instance),
            Labels = [.. ListWire.LabelsOf(item, words, time, now)],
            Versions = [.. versions.Select(v => (v.Version.ToString(CultureInfo.InvariantCulture), time.Stamp(v.Received), time.Iso(v.Received)))],
            Anomalies = [.. (JsonSerializer.Deserialize<List<Formats.Anomaly>>(item.Anomalies, Payload.Json) ?? []).Select(a => a.Sentence)],
        };
    }

    private static Task<string?> DraftOfAsync(TajukDb db, string? provider, string? id, CancellationToken cancel) =>
        db.Stories.AsNoTracking().Where(s => s.WireProvider == provider && s.WireItemId == id && s.State != StoryState.Killed)
            .OrderBy(s => s.Created).Select(s => s.Id).FirstOrDefaultAsync(cancel);
}

/// <summary>What the page of a wire item shows.</summary>
public sealed record WireItemView
{
    public required string Provider { get; init; }
    public required string Item { get; init; }
    public required string Headline { get; init; }
    public required string Byline { get; init; }
    public string? Dateline { get; init; }
    public string? Credit { get; init; }
    public string? Terms { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
    public required Html Body { get; init; }
    public required IReadOnlyList<(string Tone, string Text)> Labels { get; init; }

    /// <summary>Number, when it came and the same for machines; the newest first.</summary>
    public required IReadOnlyList<(string Number, string Received, string Iso)> Versions { get; init; }

    public required IReadOnlyList<string> Anomalies { get; init; }
    public IReadOnlyList<SectionChoice> Sections { get; init; } = [];

    /// <summary>Id of the story made of it; null for none.</summary>
    public string? Draft { get; init; }

    public bool MayTake { get; init; }
    public string? Wrong { get; init; }
}
