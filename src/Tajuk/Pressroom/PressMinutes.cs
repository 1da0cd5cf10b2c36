using Tajuk.Platform;
using Tajuk.Site.Press;

namespace Tajuk.Pressroom;

/// <summary>
/// The last hour of the press, minute by minute. Once a minute it looks at what has been counted, so that answering a
/// reader costs nothing for it.
/// </summary>
internal sealed class PressMinutes(PressNumbers numbers, Clock clock) : BackgroundService
{
    private const int Kept = 60;

    private readonly Lock _lock = new();
    private readonly Queue<PressMinute> _minutes = new();
    private DateTime _since = Start(clock.Now);
    private PressTotals _before = numbers.Totals();

    /// <summary>The last sixty minutes, oldest first, the one that has just begun included; one in which the program did not run holds nothing.</summary>
    public IReadOnlyList<PressMinute> Look()
    {
        lock (_lock)
        {
            var now = Start(clock.Now);
            var known = _minutes.Append(Since(numbers.Totals())).ToLookup(m => m.At);
            return [.. Enumerable.Range(1 - Kept, Kept).Select(i => Sum(now.AddMinutes(i), known[now.AddMinutes(i)]))];
        }
    }

    /// <summary>Ends a minute.</summary>
    public void Turn()
    {
        lock (_lock)
        {
            var totals = numbers.Totals();
            if (_minutes.Count == Kept) _minutes.Dequeue();
            _minutes.Enqueue(Since(totals));
            (_since, _before) = (Start(clock.Now), totals);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var now = clock.Now; // Read once: two could lie on either side of the minute, and a wait below zero has no end.
                await Task.Delay(Start(now).AddMinutes(1) - now, clock.Provider, stoppingToken);
                Turn();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private PressMinute Since(PressTotals now) => new(_since, now.Hits - _before.Hits, now.Misses - _before.Misses, now.Forgotten - _before.Forgotten);

    // A timer that wakes a moment early ends a minute twice.
    private static PressMinute Sum(DateTime at, IEnumerable<PressMinute> parts) =>
        parts.Aggregate(new PressMinute(at, 0, 0, 0), (sum, part) => new PressMinute(at, sum.Hits + part.Hits, sum.Misses + part.Misses, sum.Forgotten + part.Forgotten));

    private static DateTime Start(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Utc);
}

/// <summary>One minute of the press.</summary>
/// <param name="At">UTC, when it began.</param>
public sealed record PressMinute(DateTime At, long Hits, long Misses, long Forgotten);
