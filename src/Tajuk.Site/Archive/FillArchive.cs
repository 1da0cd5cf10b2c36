using System.Globalization;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Tajuk.Site.Archive;

/// <summary>
/// Makes a whole copy of the log in a new file. Nobody reads it yet, and a crash leaves only a file that is not whole, so
/// nothing is synced until everything is in it; then all of it is, before the file says that it is whole.
/// </summary>
internal static class FillArchive
{
    /// <summary>Rows read and understood before they are written: one thread does this, another that.</summary>
    private const int Ahead = 1_000;

    public static async Task<Applied> RunAsync(string path, ILogSnapshot log, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        connection.Run("pragma journal_mode = off");
        connection.Run("pragma synchronous = off");
        connection.Run("pragma cache_size = -131072"); // KiB: the index of keys fills in no order.
        Schema.Create(connection, log.LogId);
        var applied = await FillAsync(connection, log, cancel);
        Schema.Index(connection);
        MakeWhole(connection, applied.LastSeq);
        return applied;
    }

    private static async Task<Applied> FillAsync(SqliteConnection connection, ILogSnapshot log, CancellationToken cancel)
    {
        var (rows, unreadable) = (0, new List<string>());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var read = Channel.CreateBounded<PlacedRow>(Ahead);
        var reading = Task.Run(() => ReadAsync(log, read.Writer, stop.Token), CancellationToken.None);
        try
        {
            await using var transaction = connection.BeginTransaction();
            using var archive = new Statements(connection);
            await foreach (var row in read.Reader.ReadAllAsync(cancel))
            {
                rows++;
                ApplyRows.Add(archive, row);
                if (row.Complaint is { } complaint) unreadable.Add(complaint);
            }
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            await stop.CancelAsync();
            await reading; // It says of itself how it ended; the snapshot it reads is the caller's to close.
        }
        return new Applied(log.LastSeq, rows, unreadable, []);
    }

    private static async Task ReadAsync(ILogSnapshot log, ChannelWriter<PlacedRow> to, CancellationToken stop)
    {
        try
        {
            await foreach (var row in log.ReadAfterAsync(0, stop)) await to.WriteAsync(PlacedRow.Of(row), stop);
            to.Complete();
        }
        catch (Exception e)
        {
            to.Complete(e);
        }
    }

    // A checkpoint syncs the whole file, what was written unsynced included; only after that may it be called whole.
    private static void MakeWhole(SqliteConnection connection, long lastSeq)
    {
        SqliteSetup.Prepare(connection);
        Schema.SetMeta(connection, "filled", "1");
        connection.Run("pragma wal_checkpoint(truncate)");
        Schema.SetMeta(connection, "last_seq", lastSeq.ToString(CultureInfo.InvariantCulture));
        connection.Run("pragma wal_checkpoint(truncate)");
    }
}
