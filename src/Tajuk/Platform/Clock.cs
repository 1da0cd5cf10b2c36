namespace Tajuk.Platform;

/// <summary>Now, as the newsroom writes it down.</summary>
internal sealed class Clock(TimeProvider time)
{
    public TimeProvider Provider => time;

    /// <summary>UTC in whole milliseconds, which both database engines keep exactly.</summary>
    public DateTime Now
    {
        get
        {
            var ticks = time.GetUtcNow().UtcTicks;
            return new DateTime(ticks - (ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        }
    }
}
