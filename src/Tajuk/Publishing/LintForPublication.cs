using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Storage;
using Tajuk.Stories;
using Tajuk.Wire;

namespace Tajuk.Publishing;

/// <summary>What must be right before the public sees a story. Each fault has a code by which it can be overridden by right.</summary>
internal static class LintForPublication
{
    public static async Task<Refusal?> CheckAsync(Act act, Story story, Actor actor, IReadOnlyList<string> overridden, CancellationToken cancel)
    {
        foreach (var fault in await FaultsAsync(act.Db, story, cancel))
        {
            if (!overridden.Contains(fault.Code)) return fault;
            if (!actor.May(Right.Override)) return new NotAllowed(Right.Override);
        }
        return null;
    }

    private static async Task<List<Refusal>> FaultsAsync(TajukDb db, Story story, CancellationToken cancel)
    {
        var faults = new List<Refusal>();
        if (story.Content.Body.Blocks.Count == 0) faults.Add(new BodyEmpty());
        if (story.WireItemId is not null && await SourceAsync(db, story, cancel) is { } source)
        {
            if (source.State is WireState.Killed) faults.Add(new SourceKilled(source.ItemId));
            if (source.State is WireState.Withheld) faults.Add(new SourceWithheld(source.ItemId));
            if (source.Held) faults.Add(new EmbargoNotReadable(source.ItemId));
        }
        return faults;
    }

    /// <summary>The newest version of the item the story was taken from: what the agency says now counts.</summary>
    private static Task<WireItem?> SourceAsync(TajukDb db, Story story, CancellationToken cancel) => db.WireItems.AsNoTracking()
        .Where(i => i.Provider == story.WireProvider && i.ItemId == story.WireItemId)
        .OrderByDescending(i => i.State == WireState.Killed).ThenByDescending(i => i.Version).FirstOrDefaultAsync(cancel);
}

internal sealed record BodyEmpty() : Refusal(
    "body_empty", StatusCodes.Status422UnprocessableEntity, "Tubuh berita masih kosong.", "The body is empty.");

internal sealed record SourceKilled(string Item) : Refusal(
    "source_killed", StatusCodes.Status422UnprocessableEntity,
    $"Kantor berita telah membatalkan bahan berita ini ({Item}).", $"The agency has killed the item this story was taken from ({Item}).");

internal sealed record SourceWithheld(string Item) : Refusal(
    "source_withheld", StatusCodes.Status422UnprocessableEntity,
    $"Kantor berita menahan bahan berita ini ({Item}).", $"The agency withholds the item this story was taken from ({Item}).");

internal sealed record EmbargoNotReadable(string Item) : Refusal(
    "source_embargo_not_readable", StatusCodes.Status422UnprocessableEntity,
    $"Embargo bahan berita ini ({Item}) tidak terbaca. Tanyakan kepada kantor berita sebelum menayangkan.",
    $"The embargo of the item this story was taken from ({Item}) cannot be read. Ask the agency before publishing.");
