using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Tajuk.People;
using Tajuk.Publication.Log;

namespace Tajuk.Storage;

/// <summary>
/// One act of the newsroom while it is being done: its database work and the log rows that tell the public of it, in
/// one transaction.
/// </summary>
internal sealed class Act(TajukDb db, Actor actor, string verb, DateTime now, Engine engine, IReadOnlyList<IWitnessActs> witnesses)
{
    private readonly Dictionary<(string Edition, string Kind, string Key), PendingRow> _rows = [];

    public TajukDb Db { get; } = db;

    public Actor Actor { get; } = actor;

    /// <summary>UTC, whole milliseconds: both engines keep it as it is.</summary>
    public DateTime Now { get; } = now;

    /// <summary>What the act is done to, for the record of acts.</summary>
    public string? Subject { get; set; }

    public bool IsSealed { get; private set; }

    /// <summary>The last seq given to this act; the log's head when it wrote no row.</summary>
    public long Seq { get; private set; }

    /// <summary>The public may see this of a thing from now on.</summary>
    public void Publish<T>(string edition, string kind, string key, T snapshot, DateTime? until = null) =>
        Put(new PendingRow(edition, kind, key, until, false, Payload.Write(snapshot)));

    /// <summary>The public may no longer see a thing.</summary>
    public void TakeBack(string edition, string kind, string key, Tombstone tombstone) =>
        Put(new PendingRow(edition, kind, key, null, true, Payload.Write(tombstone)));

    /// <summary>Waits until no other act works on the thing; held until the commit.</summary>
    public Task HoldAsync(string thing, CancellationToken cancel) => engine.HoldAsync(Db, thing, cancel);

    /// <summary>Called before the first look by every act that changes what is public.</summary>
    public Task StandInLineAsync(CancellationToken cancel) => engine.StandInLineAsync(Db, cancel);

    /// <summary>Whether the public sees a thing, before this act or by it.</summary>
    public async Task<bool> IsOutAsync(string edition, string kind, string key, CancellationToken cancel) =>
        _rows.TryGetValue((edition, kind, key), out var row)
            ? !row.Gone
            : await Db.Log.AnyAsync(r => r.Edition == edition && r.Kind == kind && r.Key == key && !r.Gone, cancel);

    /// <summary>
    /// Writes everything and takes the numbers: last, because from here to the commit no other act can. A verb calls it
    /// itself when its answer names the seq.
    /// </summary>
    public async Task<long> SealAsync(CancellationToken cancel)
    {
        if (IsSealed) return Seq;
        await Db.SaveChangesAsync(cancel);
        var (lastSeq, number) = await TakeNumbersAsync(_rows.Count, cancel);
        var rows = _rows.Values.Select((row, i) => row.Numbered(lastSeq - _rows.Count + 1 + i, number, Now)).ToList();
        foreach (var witness in rows.Count > 0 ? witnesses : []) await witness.WitnessAsync(this, rows, cancel);
        foreach (var row in rows) await WriteAsync(row, cancel);
        Db.Acts.Add(new ActRecord { Number = number, At = Now, Actor = Actor.Id, ActorName = Actor.Name, Verb = verb, Subject = Subject });
        await Db.SaveChangesAsync(cancel);
        if (_rows.Count > 0) await engine.AnnounceAsync(Db, cancel);
        (IsSealed, Seq) = (true, lastSeq);
        return Seq;
    }

    internal bool WroteLog => _rows.Count > 0;

    private void Put(PendingRow row)
    {
        if (IsSealed) throw new InvalidOperationException("The act is sealed: its numbers are given out.");
        _rows[(row.Edition, row.Kind, row.Key)] = row;
    }

    // The row lock that this update takes is held until the commit: on both engines the order of seq is the order of
    // commits. A bare identity column would let a follower see 8 before 7 and miss 7 for ever.
    private async Task<(long LastSeq, long Act)> TakeNumbersAsync(int rows, CancellationToken cancel)
    {
        await using var command = await CommandAsync(
            "update log_head set last_seq = last_seq + @p0, last_act = last_act + 1 where id = 1 returning last_seq, last_act", [(long)rows], cancel);
        await using var numbers = await command.ExecuteReaderAsync(cancel);
        if (!await numbers.ReadAsync(cancel)) throw new InvalidOperationException("The database has no log head: run the program once with serve, which makes it.");
        return (numbers.GetInt64(0), numbers.GetInt64(1));
    }

    private async Task WriteAsync(LogRow row, CancellationToken cancel)
    {
        await using var command = await CommandAsync(
            """
            insert into publication_log (edition, kind, key, seq, act, format, at, until, gone, payload)
            values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
            on conflict (edition, kind, key) do update set
                seq = excluded.seq, act = excluded.act, format = excluded.format, at = excluded.at,
                until = excluded.until, gone = excluded.gone, payload = excluded.payload
            """,
            [row.Edition, row.Kind, row.Key, row.Seq, row.Act, row.Format, row.At.Ticks, row.Until?.Ticks, row.Gone, row.Payload], cancel);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<DbCommand> CommandAsync(string sql, object?[] values, CancellationToken cancel)
    {
        await Db.Database.OpenConnectionAsync(cancel);
        var command = Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = Db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Length; i++) engine.AddParameter(command, "p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), values[i]);
        return command;
    }

    private sealed record PendingRow(string Edition, string Kind, string Key, DateTime? Until, bool Gone, byte[] Payload)
    {
        public LogRow Numbered(long seq, long act, DateTime at) => new()
        {
            Edition = Edition, Kind = Kind, Key = Key, Seq = seq, Act = act, Format = Publication.Log.Payload.Newest, At = at, Until = Until, Gone = Gone, Payload = Payload,
        };
    }
}
