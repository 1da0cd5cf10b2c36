using System.Diagnostics.Metrics;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Press;

/// <summary>What the press has done, as numbers to look at. A hit costs one addition, whoever looks or not.</summary>
public sealed class PressNumbers : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Tajuk.Press";

    /// <summary>The latest forgotten pages, with their causes: a megabyte or two, and the acts of a day at a paper of middling size.</summary>
    private const int Remembered = 10_000;

    private readonly Meter _meter = new(Meter);
    private readonly TimeProvider _clock;
    private readonly Histogram<double> _renderings;
    private readonly Histogram<int> _ofOneChange;
    private readonly Queue<Forgotten> _causes = new();
    private PageStore? _pages;
    private long _hits;
    private long _misses;
    private long _rendered;
    private long _forgotten;
    private long _evicted;
    private long _stale;

    public PressNumbers(TimeProvider clock)
    {
        _clock = clock;
        Count("hits", () => Interlocked.Read(ref _hits), "{request}", "Requests answered from the page store.");
        Count("misses", () => Interlocked.Read(ref _misses), "{request}", "Requests for which a page was made or waited for.");
        Count("forgotten", () => Interlocked.Read(ref _forgotten), "{page}", "Pages forgotten because something they were made of changed.");
        Count("evicted", () => Interlocked.Read(ref _evicted), "{page}", "Pages that went to make room.");
        Count("stale", () => Interlocked.Read(ref _stale), "{request}", "Requests shown the last good page because no new one could be made.");
        _renderings = _meter.CreateHistogram(
            "tajuk.press.render.duration", "s", "Time to make one page, from the archive to bytes.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] });
        _ofOneChange = _meter.CreateHistogram(
            "tajuk.press.forgotten_per_change", "{page}", "Pages forgotten by one step of following the log.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000] });
    }

    /// <summary>The latest times that pages took to make, for a glance.</summary>
    public LatestTimes Renderings { get; } = new();

    /// <summary>The latest pages that were forgotten, each with its cause, newest last.</summary>
    public IReadOnlyList<Forgotten> Causes()
    {
        lock (_causes) return [.. _causes];
    }

    /// <summary>Why the page at an address was forgotten, newest first.</summary>
    /// <param name="address">A path, or a whole address; whatever does not decide what is shown there is not looked at.</param>
    /// <returns>The address as it was understood, with its causes.</returns>
    public (string Page, IReadOnlyList<Forgotten> Causes) CausesOf(string address)
    {
        var asked = PageAddress.Read(address);
        var pages = asked.Keys().Select(PageAddress.Show).ToHashSet(StringComparer.Ordinal);
        return (PageAddress.Show(asked.Key), [.. Causes().Where(forgotten => pages.Contains(forgotten.Page)).Reverse()]);
    }

    /// <summary>Everything since the start, and what is kept now.</summary>
    public PressTotals Totals() => new()
    {
        Hits = Interlocked.Read(ref _hits), Misses = Interlocked.Read(ref _misses), Rendered = Interlocked.Read(ref _rendered),
        Forgotten = Interlocked.Read(ref _forgotten), Evicted = Interlocked.Read(ref _evicted), Stale = Interlocked.Read(ref _stale),
        Pages = _pages?.Count ?? 0, Bytes = _pages?.Size ?? 0, BytesAtMost = _pages?.Limit ?? 0,
    };

    /// <summary>Shows what the store holds.</summary>
    internal void Watch(PageStore pages)
    {
        _pages = pages;
        _meter.CreateObservableGauge("tajuk.press.pages", () => pages.Count, "{page}", "Pages kept, those included that were forgotten and not made again yet.");
        _meter.CreateObservableGauge("tajuk.press.bytes", () => pages.Size, "By", "Bytes that the kept pages take.");
        _meter.CreateObservableGauge("tajuk.press.limit", () => pages.Limit, "By", "Bytes that the kept pages may take.");
    }

    public void Dispose() => _meter.Dispose();

    internal void Hit() => Interlocked.Increment(ref _hits);

    internal void Missed() => Interlocked.Increment(ref _misses);

    internal void Rendered(TimeSpan took)
    {
        Interlocked.Increment(ref _rendered);
        _renderings.Record(took.TotalSeconds);
        Renderings.Add(took);
    }

    internal void ShownStale() => Interlocked.Increment(ref _stale);

    internal void Evicted() => Interlocked.Increment(ref _evicted);

    internal void Forgot(string key, Cause cause)
    {
        Interlocked.Increment(ref _forgotten);
        lock (_causes)
        {
            if (_causes.Count == Remembered) _causes.Dequeue();
            _causes.Enqueue(new Forgotten(PageAddress.Show(key), cause.Thing, cause.Step.Seq, cause.Step.Act, _clock.GetUtcNow().UtcDateTime));
        }
    }

    internal void ForgotOfOneChange(int pages) => _ofOneChange.Record(pages);

    private void Count(string what, Func<long> read, string unit, string description) => _meter.CreateObservableCounter("tajuk.press." + what, read, unit, description);
}

/// <summary>Why a page was forgotten.</summary>
/// <param name="Page">Its address.</param>
/// <param name="Cause">What it was made of and has changed: "story:k7m2x9qa", "list:section:olahraga".</param>
/// <param name="Seq">The row of the log that changed it.</param>
/// <param name="Act">Number of the act that wrote the row; 0 when the whole archive was made anew.</param>
/// <param name="At">UTC, by this node's clock.</param>
public sealed record Forgotten(string Page, string Cause, long Seq, long Act, DateTime At);

/// <summary>What the press has done since its start, and what it keeps.</summary>
public sealed record PressTotals
{
    public required long Hits { get; init; }
    public required long Misses { get; init; }
    public required long Rendered { get; init; }
    public required long Forgotten { get; init; }
    public required long Evicted { get; init; }
    public required long Stale { get; init; }
    public required int Pages { get; init; }
    public required long Bytes { get; init; }
    public required long BytesAtMost { get; init; }
}
