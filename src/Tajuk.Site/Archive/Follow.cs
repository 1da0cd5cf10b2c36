using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tajuk.Site.Archive;

/// <summary>
/// Follows the publication log into the archive: woken by a signal, and once a second in case a signal was lost. When
/// the newsroom cannot be reached, readers keep what there is.
/// </summary>
public partial class Follow(ILogSource source, ArchiveStore store, TimeProvider time, ILogger<Follow> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Four polls, and less than the five seconds for which the newsroom waits for a node it has heard from: by then this
    /// node has stopped letting caches keep what it says.
    /// </summary>
    private static readonly TimeSpan Touch = TimeSpan.FromSeconds(4);

    private readonly Lock _lock = new();
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastSeq = store.LastSeq();
    private long _knownSeq;
    private long _behindSince;
    private long _touched = time.GetTimestamp();
    private volatile bool _caughtUp;
    private volatile bool _unreachable;

    /// <summary>Raised for each act that this node has come to show, with the time since the instant that the act bears.</summary>
    public event Action<TimeSpan>? Shown;

    /// <summary>The seq this node shows.</summary>
    public long LastSeq => Interlocked.Read(ref _lastSeq);

    /// <summary>Steps of the log that this node knows of and does not show.</summary>
    public long Behind => Math.Max(0, Interlocked.Read(ref _knownSeq) - LastSeq);

    /// <summary>How long it has known of the first of them; zero when it shows all it knows of.</summary>
    public TimeSpan Lag => Behind == 0 ? TimeSpan.Zero : time.GetElapsedTime(Interlocked.Read(ref _behindSince));

    /// <summary>How long ago it last showed all that the log said; since its start when it never did.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Interlocked.Read(ref _touched));

    /// <summary>Whether readers may come: caught up once since the start, or the newsroom is away and there is a copy to show.</summary>
    public bool Ready => _caughtUp || (_unreachable && store.HasCopy);

    /// <summary>Whether what this node shows is known to be what the log says, or said moments ago.</summary>
    public bool IsInTouch => _caughtUp && time.GetElapsedTime(Interlocked.Read(ref _touched)) < Touch;

    /// <summary>Waits until this node shows <paramref name="seq"/>; false when the time ran out first.</summary>
    public async Task<bool> WaitForAsync(long seq, TimeSpan limit, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        while (LastSeq < seq)
        {
            Task moved;
            lock (_lock) moved = _moved.Task;
            if (LastSeq >= seq) return true;
            try { await moved.WaitAsync(either.Token); }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { return LastSeq >= seq; }
        }
        return true;
    }

    /// <summary>One step: brings the archive up to the log as it is now.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        var asked = time.GetTimestamp();
        await using var log = await source.OpenAsync(cancel);
        Know(log.LastSeq);
        Applied applied;
        if (store.LogId() != log.LogId || store.LastSeq() > log.LastSeq)
            applied = await store.RebuildAsync(log, cancel); // Another log, or one put back to an earlier day.
        else if (store.LastSeq() < log.LastSeq)
            applied = await ApplyAsync(store, log, cancel);
        else
            applied = new Applied(log.LastSeq, 0, [], []);
        foreach (var row in applied.Unreadable) LogUnreadable(row);
        Moved(applied.LastSeq);
        // Before its first catching up a node shows nothing new to anyone: what it missed then is no delay of a publish.
        if (_caughtUp) foreach (var act in applied.Acts) Shown?.Invoke(time.GetUtcNow().UtcDateTime - act);
        Interlocked.Exchange(ref _touched, asked);
        _caughtUp = true;
    }

    /// <summary>Virtual for the kill tests, which put a broken step here and must catch it.</summary>
    protected virtual Task<Applied> ApplyAsync(ArchiveStore store, ILogSnapshot log, CancellationToken cancel) => store.ApplyAsync(log, cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        OnThePool.Enter();
        while (!stoppingToken.IsCancellationRequested)
        {
            var signal = SignalAsync(stoppingToken); // Asked for before reading, so that nothing falls between.
            await TryCatchUpAsync(stoppingToken);
            await signal;
        }
    }

    private async Task SignalAsync(CancellationToken stop)
    {
        using var poll = CancellationTokenSource.CreateLinkedTokenSource(stop);
        poll.CancelAfter(Poll);
        try { await source.WaitForSignalAsync(poll.Token); }
        catch (OperationCanceledException) { }
        catch (Exception e)
        {
            // A database that went away takes its signals with it; following goes on by asking once a second.
            LogNoSignal(e);
            await PauseAsync(stop);
        }
    }

    private async Task PauseAsync(CancellationToken stop)
    {
        try { await Task.Delay(Poll, time, stop); }
        catch (OperationCanceledException) { }
    }

    private async Task TryCatchUpAsync(CancellationToken stop)
    {
        try
        {
            await CatchUpAsync(stop);
            _unreachable = false;
        }
        catch (LogNotFoundedException)
        {
            // The newsroom is being founded in this very moment, here or on another node: its first row raises the signal.
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            if (!_unreachable) LogUnreachable(e);
            _unreachable = true;
            await PauseAsync(stop);
        }
        catch (OperationCanceledException) { }
    }

    private void Know(long seq)
    {
        if (Behind == 0) Interlocked.Exchange(ref _behindSince, time.GetTimestamp());
        Interlocked.Exchange(ref _knownSeq, seq);
    }

    private void Moved(long seq)
    {
        TaskCompletionSource moved;
        lock (_lock)
        {
            if (seq == LastSeq) return;
            Interlocked.Exchange(ref _lastSeq, seq);
            moved = _moved;
            _moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        moved.SetResult();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The publication log cannot be followed; readers keep what there is, and this is tried again every second.")]
    private partial void LogUnreachable(Exception reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "No signal of the publication log can be had; it is read once a second.")]
    private partial void LogNoSignal(Exception reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A published thing is kept but not shown: {Row}")]
    private partial void LogUnreadable(string row);
}
