using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;

namespace Tajuk.Storage;

/// <summary>Keeps the newsroom's clock at the database's: asked at the start and every few seconds, so that nothing waits for it.</summary>
internal sealed class DatabaseClock(IDbContextFactory<TajukDb> contexts, Engine engine, Clock clock, NewsroomReady ready) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>An answer that took longer says too little about when it was given.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(250);

    public async Task AskAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel); // Not counted into the answer's time.
        var (asked, then) = (clock.Provider.GetTimestamp(), clock.Provider.GetUtcNow().UtcDateTime);
        if (await engine.NowAsync(db, cancel) is not { } now) return;
        var took = clock.Provider.GetElapsedTime(asked);
        if (took < Quick) clock.GoBy(now - (then + (took / 2)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ready.WaitAsync(stoppingToken);
            while (true)
            {
                // Away: the last answer goes on to hold, by a clock that goes as fast.
                try { await AskAsync(stoppingToken); }
                catch (Exception e) when (e is not OperationCanceledException) { }
                await Task.Delay(Every, clock.Provider, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }
}
