using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Publication.Log;
using Tajuk.Related;
using Tajuk.Storage;
using Tajuk.Stories;

namespace Tajuk.Publishing;

/// <summary>Takes a story out at once because its agency killed it, or because it went out in error: a neutral notice stays.</summary>
internal sealed class Kill(Acts acts)
{
    public Task<Outcome<TakeBackAnswer>> RunAsync(Actor actor, string id, KillOrder order, CancellationToken cancel, RequestKey? key = null) =>
        acts.RunAsync<TakeBackAnswer>(actor, "kill", async act =>
        {
            if (!actor.May(Right.TakeBack)) return new NotAllowed(Right.TakeBack);
            if (order.Reason is not ("agency" or "published-in-error")) return new UnknownKillReason();
            await act.StandInLineAsync(cancel);
            var story = await act.Db.Stories.SingleOrDefaultAsync(s => s.Id == id, cancel);
            if (story is null) return new StoryNotFound(id);
            if (story.IsTakenBack) return new StoryTakenBack(id);
            var wasOut = story.IsOut;
            story.TakeBack(StoryState.Killed);
            act.Subject = id;
            if (wasOut)
            {
                await Snapshot.TakeBackAsync(act, story, new Tombstone { Why = TakenBack.Killed, At = act.Now, FirstPublished = story.FirstPublished }, cancel);
                await Relate.OnTakeBackAsync(act, story, cancel);
            }
            return new TakeBackAnswer { Id = id, State = "killed", Seq = await act.SealAsync(cancel) };
        }, cancel, key);
}

internal sealed record KillOrder
{
    /// <summary>"agency" or "published-in-error".</summary>
    public string? Reason { get; init; }

    /// <summary>For the newsroom alone.</summary>
    public string? Note { get; init; }
}

internal sealed record UnknownKillReason() : Refusal(
    "unknown_reason", StatusCodes.Status422UnprocessableEntity,
    "Alasan harus \"agency\" atau \"published-in-error\".", "The reason must be \"agency\" or \"published-in-error\".");
