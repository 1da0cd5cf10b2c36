using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Storage.Sqlite;

/// <summary>The log read from the newsroom's file, without EF: readers must not wait for it at start.</summary>
internal sealed class SqliteLogSource(string connectionString, string path, LogSignal signal) : ILogSource
{
    public async Task<ILogSnapshot> OpenAsync(CancellationToken cancel)
    {
        // Opening would make an empty file where the newsroom has not made its own yet.
        if (!File.Exists(path)) throw new LogNotFoundedException();
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);
            SqliteSetup.Prepare(connection, readOnly: true);
            var snapshot = connection.BeginTransaction(deferred: true);
            var (id, lastSeq) = ReadHead(connection);
            return new Snapshot(connection, snapshot, id, lastSeq);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task WaitForSignalAsync(CancellationToken cancel) => signal.WaitAsync(cancel);

    private static (string, long) ReadHead(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from sqlite_schema where name = 'log_head'";
        if ((long)command.ExecuteScalar()! == 0) throw new LogNotFoundedException();
        command.CommandText = LogSql.Head;
        using var head = command.ExecuteReader();
        return head.Read() ? (head.GetString(0), head.GetInt64(1)) : throw new LogNotFoundedException();
    }

    private sealed class Snapshot(SqliteConnection connection, SqliteTransaction transaction, string logId, long lastSeq) : ILogSnapshot
    {
        public string LogId => logId;

        public long LastSeq => lastSeq;

        public async IAsyncEnumerable<LogRow> ReadAfterAsync(long seq, [EnumeratorCancellation] CancellationToken cancel)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = LogSql.After;
            command.Parameters.AddWithValue("@seq", seq);
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
