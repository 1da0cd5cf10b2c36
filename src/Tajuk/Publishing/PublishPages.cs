using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tajuk.Access;
using Tajuk.Formats.Indonesian;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Desk;
using Tajuk.Platform.Http;
using Tajuk.Storage;
using Tajuk.Stories;

namespace Tajuk.Publishing;

/// <summary>The page on which a story goes out, is put right and is taken back: one form for each, each confirmed on the page.</summary>
internal static class PublishPages
{
    public static void Map(IEndpointRouteBuilder newsroom)
    {
        var story = newsroom.MapGroup("/berita/{id}");
        story.MapGet("/tayang", ShowAsync).NeedsAtDesk(Right.Write);
        story.MapPost("/tayang", PublishAsync).NeedsAtDesk(Right.Publish);
        story.MapPost("/ralat", CorrectAsync).NeedsAtDesk(Right.Publish);
        story.MapPost("/cabut", WithdrawAsync).NeedsAtDesk(Right.TakeBack);
        story.MapPost("/cabut/setuju", ApproveAsync).NeedsAtDesk(Right.TakeBack);
        story.MapPost("/tarik", KillAsync).NeedsAtDesk(Right.TakeBack);
    }

    private static Task<IResult> ShowAsync(HttpContext http, string id, TajukDb db, CancellationToken cancel) => PageAsync(http, id, db, null, null, cancel);

    private static async Task<IResult> PublishAsync(HttpContext http, string id, TajukDb db, Publish publish, WaitVisible visible, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var zone = await DeskTime.ZoneAsync(db, cancel);
        if (Changed(form, await VersionAsync(db, id, cancel))) return await PageAsync(http, id, db, new ChangedMeanwhile(), form, cancel);
        var order = new PublishOrder
        {
            At = form["kapan"] == "nanti" ? InZone(form["pada"], zone) : null,
            Embargo = InZone(form["embargo"], zone),
            Override = [.. form["abaikan"].OfType<string>()],
            Reason = CleanText.LineOrNull(form["alasan"]),
        };
        var done = await publish.RunAsync(http.Actor(), id, order, cancel);
        return await DoneAsync(http, id, db, done, done.Value?.Seq, done.Value?.At is null ? "published" : "scheduled", form, visible, cancel);
    }

    private static async Task<IResult> CorrectAsync(HttpContext http, string id, TajukDb db, Correct correct, WaitVisible visible, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (Changed(form, await VersionAsync(db, id, cancel))) return await PageAsync(http, id, db, new ChangedMeanwhile(), form, cancel);
        var done = await correct.RunAsync(http.Actor(), id, new CorrectionOrder { Kind = form["jenis"], Note = form["catatan"] }, cancel);
        return await DoneAsync(http, id, db, done, done.Value?.Seq, "corrected", form, visible, cancel);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, string id, TajukDb db, Withdraw withdraw, WaitVisible visible, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (form["yakin"] != "ya") return await PageAsync(http, id, db, new NotConfirmed(), form, cancel);
        var order = new WithdrawalOrder { Ground = form["alasan-cabut"], Reason = form["keterangan"], KeepHeadline = form["judul-tetap"] == "ya" };
        var done = await withdraw.AskAsync(http.Actor(), id, order, cancel);
        return await DoneAsync(http, id, db, done, null, "withdrawal-asked", form, visible, cancel);
    }

    private static async Task<IResult> ApproveAsync(HttpContext http, string id, TajukDb db, Withdraw withdraw, WaitVisible visible, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (form["yakin"] != "ya") return await PageAsync(http, id, db, new NotConfirmed(), form, cancel);
        var done = await withdraw.ApproveAsync(http.Actor(), id, cancel);
        return await DoneAsync(http, id, db, done, done.Value?.Seq, "withdrawn", form, visible, cancel);
    }

    private static async Task<IResult> KillAsync(HttpContext http, string id, TajukDb db, Kill kill, WaitVisible visible, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (form["yakin"] != "ya") return await PageAsync(http, id, db, new NotConfirmed(), form, cancel);
        var done = await kill.RunAsync(http.Actor(), id, new KillOrder { Reason = form["sebab"], Note = form["catatan-tarik"] }, cancel);
        return await DoneAsync(http, id, db, done, done.Value?.Seq, "killed", form, visible, cancel);
    }

    /// <summary>Tells the editor once readers see it, so that the next look at the page shows what was just done.</summary>
    private static async Task<IResult> DoneAsync<T>(
        HttpContext http, string id, TajukDb db, Outcome<T> done, long? seq, string message, IFormCollection form, WaitVisible visible, CancellationToken cancel)
        where T : IAnswer
    {
        if (done.Refused) return await PageAsync(http, id, db, done.Refusal, form, cancel);
        if (seq is { } wanted) await visible.MissingAsync(wanted, cancel);
        return TypedResults.LocalRedirect($"/newsroom/berita/{id}/tayang?pesan={message}");
    }

    private static async Task<IResult> PageAsync(HttpContext http, string id, TajukDb db, Refusal? refusal, IFormCollection? form, CancellationToken cancel)
    {
        var story = await db.Stories.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (story is null) return DeskPage.Refused(http, new StoryNotFound(id));
        var asked = await db.WithdrawalRequests.AsNoTracking().SingleOrDefaultAsync(r => r.StoryId == id, cancel);
        var actor = http.Actor();
        var words = DeskView.Of(http).W;
        var time = new NewsTime(await DeskTime.ZoneAsync(db, cancel), words.Language);
        return DeskPage.Show<PublishForm>(http, new PublishView
        {
            Id = id, Version = story.Version, Headline = story.Content.Headline, State = story.State.ToString().ToLowerInvariant(),
            Address = story.Slug is null ? null : await GoOut.UrlAsync(db, story, "", cancel),
            Ahead = story.IsOut && story.PublishedVersion != story.Version,
            Due = story.Due is { } due ? time.Stamp(due) : null,
            Embargo = story.Embargo is { } embargo ? time.Stamp(embargo) : null,
            Clock = time.Abbreviation(story.Changed),
            MayPublish = actor.May(Right.Publish), MayTakeBack = actor.May(Right.TakeBack),
            IsOut = story.IsOut, IsTakenBack = story.IsTakenBack,
            Asked = asked?.Reason, AskedGround = asked?.Ground, AskedByMe = asked?.AskedBy == actor.Id,
            Wrong = refusal?.Say(words.Indonesian),
            MayOverride = refusal is BodyEmpty or SourceKilled or SourceWithheld or EmbargoNotReadable && actor.May(Right.Override) ? refusal.Code : null,
            Note = form?["catatan"].ToString() ?? "", Reason = form?["keterangan"].ToString() ?? "",
            At = form?["pada"].ToString() ?? "", Until = form?["embargo"].ToString() ?? "",
        }, refusal?.Status ?? StatusCodes.Status200OK);
    }

    private static Task<int> VersionAsync(TajukDb db, string id, CancellationToken cancel) =>
        db.Stories.Where(s => s.Id == id).Select(s => s.Version).SingleOrDefaultAsync(cancel);

    // What goes out is what the editor has read, not what somebody saved a second ago.
    private static bool Changed(IFormCollection form, int version) => form["version"] != version.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a browser sends for a date and a time, as an instant of the edition's zone; other text as it is, to be refused.</summary>
    private static string? InZone(string? text, TimeZoneInfo zone)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Kind != DateTimeKind.Unspecified) return text;
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToString("yyyy'-'MM'-'dd'T'HH':'mm':'sszzz", CultureInfo.InvariantCulture);
    }
}

internal sealed record NotConfirmed() : Refusal(
    "not_confirmed", StatusCodes.Status422UnprocessableEntity, "Centang dahulu bahwa Anda yakin.", "Tick first that you are sure.");

internal sealed record ChangedMeanwhile() : Refusal(
    "changed_meanwhile", StatusCodes.Status409Conflict,
    "Berita ini baru saja diubah. Baca dahulu versi terbarunya, lalu tayangkan.", "This story has just been changed. Read its newest version first, then publish.");

/// <summary>What the publishing page shows.</summary>
public sealed record PublishView
{
    public static IReadOnlyList<string> Grounds { get; } = ["sara", "kesusilaan", "masa-depan-anak", "trauma-korban", "dewan-pers"];

    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string Headline { get; init; }
    public required string State { get; init; }

    /// <summary>Where readers find it; null before the first publication.</summary>
    public string? Address { get; init; }

    /// <summary>Readers see an older version than the newest.</summary>
    public bool Ahead { get; init; }

    public string? Due { get; init; }
    public string? Embargo { get; init; }

    /// <summary>The zone in which times are typed: "WIB".</summary>
    public required string Clock { get; init; }

    public bool MayPublish { get; init; }
    public bool MayTakeBack { get; init; }
    public bool IsOut { get; init; }
    public bool IsTakenBack { get; init; }

    /// <summary>Reason of a withdrawal that waits for a second person; null for none.</summary>
    public string? Asked { get; init; }
    public string? AskedGround { get; init; }
    public bool AskedByMe { get; init; }

    public string? Wrong { get; init; }

    /// <summary>Code of the fault that this editor may override; null for none.</summary>
    public string? MayOverride { get; init; }

    public string Note { get; init; } = "";
    public string Reason { get; init; } = "";
    public string At { get; init; } = "";
    public string Until { get; init; } = "";
}
