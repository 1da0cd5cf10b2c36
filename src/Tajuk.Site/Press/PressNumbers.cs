using System.Diagnostics.Metrics;

namespace Tajuk.Site.Press;

/// <summary>What the press has done, as numbers to look at.</summary>
public sealed class PressNumbers : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Tajuk.Press";

    private const int Remembered = 1_000;

    private readonly Meter _meter = new(Meter);
    private readonly Histogram<double> _renderings;
    private readonly Counter<long> _forgotten;
    private readonly Counter<long> _evicted;
    private readonly Counter<long> _stale;
    private readonly Queue<Forgotten> _causes = new();
    private long _hits;
    private long _misses;

    public PressNumbers()
    {
        _meter.CreateObservableCounter("tajuk.press.hits", () => Interlocked.Read(ref _hits), "{request}", "Requests answered from the page store.");
        _meter.CreateObservableCounter("tajuk.press.misses", () => Interlocked.Read(ref _misses), "{request}", "Requests for which a page was made or waited for.");
        _renderings = _meter.CreateHistogram<double>("tajuk.press.render.duration", "s", "Time to make one page, from the archive to bytes.");
        _forgotten = _meter.CreateCounter<long>("tajuk.press.forgotten", "{page}", "Pages forgotten because something they were made of changed.");
        _evicted = _meter.CreateCounter<long>("tajuk.press.evicted", "{page}", "Pages that went to make room.");
        _stale = _meter.CreateCounter<long>("tajuk.press.stale", "{request}", "Requests shown the last good page because no new one could be made.");
    }

    /// <summary>The latest pages that were forgotten, each with its cause, newest last.</summary>
    public IReadOnlyList<Forgotten> Causes()
    {
        lock (_causes) return [.. _causes];
    }

    /// <summary>Shows what the store holds.</summary>
    internal void Watch(PageStore pages)
    {
        _meter.CreateObservableGauge("tajuk.press.pages", () => pages.Count, "{page}", "Pages kept.");
        _meter.CreateObservableGauge("tajuk.press.bytes", () => pages.Size, "By", "Bytes that the kept pages take.");
    }

    public void Dispose() => _meter.Dispose();

    internal void Hit() => Interlocked.Increment(ref _hits);

    internal void Missed() => Interlocked.Increment(ref _misses);

    internal void Rendered(TimeSpan took) => _renderings.Record(took.TotalSeconds);

    internal void ShownStale() => _stale.Add(1);

    internal void Evicted() => _evicted.Add(1);

    internal void Forgot(string key, string cause, long seq)
    {
        _forgotten.Add(1);
        lock (_causes)
        {
            if (_causes.Count == Remembered) _causes.Dequeue();
            _causes.Enqueue(new Forgotten(PageAddress.Show(key), cause, seq));
        }
    }
}

/// <summary>Why a page was forgotten.</summary>
/// <param name="Page">Its address.</param>
/// <param name="Cause">What it was made of and has changed: "story:k7m2x9qa", "list:section:olahraga".</param>
/// <param name="Seq">The step of the log that changed it.</param>
public sealed record Forgotten(string Page, string Cause, long Seq);
