using Microsoft.EntityFrameworkCore;
using Tajuk.Photos;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;
using Tajuk.Storage;
using Tajuk.Storage.Media;
using Tajuk.Stories;

namespace Tajuk.Publishing;

/// <summary>Every invariant that the newsroom, its log, the archive and the media must keep together.</summary>
internal sealed class CheckEverything(IDbContextFactory<TajukDb> contexts, ILogSource source, IMediaStore media)
{
    public async Task<IReadOnlyList<string>> RunAsync(string archiveFolder, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var faults = new List<string>();
        var log = await ReadLogAsync(cancel);
        CheckSeqs(log, faults);
        await CheckStoriesAsync(db, log, faults, cancel);
        await CheckPicturesAsync(db, log, faults, cancel);
        await CheckArchiveAsync(archiveFolder, faults, cancel);
        return faults;
    }

    private async Task<List<LogRow>> ReadLogAsync(CancellationToken cancel)
    {
        await using var snapshot = await source.OpenAsync(cancel);
        var rows = new List<LogRow>();
        await foreach (var row in snapshot.ReadAfterAsync(0, cancel)) rows.Add(row);
        if (rows.Count > 0 && rows[^1].Seq > snapshot.LastSeq) throw new InvalidOperationException("The log holds a seq above its head.");
        return rows;
    }

    private static void CheckSeqs(List<LogRow> log, List<string> faults)
    {
        foreach (var (before, after) in log.Zip(log.Skip(1)))
            if (after.Act < before.Act) faults.Add($"log: seq {after.Seq} belongs to act {after.Act}, but seq {before.Seq} before it to act {before.Act}");
    }

    private static async Task CheckStoriesAsync(TajukDb db, List<LogRow> log, List<string> faults, CancellationToken cancel)
    {
        var rows = log.Where(r => r.Kind == Kinds.Story).ToDictionary(r => (r.Edition, r.Key));
        await foreach (var story in db.Stories.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            rows.Remove((story.Edition, story.Id), out var row);
            if (story.IsOut && row is null or { Gone: true }) faults.Add($"story {story.Id}: published, but the log has no live row");
            else if (!story.IsOut && row is { Gone: false }) faults.Add($"story {story.Id}: {story.State}, but the log still shows it");
            else if (story.IsOut && row is not null) CheckStory(story, row, faults);
        }
        faults.AddRange(rows.Keys.Select(key => $"log: story {key.Key} is not in the newsroom"));
    }

    private static void CheckStory(Story story, LogRow row, List<string> faults)
    {
        try
        {
            var published = Payload.Read<PublishedStory>(row.Format, row.Payload);
            if (published.Version != story.PublicVersion) faults.Add($"story {story.Id}: public version {story.PublicVersion}, but the log shows {published.Version}");
        }
        catch (UnreadablePayloadException e)
        {
            faults.Add($"story {story.Id}: {e.Message}");
        }
    }

    private async Task CheckPicturesAsync(TajukDb db, List<LogRow> log, List<string> faults, CancellationToken cancel)
    {
        var used = (await db.PicturesInUse.AsNoTracking().Select(u => u.PictureId).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var live = log.Where(r => r.Kind == Kinds.Picture && !r.Gone).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(used.Except(live).Select(p => $"picture {p}: a published story shows it, but the log does not"));
        faults.AddRange(live.Except(used).Select(p => $"picture {p}: public, but no published story shows it"));
        await foreach (var picture in db.Pictures.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            await CheckFilesAsync(picture, faults, cancel);
    }

    private async Task CheckFilesAsync(Picture picture, List<string> faults, CancellationToken cancel)
    {
        await using var original = OriginalKey.TryParse(picture.Hash, out var key) ? await media.OpenOriginalAsync(key, cancel) : null;
        if (original is null) faults.Add($"picture {picture.Id}: its original is missing");
        else if (original.Length != picture.Bytes) faults.Add($"picture {picture.Id}: its original has {original.Length} bytes, not {picture.Bytes}");
        foreach (var rendition in picture.Renditions)
        {
            await using var file = PublicKey.TryParse(picture.PublicKey, out var publicKey) && RenditionName.TryParse(rendition.Name, out var name)
                ? await media.OpenRenditionAsync(publicKey, name, cancel) : null;
            if (file is null || file.Length != rendition.Bytes) faults.Add($"picture {picture.Id}: rendition {rendition.Name} is missing or damaged");
        }
    }

    /// <summary>The archive may be behind the log while a server follows it, never ahead and never different at the same seq.</summary>
    private async Task CheckArchiveAsync(string folder, List<string> faults, CancellationToken cancel)
    {
        var store = new ArchiveStore(folder);
        if (!store.HasCopy) return; // Derived and not made yet: nothing to be wrong.
        faults.AddRange(await CompareArchive.RunAsync(store, source, cancel));
    }
}
