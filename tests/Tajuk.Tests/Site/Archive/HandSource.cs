using Tajuk.Site.Archive;

namespace Tajuk.Tests.Site.Archive;

/// <summary>The newsroom's end of the line, which can be cut.</summary>
internal sealed class HandSource(HandLog log) : ILogSource
{
    public HandLog Log { get; set; } = log;

    /// <summary>Whether the newsroom cannot be reached.</summary>
    public bool Down { get; set; }

    /// <summary>Whether asking for a signal fails, as it does when the database goes away while one listens.</summary>
    public bool SignalFails { get; init; }

    public Task<ILogSnapshot> OpenAsync(CancellationToken cancel) =>
        Down ? throw new IOException("The newsroom cannot be reached.") : Task.FromResult<ILogSnapshot>(Log);

    public Task WaitForSignalAsync(CancellationToken cancel) =>
        SignalFails ? throw new IOException("The listening connection broke.") : Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
}
