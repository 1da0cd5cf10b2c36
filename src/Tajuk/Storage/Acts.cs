using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Publication.Log;

namespace Tajuk.Storage;

/// <summary>Runs acts: one at a time on SQLite, each in one transaction, tried again when another was faster.</summary>
internal sealed class Acts(IDbContextFactory<TajukDb> contexts, Engine engine, LogSignal signal, Clock clock, IEnumerable<IWitnessActs> witnesses)
{
    private readonly IReadOnlyList<IWitnessActs> _witnesses = [.. witnesses];

    private const int Tries = 5;

    /// <summary>
    /// Does an act. What the work gives is durable when this returns; a refusal leaves no trace. The work may be run
    /// again from the start, so it must not do anything outside the transaction.
    /// </summary>
    public async Task<Outcome<T>> RunAsync<T>(Actor actor, string verb, Func<Act, Task<Outcome<T>>> work, CancellationToken cancel, RequestKey? key = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(actor, verb, work, key, cancel);
            }
            catch (Exception e) when (attempt < Tries && engine.IsConflict(e))
            {
                // Two acts met on one row: the later one looks again at what is there now and decides anew.
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt), cancel);
            }
        }
    }

    private async Task<Outcome<T>> OnceAsync<T>(Actor actor, string verb, Func<Act, Task<Outcome<T>>> work, RequestKey? key, CancellationToken cancel)
    {
        using var lane = await engine.EnterLaneAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (key is not null && await KnownAnswerAsync<T>(db, actor, key, cancel) is { } known) return known;
        var act = new Act(db, actor, verb, clock.Now, engine, _witnesses);
        var outcome = await work(act);
        if (outcome.Refused) return outcome;
        await act.SealAsync(cancel);
        if (key is not null) await KeepAnswerAsync(act, key, outcome.Value!, cancel);
        await transaction.CommitAsync(cancel);
        if (act.WroteLog) signal.Raise();
        return outcome;
    }

    /// <summary>The same request may be under way twice: whoever comes second finds here what the first was told.</summary>
    private static async Task<Outcome<T>?> KnownAnswerAsync<T>(TajukDb db, Actor actor, RequestKey key, CancellationToken cancel)
    {
        var known = await db.RepeatedRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Actor == actor.Id && r.Key == key.Key, cancel);
        if (known is null) return null;
        return known.Fingerprint == key.Fingerprint ? JsonSerializer.Deserialize<T>(known.Answer, Payload.Json)! : new KeyReused();
    }

    private static async Task KeepAnswerAsync<T>(Act act, RequestKey key, T value, CancellationToken cancel)
    {
        act.Db.RepeatedRequests.Add(new RepeatedRequest
        {
            Actor = act.Actor.Id,
            Key = key.Key,
            Fingerprint = key.Fingerprint,
            Status = value is IAnswer answer ? answer.Status : StatusCodes.Status200OK,
            Answer = JsonSerializer.Serialize(value, Payload.Json),
            At = act.Now,
        });
        await act.Db.SaveChangesAsync(cancel);
    }
}

/// <summary>An Idempotency-Key with what it was sent for.</summary>
internal sealed record RequestKey(string Key, string Fingerprint);

/// <summary>Wakes the follower in this process when something was written to the log.</summary>
internal sealed class LogSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        lock (_raised)
            if (_raised.CurrentCount == 0) _raised.Release();
    }

    public void Dispose() => _raised.Dispose();

    public Task WaitAsync(CancellationToken cancel) => _raised.WaitAsync(cancel);
}
