using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Publication.Log;
using Tajuk.Related;
using Tajuk.Storage;
using Tajuk.Stories;

namespace Tajuk.Publishing;

/// <summary>
/// Withdrawal (pencabutan): only on one of the five grounds of the Pedoman Pemberitaan Media Siber, article 5, and only
/// when a second person agrees. The address then says why.
/// </summary>
internal sealed class Withdraw(Acts acts)
{
    public static readonly IReadOnlyList<string> Grounds = ["sara", "kesusilaan", "masa-depan-anak", "trauma-korban", "dewan-pers"];

    public Task<Outcome<TakeBackAnswer>> AskAsync(Actor actor, string id, WithdrawalOrder order, CancellationToken cancel, RequestKey? key = null) =>
        acts.RunAsync<TakeBackAnswer>(actor, "withdraw-ask", async act =>
        {
            if (!actor.May(Right.TakeBack)) return new NotAllowed(Right.TakeBack);
            if (!Grounds.Contains(order.Ground)) return new UnknownGround();
            if (CleanText.LineOrNull(order.Reason) is not { } reason) return new ReasonMissing();
            var found = await FindAsync(act.Db, id, cancel);
            if (found.Refused) return found.Refusal!;
            if (await act.Db.WithdrawalRequests.FindAsync([id], cancel) is { } open) act.Db.WithdrawalRequests.Remove(open);
            await act.Db.SaveChangesAsync(cancel);
            act.Db.WithdrawalRequests.Add(new WithdrawalRequest
            {
                StoryId = id, Ground = order.Ground!, Reason = reason, KeepHeadline = order.KeepHeadline, AskedBy = actor.Id, At = act.Now,
            });
            act.Subject = id;
            return new TakeBackAnswer { Id = id, State = "awaiting-approval" };
        }, cancel, key);

    public Task<Outcome<TakeBackAnswer>> ApproveAsync(Actor actor, string id, CancellationToken cancel, RequestKey? key = null) =>
        acts.RunAsync<TakeBackAnswer>(actor, "withdraw", async act =>
        {
            if (!actor.May(Right.TakeBack)) return new NotAllowed(Right.TakeBack);
            await act.StandInLineAsync(cancel);
            var found = await FindAsync(act.Db, id, cancel);
            if (found.Refused) return found.Refusal!;
            if (await act.Db.WithdrawalRequests.FindAsync([id], cancel) is not { } request) return new NothingAsked(id);
            if (request.AskedBy == actor.Id) return new SecondPersonNeeded();
            var story = found.Value!;
            story.TakeBack(StoryState.Withdrawn);
            act.Db.WithdrawalRequests.Remove(request);
            act.Subject = id;
            await Snapshot.TakeBackAsync(act, story, Notice(story, request, act.Now), cancel);
            await Relate.OnTakeBackAsync(act, story, cancel);
            return new TakeBackAnswer { Id = id, State = "withdrawn", Seq = await act.SealAsync(cancel) };
        }, cancel, key);

    private static async Task<Outcome<Story>> FindAsync(TajukDb db, string id, CancellationToken cancel)
    {
        var story = await db.Stories.SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (story is null) return new StoryNotFound(id);
        if (story.IsTakenBack) return new StoryTakenBack(id);
        return story.IsOut ? story : new NotOutYet(id);
    }

    // For a child's future and a victim's trauma the headline itself may be what hurts: it stays only if it was asked for.
    private static Tombstone Notice(Story story, WithdrawalRequest request, DateTime now) => new()
    {
        Why = TakenBack.Withdrawn,
        At = now,
        Ground = request.Ground,
        Reason = request.Reason,
        Headline = request.KeepHeadline ? story.Content.Headline : null,
        FirstPublished = story.FirstPublished,
    };
}

internal sealed record WithdrawalOrder
{
    /// <summary>"sara", "kesusilaan", "masa-depan-anak", "trauma-korban" or "dewan-pers".</summary>
    public string? Ground { get; init; }

    /// <summary>As announced to readers.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the notice prints the headline.</summary>
    public bool KeepHeadline { get; init; }
}

internal sealed record TakeBackAnswer : IAnswer
{
    public required string Id { get; init; }

    /// <summary>"awaiting-approval", "withdrawn" or "killed".</summary>
    public required string State { get; init; }

    public long? Seq { get; init; }

    /// <summary>Only with ?wait=visible: whether it is gone for every reader.</summary>
    public bool? Visible { get; init; }

    /// <summary>Only when some readers may still see it: the nodes that have not confirmed.</summary>
    public string? WaitingFor { get; init; }

    [JsonIgnore]
    public int Status => Seq is null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;
}

internal sealed record UnknownGround() : Refusal(
    "unknown_ground", StatusCodes.Status422UnprocessableEntity,
    "Pencabutan hanya boleh dengan alasan sara, kesusilaan, masa-depan-anak, trauma-korban, atau dewan-pers.",
    "A withdrawal needs one of the grounds sara, kesusilaan, masa-depan-anak, trauma-korban or dewan-pers.");

internal sealed record ReasonMissing() : Refusal(
    "reason_missing", StatusCodes.Status422UnprocessableEntity,
    "Tulis alasan pencabutan; alasan ini diumumkan kepada pembaca.", "Write the reason; it is announced to readers.");

internal sealed record NothingAsked(string Id) : Refusal(
    "no_withdrawal_asked", StatusCodes.Status409Conflict,
    $"Belum ada permintaan pencabutan untuk berita {Id}.", $"Nobody has asked to withdraw story {Id}.");

internal sealed record SecondPersonNeeded() : Refusal(
    "second_person_needed", StatusCodes.Status409Conflict,
    "Pencabutan harus disetujui orang lain, bukan yang memintanya.", "A withdrawal must be approved by somebody other than who asked.");
