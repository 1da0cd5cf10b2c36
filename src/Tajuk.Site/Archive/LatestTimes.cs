namespace Tajuk.Site.Archive;

/// <summary>How long something took the last times, for a glance; a histogram tells more to those who keep it.</summary>
public sealed class LatestTimes
{
    private const int Remembered = 1_000;

    private readonly Queue<double> _seconds = new();

    /// <summary>Median and 95th percentile of the last thousand; null when there was none.</summary>
    public (TimeSpan Median, TimeSpan Slow)? Look()
    {
        double[] sorted;
        lock (_seconds) sorted = [.. _seconds.Order()];
        return sorted.Length == 0 ? null : (At(sorted, 0.5), At(sorted, 0.95));
    }

    internal void Add(TimeSpan took)
    {
        lock (_seconds)
        {
            if (_seconds.Count == Remembered) _seconds.Dequeue();
            _seconds.Enqueue(took.TotalSeconds);
        }
    }

    // The smallest that at least this part of all does not exceed.
    private static TimeSpan At(double[] sorted, double part) => TimeSpan.FromSeconds(sorted[(int)Math.Ceiling(part * sorted.Length) - 1]);
}
