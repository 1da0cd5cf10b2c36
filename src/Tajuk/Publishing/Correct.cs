using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Publication;
using Tajuk.Storage;
using Tajuk.Stories;

namespace Tajuk.Publishing;

/// <summary>Puts a published story right and says so: ralat, koreksi, and the right of reply.</summary>
internal sealed class Correct(Acts acts, PublicOrigin origin)
{
    public Task<Outcome<PublishAnswer>> RunAsync(Actor actor, string id, CorrectionOrder order, CancellationToken cancel, RequestKey? key = null) =>
        acts.RunAsync<PublishAnswer>(actor, "correct", async act =>
        {
            if (!actor.May(Right.Publish)) return new NotAllowed(Right.Publish);
            if (KindOf(order.Kind) is not { } kind) return new UnknownCorrection();
            if (CleanText.LineOrNull(order.Note) is not { } note) return new NoteMissing();
            await act.StandInLineAsync(cancel);
            var story = await act.Db.Stories.SingleOrDefaultAsync(s => s.Id == id, cancel);
            if (story is null) return new StoryNotFound(id);
            if (story.IsTakenBack) return new StoryTakenBack(id);
            if (!story.IsOut) return new NotOutYet(id);
            var content = await Edit.ApplyAsync(act, story, order.Changes ?? [], cancel);
            if (content.Refused) return content.Refusal!;
            act.Db.StoryVersions.Add(story.Write(content.Value!, actor.Id, act.Now, "correct"));
            story.Add(new Notice { Kind = kind, Note = note, At = act.Now });
            await GoOut.NowAsync(act, story, story.Version, null, cancel);
            var url = await GoOut.UrlAsync(act.Db, story, origin.Value, cancel);
            return new PublishAnswer { Id = id, Version = story.Version, Url = url, Seq = await act.SealAsync(cancel) };
        }, cancel, key);

    private static NoticeKind? KindOf(string? kind) => kind switch
    {
        "ralat" => NoticeKind.Ralat,
        "koreksi" => NoticeKind.Koreksi,
        "hak-jawab" => NoticeKind.HakJawab,
        _ => null,
    };
}

internal sealed record CorrectionOrder
{
    /// <summary>"ralat" or "koreksi"; "hak-jawab" when it comes by the route for replies.</summary>
    public string? Kind { get; init; }

    /// <summary>What is put right, as readers see it.</summary>
    public string? Note { get; init; }

    /// <summary>Fields of the story to replace.</summary>
    public JsonObject? Changes { get; init; }
}

internal sealed record UnknownCorrection() : Refusal(
    "unknown_correction", StatusCodes.Status422UnprocessableEntity,
    "Jenis perbaikan harus \"ralat\" atau \"koreksi\".", "The kind of correction must be \"ralat\" or \"koreksi\".");

internal sealed record NoteMissing() : Refusal(
    "note_missing", StatusCodes.Status422UnprocessableEntity,
    "Tulis catatan yang menjelaskan kepada pembaca apa yang diperbaiki.", "Write the note that tells readers what is put right.");

internal sealed record NotOutYet(string Id) : Refusal(
    "not_published", StatusCodes.Status409Conflict,
    $"Berita {Id} belum tayang, jadi cukup disunting biasa.", $"Story {Id} is not published, so it can simply be edited.");
