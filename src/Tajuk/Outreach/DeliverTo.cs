using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;
using Tajuk.Storage;

namespace Tajuk.Outreach;

/// <summary>
/// Delivers what one cache is owed, the oldest first. It is asked to let go when every node shows the act, and every
/// cache further in has let go: before that it would fetch the old answer again. Who is slower than ten seconds is not
/// waited for; the cache is then asked again once it has come.
/// </summary>
internal sealed partial class DeliverTo(
    FrontCache cache, IReadOnlyList<string> furtherIn, DeliveringNode node, IDbContextFactory<TajukDb> contexts, Engine engine, Clock clock, WaitUntilVisible visible, ILogger<Deliver> logger)
{
    /// <summary>How long a node, or a cache further in, is waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>No longer at one time, so that what is due meanwhile is not held up.</summary>
    private static readonly TimeSpan OneWait = TimeSpan.FromMilliseconds(500);

    /// <summary>A node that died holds up its caches no longer than this; one that starts again takes its own lease up.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private const int AtOnce = 500;

    /// <summary>Failed tries, some five minutes, after which it is no hiccup any more.</summary>
    private const int Alarming = 10;

    private DateTime _oursUntil;

    /// <summary>One round.</summary>
    /// <returns>Whether another makes sense at once.</returns>
    public async Task<bool> OnceAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (!await Owed(db).AnyAsync(cancel) || !await LeaseAsync(db, cancel)) return false;
        // Those that wait for a late node come last: were they many, they would stand in the way of all that is new.
        var owed = await Owed(db).OrderBy(d => d.Stage == DeliveryStage.Unseen).ThenBy(d => d.Id).Take(AtOnce).ToListAsync(cancel);
        if (owed.Count == 0) return false;
        var (seen, waited) = await SeenAsync(db, owed, cancel);
        var ready = owed.Where(d => d.Seq <= seen || d.Stage == DeliveryStage.Settling || (d.Stage == DeliveryStage.Waiting && clock.Now - d.Created >= Patience)).ToList();
        if (ready.Count == 0) return waited;
        var answer = await cache.PurgeAsync(KeysOf(ready), cancel);
        return await SaveAsync(db, ready, seen, answer, cancel);
    }

    /// <summary>Lets another node deliver at once: this one stops.</summary>
    public async Task ReleaseAsync(CancellationToken cancel)
    {
        if (_oursUntil == default) return;
        using var lane = await engine.EnterLaneAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.Now;
        await db.KnownCaches.Where(c => c.Name == cache.Name && c.LeasedBy == node.Name).ExecuteUpdateAsync(set => set.SetProperty(c => c.LeasedUntil, now), cancel);
    }

    private IQueryable<Delivery> Owed(TajukDb db)
    {
        var now = clock.Now;
        return db.Deliveries.Where(d => d.Target == cache.Name && d.Due != null && d.Due <= now);
    }

    /// <summary>One node at a time delivers to a cache: the update waits for another's, and then finds that it came first.</summary>
    private async Task<bool> LeaseAsync(TajukDb db, CancellationToken cancel)
    {
        var now = clock.Now;
        if (now < _oursUntil) return true;
        using var lane = await engine.EnterLaneAsync(cancel);
        var (me, until) = (node.Name, now + Lease);
        var ours = await db.KnownCaches.Where(c => c.Name == cache.Name && (c.LeasedBy == me || c.LeasedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LeasedBy, me).SetProperty(c => c.LeasedUntil, until), cancel) == 1;
        _oursUntil = ours ? now + (Lease / 2) : default; // Asked for again long before another may take it.
        return ours;
    }

    /// <summary>The highest seq among those owed that every node shows and every cache further in has let go for.</summary>
    private async Task<(long Seen, bool Waited)> SeenAsync(TajukDb db, List<Delivery> owed, CancellationToken cancel)
    {
        var held = await HeldFurtherInAsync(db, cancel);
        var seqs = owed.Select(d => d.Seq).Where(seq => seq < held).Distinct().Order().ToList();
        if (seqs.Count == 0) return (0, false);
        if (await visible(seqs[^1], TimeSpan.Zero, cancel)) return (seqs[^1], false);
        var wait = owed[0].Stage == DeliveryStage.Waiting && clock.Now - owed[0].Created < Patience ? OneWait : TimeSpan.Zero;
        var (seen, waited) = (0L, wait > TimeSpan.Zero);
        foreach (var seq in seqs)
        {
            if (!await visible(seq, wait, cancel)) break;
            (seen, wait) = (seq, TimeSpan.Zero);
        }
        return (seen, waited);
    }

    /// <summary>The lowest seq for which a cache further in was not asked yet.</summary>
    private async Task<long> HeldFurtherInAsync(TajukDb db, CancellationToken cancel) => furtherIn.Count == 0 ? long.MaxValue
        : await db.Deliveries.Where(d => furtherIn.Contains(d.Target) && d.Stage == DeliveryStage.Waiting).MinAsync(d => (long?)d.Seq, cancel) ?? long.MaxValue;

    private IEnumerable<string> KeysOf(List<Delivery> ready)
    {
        var keys = ready.SelectMany(d => d.Keys.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return keys.Count <= cache.MostKeys ? keys : ready.Select(d => Site.Archive.CacheKeys.Edition(d.Edition)).Distinct();
    }

    private async Task<bool> SaveAsync(TajukDb db, List<Delivery> ready, long seen, Purged answer, CancellationToken cancel)
    {
        using var lane = await engine.EnterLaneAsync(cancel);
        var recovered = answer.Error is null && ready.Exists(d => d.Failures > 0);
        foreach (var delivery in ready)
            if (answer.Error is { } error) delivery.Failed(error, clock.Now + Pause(delivery.Failures, answer.After));
            else delivery.Sent(new Receipt { At = clock.Now, Status = answer.Status, Id = answer.Id, Seen = IsSeen(delivery, seen) }, IsSeen(delivery, seen), FrontCache.Settle);
        await db.SaveChangesAsync(cancel);
        if (answer.Error is not null) LogFailed(ready, answer.Error);
        if (recovered) await ComeBackAsync(db, cancel);
        return answer.Error is null;
    }

    private static bool IsSeen(Delivery delivery, long seen) => delivery.Seq <= seen || delivery.Stage == DeliveryStage.Settling;

    /// <summary>The cache answers again: whatever waits for it need not wait longer.</summary>
    private async Task ComeBackAsync(TajukDb db, CancellationToken cancel)
    {
        var now = clock.Now;
        LogBack(cache.Name);
        await db.Deliveries.Where(d => d.Target == cache.Name && d.Due > now && d.Failures > 0).ExecuteUpdateAsync(set => set.SetProperty(d => d.Due, now), cancel);
    }

    private static TimeSpan Pause(int failures, TimeSpan? asked)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(failures, 10))));
        return asked > pause ? TimeSpan.FromTicks(Math.Min(asked.Value.Ticks, TimeSpan.TicksPerMinute * 10)) : pause;
    }

    private void LogFailed(List<Delivery> ready, string error)
    {
        var failures = ready.Max(d => d.Failures);
        if (failures == 1) LogAway(cache.Name, error);
        else if (failures % Alarming == 0) LogStillAway(cache.Name, failures, ready.Count, error);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cache {Cache} could not be purged ({Error}); it is tried again until it is.")]
    private partial void LogAway(string cache, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The cache {Cache} could not be purged {Times} times in a row and may show readers what was changed or taken back; {Owed} purges wait ({Error}).")]
    private partial void LogStillAway(string cache, int times, int owed, string error);

    [LoggerMessage(Level = LogLevel.Information, Message = "The cache {Cache} is purged again.")]
    private partial void LogBack(string cache);
}
