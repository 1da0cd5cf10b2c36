using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tajuk.Site.Archive;

namespace Tajuk.Storage.Postgres;

/// <summary>For many nodes: a PostgreSQL server.</summary>
internal sealed class PostgresEngine(string connectionString) : Engine
{
    /// <summary>The channel on which a grown log is announced.</summary>
    public const string Channel = "tajuk_log";

    public override ILogSource LogSource(LogSignal signal) => new PostgresLogSource(connectionString, signal);

    // Writers run side by side; they meet only on the log's head, for the moment before the commit.
    public override Task<IDisposable?> EnterLaneAsync(CancellationToken cancel) => Task.FromResult<IDisposable?>(null);

    public override bool IsConflict(Exception exception) =>
        exception is DbUpdateConcurrencyException || Transient(exception) || Transient(exception.InnerException);

    public override Task HoldAsync(TajukDb db, string thing, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({thing}, 0))", cancel);

    // The lock that SealAsync needs anyway, taken earlier. Drafts never take it: writers run side by side.
    public override async Task StandInLineAsync(TajukDb db, CancellationToken cancel) =>
        await db.Database.ExecuteSqlRawAsync("select 1 from log_head where id = 1 for update", cancel);

    public override async Task AnnounceAsync(TajukDb db, CancellationToken cancel) =>
        await db.Database.ExecuteSqlRawAsync($"notify {Channel}", cancel);

    public override async Task<DateTime?> NowAsync(TajukDb db, CancellationToken cancel) =>
        await db.Database.SqlQueryRaw<DateTime>("select clock_timestamp() as \"Value\"").SingleAsync(cancel);

    public override void Register(IServiceCollection services)
    {
        services.AddPooledDbContextFactory<PostgresTajukDb>(options => Configure(options, connectionString));
        services.AddSingleton<IDbContextFactory<TajukDb>, ContextFactory<PostgresTajukDb>>();
    }

    public override Task BackupAsync(string folder, CancellationToken cancel) =>
        PostgresCopy.RunAsync("pg_dump", ["--format=custom", "--no-owner", "--file", Path.Combine(folder, "newsroom.pgdump")], connectionString, cancel);

    public override Task RestoreAsync(string folder, CancellationToken cancel) =>
        PostgresCopy.RunAsync("pg_restore", ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error", Path.Combine(folder, "newsroom.pgdump")], connectionString, cancel);

    internal static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("migrations"))
        .UseSnakeCaseNamingConvention();

    // 40001 serialisation failure, 40P01 deadlock; 23505: two acts made the same new row at once, the later one finds it now.
    private static bool Transient(Exception? exception) => exception is PostgresException { SqlState: "40001" or "40P01" or "23505" };
}
