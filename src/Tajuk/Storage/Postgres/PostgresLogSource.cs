using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Storage.Postgres;

/// <summary>
/// The log read from PostgreSQL. It needs SELECT on publication_log and log_head and nothing else; the wake-up call
/// has a connection of its own, because notifications do not pass a transaction pooler.
/// </summary>
internal sealed class PostgresLogSource(string connectionString, LogSignal signal) : ILogSource, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);
    private readonly string _listening = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 15 }.ToString();
    private NpgsqlConnection? _listener;

    public async Task<ILogSnapshot> OpenAsync(CancellationToken cancel)
    {
        var connection = await _source.OpenConnectionAsync(cancel);
        try
        {
            // Repeatable read: head and rows come from one snapshot, so a half-seen act is impossible.
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            await using var command = new NpgsqlCommand(LogSql.Head, connection, transaction);
            await using var head = await command.ExecuteReaderAsync(cancel);
            if (!await head.ReadAsync(cancel)) throw new LogNotFoundedException();
            return new Snapshot(connection, transaction, head.GetString(0), head.GetInt64(1));
        }
        catch (Exception e)
        {
            await connection.DisposeAsync();
            if (e is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable }) throw new LogNotFoundedException(e);
            throw;
        }
    }

    public async Task WaitForSignalAsync(CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var here = signal.WaitAsync(either.Token);
        var there = ListenAsync(either.Token);
        await Task.WhenAny(here, there);
        await either.CancelAsync();
        // Both must be over before the next wait: one connection cannot listen twice at once.
        await Task.WhenAll(here, there).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        if (_listener is not null) await _listener.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        try
        {
            await (await ListenerAsync(cancel)).WaitAsync(cancel);
        }
        catch (NpgsqlException)
        {
            // The line is cut: the poll goes on, and the next wait makes a new one.
            if (_listener is { } broken) { _listener = null; await broken.DisposeAsync(); }
            await Task.Delay(Timeout.Infinite, cancel);
        }
    }

    private async Task<NpgsqlConnection> ListenerAsync(CancellationToken cancel)
    {
        if (_listener is { } open) return open;
        var connection = new NpgsqlConnection(_listening);
        await connection.OpenAsync(cancel);
        await using var listen = new NpgsqlCommand("listen " + PostgresEngine.Channel, connection);
        await listen.ExecuteNonQueryAsync(cancel);
        return _listener = connection;
    }

    private sealed class Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, string logId, long lastSeq) : ILogSnapshot
    {
        public string LogId => logId;

        public long LastSeq => lastSeq;

        public async IAsyncEnumerable<LogRow> ReadAfterAsync(long seq, [EnumeratorCancellation] CancellationToken cancel)
        {
            await using var command = new NpgsqlCommand(LogSql.After, connection, transaction);
            command.Parameters.AddWithValue("seq", seq);
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel)) yield return LogSql.Row(rows);
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
