namespace Tajuk.Platform;

/// <summary>Now, as the newsroom writes it down: by its database's clock, so that several nodes agree on what is due.</summary>
internal sealed class Clock(TimeProvider time)
{
    private long _ahead;

    public TimeProvider Provider => time;

    /// <summary>UTC in whole milliseconds, which both database engines keep exactly.</summary>
    public DateTime Now
    {
        get
        {
            var ticks = time.GetUtcNow().UtcTicks + Interlocked.Read(ref _ahead);
            return new DateTime(ticks - (ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        }
    }

    /// <summary>Goes by another clock from now on: the database's, which is this much ahead of the machine's own.</summary>
    public void GoBy(TimeSpan ahead) => Interlocked.Exchange(ref _ahead, ahead.Ticks);
}
