using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;
using Tajuk.Storage;

namespace Tajuk.Outreach;

/// <summary>What each cache in front is still owed, as numbers to look at. They stand in the database, so they are asked for only when somebody looks.</summary>
internal sealed class OutreachNumbers : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Tajuk.Outreach";

    private readonly Meter _meter = new(Meter);
    private readonly OutreachOptions _options;
    private readonly IDbContextFactory<TajukDb> _contexts;
    private readonly Clock _clock;
    private volatile IReadOnlyList<Owed> _owed = [];

    public OutreachNumbers(OutreachOptions options, IDbContextFactory<TajukDb> contexts, Clock clock)
    {
        (_options, _contexts, _clock) = (options, contexts, clock);
        _meter.CreateObservableGauge("tajuk.outreach.deliveries.waiting", () => _owed.Select(o => Of(o, (long)o.Waiting)), "{delivery}", "Deliveries that the cache has not confirmed, or confirmed before every node showed the act.");
        _meter.CreateObservableGauge("tajuk.outreach.deliveries.oldest", () => _owed.Select(o => Of(o, o.Oldest.TotalSeconds)), "s", "How long the oldest of them has waited; 0 when there is none.");
    }

    /// <summary>Asks the database, for the gauges too. While it is away they show nothing, which is truer than the last that was known.</summary>
    public async Task<IReadOnlyList<Owed>> LookAsync(CancellationToken cancel)
    {
        if (_options.Caches.Count == 0) return [];
        try
        {
            return _owed = await CountAsync(cancel);
        }
        catch
        {
            _owed = [];
            throw;
        }
    }

    public void Dispose() => _meter.Dispose();

    private async Task<IReadOnlyList<Owed>> CountAsync(CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var found = await db.Deliveries.AsNoTracking().Where(d => d.Due != null && d.Stage != DeliveryStage.Settling).GroupBy(d => d.Target)
            .Select(target => new { Cache = target.Key, Waiting = target.Count(), Since = target.Min(d => d.Created) }).ToDictionaryAsync(t => t.Cache, StringComparer.Ordinal, cancel);
        var now = _clock.Now;
        return [.. _options.Caches.Select(c => found.TryGetValue(c.Name, out var owed) ? new Owed(c.Name, owed.Waiting, now - owed.Since) : new Owed(c.Name, 0, TimeSpan.Zero))];
    }

    private static Measurement<T> Of<T>(Owed owed, T value) where T : struct => new(value, new KeyValuePair<string, object?>("cache", owed.Cache));
}

/// <summary>What one cache is owed.</summary>
/// <param name="Cache">Its name.</param>
/// <param name="Waiting">Deliveries that it has not confirmed.</param>
/// <param name="Oldest">How long the oldest of them has waited.</param>
internal sealed record Owed(string Cache, int Waiting, TimeSpan Oldest);
