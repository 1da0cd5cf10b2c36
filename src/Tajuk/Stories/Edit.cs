using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Storage;

namespace Tajuk.Stories;

/// <summary>Replaces the fields that are named. Whoever has not seen the newest version is shown both, nothing is lost.</summary>
internal sealed class Edit(Acts acts)
{
    /// <param name="seen">The version the writer started from.</param>
    public Task<Outcome<StoryDocument>> RunAsync(Actor actor, string id, int seen, JsonObject changes, CancellationToken cancel, RequestKey? key = null) =>
        acts.RunAsync<StoryDocument>(actor, "edit", async act =>
        {
            if (!actor.May(Right.Write)) return new NotAllowed(Right.Write);
            var story = await act.Db.Stories.SingleOrDefaultAsync(s => s.Id == id, cancel);
            if (story is null) return new StoryNotFound(id);
            if (story.IsTakenBack) return new StoryTakenBack(id);
            if (story.Version != seen) return await StaleAsync(act.Db, story, seen, cancel);
            var content = await ApplyAsync(act, story, changes, cancel);
            if (content.Refused) return content.Refusal!;
            act.Subject = id;
            act.Db.StoryVersions.Add(story.Write(content.Value!, actor.Id, act.Now, "edit"));
            await act.SealAsync(cancel);
            return await StoryDocument.OfAsync(act.Db, story, story.Content, story.Version, cancel);
        }, cancel, key);

    /// <summary>The newest content with the named fields replaced.</summary>
    public static async Task<Outcome<StoryContent>> ApplyAsync(Act act, Story story, JsonObject changes, CancellationToken cancel)
    {
        var current = await StoryDocument.OfAsync(act.Db, story, story.Content, story.Version, cancel);
        var merged = StoryInput.Merge(current.AsInput(), changes);
        return merged.Refused ? merged.Refusal! : await ReadInput.AsContentAsync(act, story.Edition, merged.Value!, cancel);
    }

    private static async Task<StaleVersion> StaleAsync(TajukDb db, Story story, int seen, CancellationToken cancel)
    {
        var yours = await db.StoryVersions.AsNoTracking().SingleOrDefaultAsync(v => v.StoryId == story.Id && v.Number == seen, cancel);
        return new StaleVersion(
            await StoryDocument.OfAsync(db, story, story.Content, story.Version, cancel),
            yours is null ? null : await StoryDocument.OfAsync(db, story, yours.Content, yours.Number, cancel));
    }
}

internal sealed record StoryNotFound(string Id) : Refusal(
    "story_not_found", StatusCodes.Status404NotFound, $"Berita {Id} tidak ada.", $"There is no story {Id}.");

internal sealed record StoryTakenBack(string Id) : Refusal(
    "story_taken_back", StatusCodes.Status409Conflict,
    $"Berita {Id} sudah ditarik dan tidak dapat diubah atau ditayangkan lagi.", $"Story {Id} was taken back and cannot be changed or published again.");

internal sealed record StaleVersion(StoryDocument Current, StoryDocument? Yours) : Refusal(
    "stale_version", StatusCodes.Status412PreconditionFailed,
    $"Berita ini sudah diubah orang lain: sekarang versi {Current.Version.ToString(CultureInfo.InvariantCulture)}. Gabungkan perubahan Anda dengan versi itu.",
    $"Somebody else has changed this story: it is now at version {Current.Version.ToString(CultureInfo.InvariantCulture)}. Merge your changes into that.")
{
    public override IReadOnlyDictionary<string, object?> More => new Dictionary<string, object?> { ["current"] = Current, ["yours"] = Yours };
}

internal sealed record IfMatchMissing() : Refusal(
    "if_match_missing", StatusCodes.Status428PreconditionRequired,
    "Sertakan If-Match dengan ETag versi yang Anda baca.", "Send If-Match with the ETag of the version you have read.");
