using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Storage;
using Tajuk.Stories;

namespace Tajuk.Publishing;

/// <summary>
/// Sends out what is due, once. The order to publish is part of the story's own row, so it survives whatever the story
/// survives; each story is looked at again inside its own act, so two nodes cannot send it twice.
/// </summary>
internal sealed partial class Schedule(IDbContextFactory<TajukDb> contexts, Acts acts, Clock clock, ClockWatch watch, NewsroomReady ready, ILogger<Schedule> logger) : BackgroundService
{
    /// <summary>An order given on another node is seen at the latest after this.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ready.WaitAsync(stoppingToken);
            watch.Trust(); // The database's clock is known from here on.
            while (true) await Task.Delay(await LookAsync(stoppingToken), clock.Provider, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    /// <summary>Sends out what is due, unless the clock that says so has jumped; gives the time until the next look.</summary>
    public async Task<TimeSpan> LookAsync(CancellationToken cancel)
    {
        var held = watch.Holds;
        try
        {
            if (watch.Look()) return await SendDueAsync(cancel);
            if (!held) LogHeld((long)watch.Jump.TotalSeconds);
        }
        catch (Exception e) when (e is not OperationCanceledException) { LogFailed(e); }
        return Look;
    }

    /// <summary>Sends out everything that is due now; gives the time until the next look.</summary>
    public async Task<TimeSpan> SendDueAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = clock.Now;
        var next = await db.Stories.Where(s => s.Due != null).OrderBy(s => s.Due).Select(s => new { s.Id, s.Due }).Take(100).ToListAsync(cancel);
        foreach (var story in next.Where(s => s.Due <= now)) await TrySendAsync(story.Id, cancel);
        var until = next.FirstOrDefault(s => s.Due > now)?.Due - clock.Now;
        return until < Look ? TimeSpan.FromTicks(Math.Max(until.Value.Ticks, TimeSpan.TicksPerMillisecond)) : Look;
    }

    /// <summary>One story that cannot go out must not keep back those that are due after it.</summary>
    private async Task TrySendAsync(string id, CancellationToken cancel)
    {
        try { await SendAsync(id, cancel); }
        catch (Exception e) when (e is not OperationCanceledException) { LogStoryFailed(id, e); }
    }

    private async Task SendAsync(string id, CancellationToken cancel)
    {
        var sent = await acts.RunAsync<bool>(Actor.Program, "publish-due", async act =>
        {
            await act.StandInLineAsync(cancel);
            var story = await act.Db.Stories.SingleAsync(s => s.Id == id, cancel);
            if (story.Due is not { } due || due > act.Now || story.IsTakenBack) return false;
            if (story.Embargo > act.Now) { story.Postpone(story.Embargo.Value); return false; }
            await GoOut.NowAsync(act, story, story.DueVersion ?? story.Version, null, cancel);
            return true;
        }, cancel);
        if (sent.Must()) LogSent(id);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message =
        "The clock has jumped by {Seconds} s: nothing scheduled goes out until it is right again. Check the machine's time, then POST /api/v1/schedule/resume as an administrator, or restart.")]
    private partial void LogHeld(long seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Story {Story} went out as scheduled.")]
    private partial void LogSent(string story);

    [LoggerMessage(Level = LogLevel.Error, Message = "Story {Story} is due and could not be sent out; this is tried again.")]
    private partial void LogStoryFailed(string story, Exception reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be sent out; this is tried again.")]
    private partial void LogFailed(Exception reason);
}
