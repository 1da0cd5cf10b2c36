using System.Globalization;
using Microsoft.Data.Sqlite;
using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>
/// archive.db: this node's own copy of what is out. Derived from the log: it may be deleted and comes back. Many may
/// read at once, each in its own snapshot; the follower alone writes.
/// </summary>
public sealed class ArchiveStore
{
    /// <summary>Bytes of the file that readers see as memory: a page costs them no call to the system, and the system may take it back.</summary>
    private const long Mapped = 1L << 40;

    private readonly string _path;
    private readonly Lock _swap = new();
    private volatile bool _open;
    private ArchiveFile _file = new();

    public ArchiveStore(string folder)
    {
        SqliteSetup.RequireSoundVersion();
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, "archive.db");
        _open = IsOurs(_path);
        if (_open) ListUnread();
        else if (IsOurs(Next) && IsWhole(Next)) Swap(Next); // The swap was cut short after the old copy had gone.
    }

    /// <summary>
    /// Raised after a step is committed and before anyone is told that it shows: what keeps answers made from the archive
    /// forgets here those that are no longer right.
    /// </summary>
    public event Action<Changes>? Changed;

    private string Next => Path.ChangeExtension(_path, ".next.db");

    /// <summary>Whether there is anything to read yet.</summary>
    public bool HasCopy => _open;

    /// <summary>Opens one consistent view of an edition. Dispose of it when the page is made.</summary>
    /// <exception cref="ArchiveEmptyException">The first copy has not arrived yet.</exception>
    public ArchiveView Open(string edition, DateTime now)
    {
        if (!_open) throw new ArchiveEmptyException();
        var file = Volatile.Read(ref _file);
        if (file.Take() is { } idle) return View(idle, edition, now);
        // SQLite opens its files with the first read, so a view must have read before the files may be swapped.
        lock (_swap) return View(new ArchiveReader(Connect(_path, readOnly: true, pooled: false), _file), edition, now);
    }

    private static ArchiveView View(ArchiveReader reader, string edition, DateTime now)
    {
        try
        {
            return new ArchiveView(reader, edition, now);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Which log the copy follows, or null when there is no copy.</summary>
    public string? LogId() => _open ? Read(c => Schema.Meta(c, "log_id")) : null;

    /// <summary>The last seq that the copy holds; 0 when there is no copy.</summary>
    public long LastSeq() => _open ? Read(LastSeq) : 0;

    /// <summary>Applies everything after <see cref="LastSeq()"/> in one transaction, last_seq with it.</summary>
    public async Task<Applied> ApplyAsync(ILogSnapshot log, CancellationToken cancel)
    {
        if (!_open) throw new ArchiveEmptyException();
        var changes = Changes.None();
        Applied applied;
        await using (var connection = Connect(_path, readOnly: false)) applied = await ApplyAsync(connection, log, changes, cancel);
        changes.LastSeq = applied.LastSeq;
        Changed?.Invoke(changes);
        return applied;
    }

    /// <summary>Builds the whole copy beside the old one and swaps them: a crash in between leaves the old one whole.</summary>
    public async Task<Applied> RebuildAsync(ILogSnapshot log, CancellationToken cancel)
    {
        Delete(Next);
        var applied = await FillArchive.RunAsync(Next, log, cancel);
        Swap(Next);
        Changed?.Invoke(Changes.All(applied.LastSeq));
        return applied;
    }

    /// <summary>Forgets the copy; the follower then makes a new one.</summary>
    public void Drop()
    {
        lock (_swap)
        {
            _open = false;
            NewFile();
            Delete(_path);
        }
        Changed?.Invoke(Changes.All(0));
    }

    /// <summary>Everything the copy holds, in one snapshot: for comparing, not for pages.</summary>
    public (string LogId, long LastSeq, IReadOnlyList<LogRow> Rows) Dump()
    {
        using var connection = Connect(_path, readOnly: true);
        using var snapshot = connection.BeginTransaction(deferred: true);
        var rows = Rows(connection, "");
        return (Schema.Meta(connection, "log_id") ?? "", LastSeq(connection), rows);
    }

    /// <summary>Published stories that stand in no list, and list entries of what is not out.</summary>
    public IReadOnlyList<string> ListFaults() => Read(connection =>
    {
        using var command = connection.Command(
            """
            select 'archive: story ' || key || ' is out but in no list' from thing t
            where kind = 'story' and gone = 0 and format <= @0
              and not exists (select 1 from listed l where l.edition = t.edition and l.list = 'all' and l.story = t.key)
            union all
            select 'archive: list ' || list || ' names story ' || story || ', which is not out' from listed l
            where list <> 'gone'
              and not exists (select 1 from thing t where t.edition = l.edition and t.kind = 'story' and t.key = l.story and t.gone = 0)
            """, Payload.Newest);
        using var rows = command.ExecuteReader();
        var faults = new List<string>();
        while (rows.Read()) faults.Add(rows.GetString(0));
        return faults;
    });

    private static List<LogRow> Rows(SqliteConnection connection, string where, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(
            $"select edition, kind, key, seq, act, format, at, until, gone, payload from thing {where} order by edition, kind, key", values);
        using var row = command.ExecuteReader();
        var rows = new List<LogRow>();
        while (row.Read()) rows.Add(Row(row));
        return rows;
    }

    private static LogRow Row(SqliteDataReader row) => new()
    {
        Edition = row.GetString(0),
        Kind = row.GetString(1),
        Key = row.GetString(2),
        Seq = row.GetInt64(3),
        Act = row.GetInt64(4),
        Format = row.GetInt32(5),
        At = new DateTime(row.GetInt64(6), DateTimeKind.Utc),
        Until = row.IsDBNull(7) ? null : new DateTime(row.GetInt64(7), DateTimeKind.Utc),
        Gone = row.GetBoolean(8),
        Payload = row.GetFieldValue<byte[]>(9),
    };

    private static async Task<Applied> ApplyAsync(SqliteConnection connection, ILogSnapshot log, Changes changes, CancellationToken cancel)
    {
        var unreadable = new List<string>();
        var acts = new SortedDictionary<long, DateTime>();
        var rows = 0;
        await using var transaction = connection.BeginTransaction();
        using var archive = new Statements(connection);
        await foreach (var row in log.ReadAfterAsync(LastSeq(connection), cancel))
        {
            rows++;
            acts[row.Act] = row.At;
            var placed = PlacedRow.Of(row);
            ApplyRows.Apply(archive, placed, changes);
            if (placed.Complaint is { } complaint) unreadable.Add(complaint);
        }
        Schema.SetMeta(connection, "last_seq", log.LastSeq.ToString(CultureInfo.InvariantCulture));
        await transaction.CommitAsync(cancel);
        return new Applied(log.LastSeq, rows, unreadable, [.. acts.Values]);
    }

    private void Swap(string next)
    {
        // Views that are open keep the old files; new ones wait these few milliseconds instead of being turned away.
        lock (_swap)
        {
            NewFile();
            Delete(_path);
            File.Move(next, _path);
            _open = true;
        }
    }

    private void NewFile()
    {
        var old = _file;
        Volatile.Write(ref _file, new ArchiveFile());
        old.Close();
    }

    private static void Delete(string path)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(file);
    }

    private static bool IsOurs(string path)
    {
        if (!File.Exists(path)) return false;
        try
        {
            using var connection = Connect(path, readOnly: true);
            return Schema.Meta(connection, "schema") == Schema.Number.ToString(CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            return false; // Damaged or half made: it is derived, so it is made again.
        }
    }

    // The rows come in one transaction with their last_seq, so a copy that has one has all of them.
    private static bool IsWhole(string path)
    {
        using var connection = Connect(path, readOnly: false);
        connection.Run("pragma wal_checkpoint(truncate)");
        return LastSeq(connection) > 0;
    }

    /// <summary>A newer build can read what an older one only kept.</summary>
    private void ListUnread()
    {
        using var connection = Connect(_path, readOnly: false);
        var reads = int.Parse(Schema.Meta(connection, "reads") ?? "0", CultureInfo.InvariantCulture);
        if (reads >= Payload.Newest) return;
        using var transaction = connection.BeginTransaction();
        using var archive = new Statements(connection);
        foreach (var row in Rows(connection, "where format > @0 and gone = 0", reads)) ApplyRows.List(archive, PlacedRow.Of(row));
        Schema.SetMeta(connection, "reads", Payload.Newest.ToString(CultureInfo.InvariantCulture));
        transaction.Commit();
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        lock (_swap)
        {
            using var connection = Connect(_path, readOnly: true);
            return read(connection);
        }
    }

    internal static long LastSeq(SqliteConnection connection) =>
        long.Parse(Schema.Meta(connection, "last_seq") ?? "0", CultureInfo.InvariantCulture);

    // Only a rebuild makes a file: an empty one where the copy should be would stand in its way.
    private static SqliteConnection Connect(string path, bool readOnly, bool pooled = true)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = pooled, Mode = SqliteOpenMode.ReadWrite }.ToString());
        connection.Open();
        SqliteSetup.Prepare(connection, readOnly);
        if (readOnly) connection.Run($"pragma mmap_size = {Mapped}");
        return connection;
    }
}

/// <summary>What one step of following did.</summary>
/// <param name="LastSeq">The seq the archive now holds.</param>
/// <param name="Rows">How many rows it applied.</param>
/// <param name="Unreadable">Rows kept but not shown, each with its reason.</param>
/// <param name="Acts">The instants (UTC) of the acts it applied; none when the archive was made anew.</param>
public sealed record Applied(long LastSeq, int Rows, IReadOnlyList<string> Unreadable, IReadOnlyList<DateTime> Acts);

/// <summary>There is no copy to read yet; it arrives as soon as the newsroom can be reached.</summary>
public sealed class ArchiveEmptyException : Exception
{
    public ArchiveEmptyException() : base("The archive has no copy yet: it is being made from the newsroom's publication log.") { }
}
