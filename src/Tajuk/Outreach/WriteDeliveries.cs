using Microsoft.EntityFrameworkCore;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;
using Tajuk.Storage;

namespace Tajuk.Outreach;

/// <summary>
/// Writes down, in the transaction of each act, what every cache in front must let go of. Whoever acts and wherever: if
/// the act is there, the deliveries are.
/// </summary>
internal sealed class WriteDeliveries : IWitnessActs
{
    public async Task WitnessAsync(Act act, IReadOnlyList<LogRow> rows, CancellationToken cancel)
    {
        var caches = await act.Db.KnownCaches.AsNoTracking().Select(c => c.Name).ToListAsync(cancel);
        if (caches.Count == 0) return;
        foreach (var edition in rows.GroupBy(r => r.Edition))
        {
            var keys = await KeysAsync(act.Db, edition, cancel);
            foreach (var cache in caches) act.Db.Deliveries.Add(Delivery.New(cache, edition.Key, rows[^1].Seq, keys, act.Now));
        }
    }

    private static async Task<List<string>> KeysAsync(TajukDb db, IGrouping<string, LogRow> rows, CancellationToken cancel)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in rows.GroupBy(r => r.Kind))
        {
            var before = await BeforeAsync(db, rows.Key, kind, cancel);
            foreach (var row in kind) keys.UnionWith(CacheKeys.Of(row, before.GetValueOrDefault(row.Key)));
        }
        return [.. keys];
    }

    /// <summary>What stood in the log until now: a story that leaves a list, or changes none, can be told only by that.</summary>
    private static async Task<Dictionary<string, LogRow>> BeforeAsync(TajukDb db, string edition, IGrouping<string, LogRow> rows, CancellationToken cancel)
    {
        var keys = rows.Select(r => r.Key).ToList();
        var found = await db.Log.AsNoTracking().Where(r => r.Edition == edition && r.Kind == rows.Key && keys.Contains(r.Key)).ToListAsync(cancel);
        return found.ToDictionary(r => r.Key, r => r.ToRow(), StringComparer.Ordinal);
    }
}
