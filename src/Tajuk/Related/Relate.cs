using Microsoft.EntityFrameworkCore;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Storage;
using Tajuk.Stories;

namespace Tajuk.Related;

/// <summary>
/// Related stories (terkait) by shared topics, newest first. Decided here, in the act of publishing, and sent as log
/// rows, so that every node and every rebuild shows the same.
/// </summary>
internal static class Relate
{
    private const int Shown = 6;

    /// <summary>How many neighbours learn of a new story; those further back keep the list they have.</summary>
    private const int Neighbours = 12;

    public static async Task OnPublishAsync(Act act, Story story, StoryContent content, CancellationToken cancel)
    {
        await UseTopicsAsync(act, story, content.Topics, cancel);
        await act.Db.SaveChangesAsync(cancel); // The topics of this very story count too.
        await WriteAsync(act, story.Edition, story.Id, cancel);
        foreach (var neighbour in await NearestAsync(act.Db, story.Edition, story.Id, Neighbours, cancel))
            await WriteAsync(act, story.Edition, neighbour, cancel);
    }

    public static async Task OnTakeBackAsync(Act act, Story story, CancellationToken cancel)
    {
        await UseTopicsAsync(act, story, [], cancel);
        // Its neighbours name it still; a key that is dead drops that card, so their rows need not change.
        if (await act.IsOutAsync(story.Edition, Kinds.Related, story.Id, cancel))
            act.TakeBack(story.Edition, Kinds.Related, story.Id, new Tombstone { Why = TakenBack.Unused, At = act.Now });
    }

    private static async Task UseTopicsAsync(Act act, Story story, IReadOnlyList<string> now, CancellationToken cancel)
    {
        var before = await act.Db.TopicsInUse.Where(u => u.Edition == story.Edition && u.StoryId == story.Id).ToListAsync(cancel);
        foreach (var left in before.Where(u => !now.Contains(u.TopicId)))
        {
            act.Db.TopicsInUse.Remove(left);
            // A topic without a story says what the story taken back was about.
            var elsewhere = await act.Db.TopicsInUse.AnyAsync(u => u.Edition == story.Edition && u.TopicId == left.TopicId && u.StoryId != story.Id, cancel);
            if (!elsewhere) act.TakeBack(story.Edition, Kinds.Topic, left.TopicId, new Tombstone { Why = TakenBack.Unused, At = act.Now });
        }
        foreach (var added in now.Except(before.Select(u => u.TopicId)))
            act.Db.TopicsInUse.Add(new TopicInUse { Edition = story.Edition, TopicId = added, StoryId = story.Id, Published = story.FirstPublished!.Value });
    }

    private static async Task WriteAsync(Act act, string edition, string story, CancellationToken cancel) =>
        act.Publish(edition, Kinds.Related, story, new PublishedRelated { Stories = await NearestAsync(act.Db, edition, story, Shown, cancel) });

    // The nearest of all are among the nearest of each topic, and those stand first in an index: a topic of a hundred
    // thousand stories costs no more than one of ten.
    private static async Task<List<string>> NearestAsync(TajukDb db, string edition, string story, int take, CancellationToken cancel)
    {
        var topics = await db.TopicsInUse.Where(u => u.Edition == edition && u.StoryId == story).Select(u => u.TopicId).ToListAsync(cancel);
        var near = new List<TopicInUse>();
        foreach (var topic in topics)
            near.AddRange(await db.TopicsInUse.AsNoTracking().Where(u => u.Edition == edition && u.TopicId == topic && u.StoryId != story)
                .OrderByDescending(u => u.Published).ThenBy(u => u.StoryId).Take(take).ToListAsync(cancel));
        return [.. near.DistinctBy(u => u.StoryId).OrderByDescending(u => u.Published).ThenBy(u => u.StoryId, StringComparer.Ordinal).Take(take).Select(u => u.StoryId)];
    }
}
