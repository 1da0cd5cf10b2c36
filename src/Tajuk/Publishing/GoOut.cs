using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;
using Tajuk.Related;
using Tajuk.Storage;
using Tajuk.Stories;
using Tajuk.Taxonomy;

namespace Tajuk.Publishing;

/// <summary>What every way of going out has in common: the version, its public number, its snapshot, its neighbours.</summary>
internal static class GoOut
{
    public static async Task NowAsync(Act act, Story story, int version, DateTime? firstPublished, CancellationToken cancel)
    {
        var content = version == story.Version ? story.Content : await ContentAsync(act.Db, story.Id, version, cancel);
        story.Publish(version, Slug.From(content.Headline), act.Now, firstPublished);
        act.Subject = story.Id;
        await Snapshot.WriteAsync(act, story, content, cancel);
        await Relate.OnPublishAsync(act, story, content, cancel);
    }

    /// <summary>The absolute address of a story that is out or has been.</summary>
    public static async Task<string> UrlAsync(TajukDb db, Story story, string origin, CancellationToken cancel)
    {
        var section = await db.Sections.Where(s => s.Id == story.Content.Section).Select(s => s.Path).SingleAsync(cancel);
        return $"{origin}/{section}/{story.Id}-{story.Slug}";
    }

    private static Task<StoryContent> ContentAsync(TajukDb db, string story, int version, CancellationToken cancel) =>
        db.StoryVersions.Where(v => v.StoryId == story && v.Number == version).Select(v => v.Content).SingleAsync(cancel);
}
