using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Site.Archive;
using Tajuk.Storage;

namespace Tajuk.Outreach;

/// <summary>
/// Writes the configured caches into the database, where every act looks for them. One that is new, that knew another log,
/// or that keeps pages made by another program or theme, is emptied.
/// </summary>
internal sealed partial class KnowCaches(Acts acts, IDbContextFactory<TajukDb> contexts, OutreachOptions options, ILogger<KnowCaches> logger)
{
    /// <param name="madeBy">See <see cref="MadeBy"/>.</param>
    public async Task RunAsync(string madeBy, CancellationToken cancel)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancel))
            if (await IsKnownAsync(db, madeBy, cancel)) return;
        await acts.RunAsync<bool>(Actor.Program, "know-caches", async act =>
        {
            var (logId, lastSeq) = await HeadAsync(act.Db, cancel);
            var known = await act.Db.KnownCaches.ToDictionaryAsync(c => c.Name, StringComparer.Ordinal, cancel);
            foreach (var gone in known.Values.Where(k => options.Caches.All(c => c.Name != k.Name))) await ForgetAsync(act.Db, gone, cancel);
            foreach (var cache in options.Caches)
            {
                if (!known.TryGetValue(cache.Name, out var row)) act.Db.KnownCaches.Add(new KnownCache { Name = cache.Name, LogId = logId, MadeBy = madeBy, LeasedUntil = act.Now });
                else if (row.LogId == logId && row.MadeBy == madeBy) continue;
                else (row.LogId, row.MadeBy) = (logId, madeBy);
                await EmptyAsync(act, cache.Name, lastSeq, cancel);
            }
            return true;
        }, cancel);
    }

    /// <summary>Writes that a cache must let go of all it keeps.</summary>
    public static async Task<int> EmptyAsync(Act act, string cache, long lastSeq, CancellationToken cancel)
    {
        var editions = await act.Db.Log.Select(r => r.Edition).Distinct().ToListAsync(cancel);
        foreach (var edition in editions) act.Db.Deliveries.Add(Delivery.New(cache, edition, lastSeq, [CacheKeys.Edition(edition)], act.Now));
        return editions.Count;
    }

    private async Task<bool> IsKnownAsync(TajukDb db, string madeBy, CancellationToken cancel)
    {
        var (logId, _) = await HeadAsync(db, cancel);
        var known = await db.KnownCaches.AsNoTracking().ToListAsync(cancel);
        return known.Count == options.Caches.Count && options.Caches.All(c => known.Exists(k => k.Name == c.Name && k.LogId == logId && k.MadeBy == madeBy));
    }

    private async Task ForgetAsync(TajukDb db, KnownCache gone, CancellationToken cancel)
    {
        var owed = await db.Deliveries.Where(d => d.Target == gone.Name && d.Due != null).ToListAsync(cancel);
        LogForgotten(gone.Name, owed.Count);
        db.Deliveries.RemoveRange(owed);
        db.KnownCaches.Remove(gone);
    }

    public static async Task<(string LogId, long LastSeq)> HeadAsync(TajukDb db, CancellationToken cancel)
    {
        var head = await db.LogHead.AsNoTracking().Select(h => new { h.LogId, h.LastSeq }).SingleAsync(cancel);
        return (head.LogId, head.LastSeq);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cache {Cache} is configured no longer: nothing more is sent to it, {Owed} purges that it was still owed included. Empty it yourself if it still serves readers.")]
    private partial void LogForgotten(string cache, int owed);
}
