using Microsoft.EntityFrameworkCore;
using Tajuk.Storage;
using Tajuk.Wire;

namespace Tajuk.Stories;

/// <summary>
/// What an agency says later of an item holds for the stories taken from it, in the same transaction: none goes out by
/// itself after a kill, and none before a later embargo. What is out already stays until an editor decides.
/// </summary>
internal static class FollowSource
{
    public static async Task RunAsync(Act act, WireItem newest, CancellationToken cancel)
    {
        var taken = await act.Db.Stories.Where(s => s.WireProvider == newest.Provider && s.WireItemId == newest.ItemId).ToListAsync(cancel);
        foreach (var story in taken) Follow(story, newest);
    }

    private static void Follow(Story story, WireItem source)
    {
        if (source.State is WireState.Killed) story.SourceKilled = true;
        if (source.State is WireState.Killed or WireState.Withheld || source.Held) story.Unschedule();
        if (source.Embargo is { } embargo && !story.IsOut && (story.Embargo is null || embargo > story.Embargo)) story.Embargo = embargo;
    }
}
