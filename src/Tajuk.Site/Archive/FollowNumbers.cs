using System.Diagnostics.Metrics;

namespace Tajuk.Site.Archive;

/// <summary>How far this node is behind the newsroom, as numbers to look at.</summary>
public sealed class FollowNumbers : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Tajuk.Follow";

    private readonly Meter _meter = new(Meter);
    private readonly Histogram<double> _visible;

    public FollowNumbers(Follow follow)
    {
        follow.Shown += Shown;
        _meter.CreateObservableGauge("tajuk.follow.seq", () => follow.LastSeq, "{seq}", "The seq of the publication log that readers of this node are shown.");
        _meter.CreateObservableGauge("tajuk.follow.behind", () => follow.Behind, "{seq}", "Steps of the log that this node knows of and does not show yet.");
        _meter.CreateObservableGauge("tajuk.follow.lag", () => follow.Lag.TotalSeconds, "s", "Time since this node first knew of a step that it does not show yet; 0 when it shows all it knows of.");
        _meter.CreateObservableGauge("tajuk.follow.silence", () => follow.Silence.TotalSeconds, "s", "Time since the log last answered this node and everything in it was applied.");
        _visible = _meter.CreateHistogram(
            "tajuk.follow.publish_to_visible", "s", "Time from the instant that an act bears in the log until this node shows it and has forgotten every page it touched.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60] });
    }

    /// <summary>The latest of the same times, for a glance.</summary>
    public LatestTimes PublishToVisible { get; } = new();

    public void Dispose() => _meter.Dispose();

    private void Shown(TimeSpan since)
    {
        // Another machine wrote the instant: a clock that is a little ahead of ours must not make it a time before zero.
        var took = since < TimeSpan.Zero ? TimeSpan.Zero : since;
        _visible.Record(took.TotalSeconds);
        PublishToVisible.Add(took);
    }
}
