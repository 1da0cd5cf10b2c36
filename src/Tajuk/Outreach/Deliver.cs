using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;
using Tajuk.Site;
using Tajuk.Site.Archive;
using Tajuk.Storage;

namespace Tajuk.Outreach;

/// <summary>
/// Delivers to every configured cache, each in a line of its own: one that is away holds up no other. Woken when the
/// archive of this node moves, and once a second for what other nodes and the clock bring.
/// </summary>
internal sealed partial class Deliver(
    OutreachOptions options, KnowCaches know, IDbContextFactory<TajukDb> contexts, Engine engine, Clock clock, WaitUntilVisible visible, Follow follow,
    NewsroomReady ready, DeliveringNode node, ThemesFolder themes, ILogger<Deliver> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>How long receipts are kept.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private volatile bool _failing;
    private TaskCompletionSource _delivered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        OnThePool.Enter();
        try
        {
            await ready.WaitAsync(stoppingToken);
            while (!await TryAsync(async () => { await know.RunAsync(MadeBy.Now(themes.Path), stoppingToken); return true; }, stoppingToken)) await Task.Delay(Look, clock.Provider, stoppingToken);
            await Task.WhenAll(options.Caches.Select(cache => KeepAsync(cache, stoppingToken)).Append(ForgetOldAsync(stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task KeepAsync(FrontCache cache, CancellationToken cancel)
    {
        var furtherIn = options.Caches.Where(c => c.Ring < cache.Ring).Select(c => c.Name).ToList();
        var deliver = new DeliverTo(cache, furtherIn, node, contexts, engine, clock, visible, logger);
        try
        {
            while (true) await LookAsync(deliver, waitsForOthers: furtherIn.Count > 0, cancel);
        }
        finally
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await TryAsync(async () => { await deliver.ReleaseAsync(patience.Token); return true; }, patience.Token);
        }
    }

    private async Task LookAsync(DeliverTo deliver, bool waitsForOthers, CancellationToken cancel)
    {
        var (seq, delivered) = (follow.LastSeq, Volatile.Read(ref _delivered).Task); // Before looking, so that nothing falls between.
        if (await TryAsync(() => deliver.OnceAsync(cancel), cancel))
            Interlocked.Exchange(ref _delivered, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        else
            await WakeAsync(seq, waitsForOthers ? delivered : null, cancel);
    }

    private async Task WakeAsync(long seq, Task? delivered, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task moved = follow.WaitForAsync(seq + 1, Look, over.Token);
        await Task.WhenAny(delivered is null ? [moved] : [moved, delivered]);
        await over.CancelAsync();
        await moved.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    private async Task ForgetOldAsync(CancellationToken cancel)
    {
        while (true)
        {
            await TryAsync(async () =>
            {
                using var lane = await engine.EnterLaneAsync(cancel);
                await using var db = await contexts.CreateDbContextAsync(cancel);
                var old = clock.Now - Kept;
                await db.Deliveries.Where(d => d.Due == null && d.Created < old).ExecuteDeleteAsync(cancel);
                return true;
            }, cancel);
            await Task.Delay(TimeSpan.FromHours(1), clock.Provider, cancel);
        }
    }

    /// <summary>A database that is away is tried again; what is owed stands in it.</summary>
    private async Task<bool> TryAsync(Func<Task<bool>> work, CancellationToken cancel)
    {
        try
        {
            var done = await work();
            _failing = false;
            return done;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            if (!_failing) LogFailed(e);
            _failing = true;
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Purges could not be looked for; this is tried again every second.")]
    private partial void LogFailed(Exception reason);
}

/// <summary>What this newsroom node is called among those that deliver; the same after a restart, so that it takes up what it had begun.</summary>
internal sealed record DeliveringNode(string Name);

/// <summary>Where the themes lie that pages are made with.</summary>
internal sealed record ThemesFolder(string Path);
