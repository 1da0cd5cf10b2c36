using Tajuk.Platform;

namespace Tajuk.Publishing;

/// <summary>
/// Watches the clock that decides what is due against one that only ever goes forward. When they part, nobody can say
/// which stories are really due, so what is scheduled waits for a person, or for the clock to come back.
/// </summary>
internal sealed class ClockWatch
{
    /// <summary>A clock that is put right by its time service moves by less; a person or a machine that slept, by more.</summary>
    private static readonly TimeSpan Largest = TimeSpan.FromSeconds(60);

    private readonly Clock _clock;
    private readonly Lock _lock = new();
    private DateTime _then;
    private long _steady;

    public ClockWatch(Clock clock)
    {
        _clock = clock;
        Trust();
    }

    /// <summary>By how much the clock has jumped; zero while it has not.</summary>
    public TimeSpan Jump { get; private set; }

    public bool Holds => Jump != TimeSpan.Zero;

    /// <summary>Looks at both clocks.</summary>
    /// <returns>Whether the clock can be relied on.</returns>
    public bool Look()
    {
        lock (_lock)
        {
            var drift = _clock.Now - (_then + _clock.Provider.GetElapsedTime(_steady));
            if (drift.Duration() > Largest)
            {
                Jump = drift;
                return false;
            }
            Trust(); // Small steps add up to nothing: each look begins anew.
            return true;
        }
    }

    /// <summary>Takes the clock as it is now for right.</summary>
    public void Trust()
    {
        lock (_lock) (_then, _steady, Jump) = (_clock.Now, _clock.Provider.GetTimestamp(), TimeSpan.Zero);
    }
}
