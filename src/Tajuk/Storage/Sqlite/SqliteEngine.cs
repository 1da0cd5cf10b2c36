using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Tajuk.Site.Archive;

namespace Tajuk.Storage.Sqlite;

/// <summary>The embedded default: one file in the data folder.</summary>
internal sealed class SqliteEngine(string folder) : Engine
{
    /// <summary>SQLite lets one write at a time; waiting in line here costs at worst 51 ms where its own lock cost 912.</summary>
    private readonly SemaphoreSlim _lane = new(1, 1);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Longer than changing the schema takes another; who gives up says so, and a server tries again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private string Path => System.IO.Path.Combine(folder, "newsroom.db");

    private string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path, Pooling = true, DefaultTimeout = 10 }.ToString();

    public override void Prepare()
    {
        SqliteSetup.RequireSoundVersion();
        Directory.CreateDirectory(folder);
    }

    public override ILogSource LogSource(LogSignal signal) => new SqliteLogSource(ConnectionString, Path, signal);

    public override async Task<IDisposable?> EnterLaneAsync(CancellationToken cancel)
    {
        await _lane.WaitAsync(cancel);
        return new Lane(_lane);
    }

    public override bool IsConflict(Exception exception) =>
        exception is DbUpdateConcurrencyException || exception is SqliteException { SqliteErrorCode: 5 or 6 } || exception.InnerException is SqliteException { SqliteErrorCode: 5 or 6 };

    // Another process on the same file finds out by its poll, once a second.
    public override Task AnnounceAsync(TajukDb db, CancellationToken cancel) => Task.CompletedTask;

    public override void Register(IServiceCollection services)
    {
        services.AddPooledDbContextFactory<SqliteTajukDb>(options => Configure(options, ConnectionString));
        services.AddSingleton<IDbContextFactory<TajukDb>, ContextFactory<SqliteTajukDb>>();
    }

    // EF's own lock is a row: a process that is killed while it migrates leaves it there, and all that come after would wait
    // for ever. A file is let go of by the system whatever happens to the process; under it, such a row is nobody's.
    public override async Task<IDisposable?> HoldSchemaAsync(TajukDb db, CancellationToken cancel)
    {
        var held = await HoldFileAsync(System.IO.Path.Combine(folder, "newsroom.schema.lock"), cancel);
        if (File.Exists(Path)) await db.Database.ExecuteSqlAsync($"""drop table if exists "__EFMigrationsLock" """, cancel);
        return held;
    }

    // The file stays: one that went with its holder would leave two who wait each with a file of its own.
    private static async Task<FileStream> HoldFileAsync(string file, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += Look)
            try { return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
            catch (IOException) when (waited < Patience) { await Task.Delay(Look, cancel); } // Another process is at it; a disk that is full says so in the end.
    }

    public override async Task BackupAsync(string folder, CancellationToken cancel)
    {
        var copy = System.IO.Path.Combine(folder, "newsroom.db");
        await using (var from = new SqliteConnection(ConnectionString))
        {
            await from.OpenAsync(cancel);
            await using var command = from.CreateCommand();
            command.CommandText = "vacuum into @copy";
            command.Parameters.AddWithValue("@copy", copy);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    public override Task RestoreAsync(string folder, CancellationToken cancel)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { Path, Path + "-wal", Path + "-shm" }) File.Delete(file);
        File.Copy(System.IO.Path.Combine(folder, "newsroom.db"), Path);
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        _lane.Dispose();
        base.Dispose();
    }

    internal static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable("migrations"))
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(SqliteConnections.Instance);

    private sealed class Lane(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
