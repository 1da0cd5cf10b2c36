using Npgsql;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Storage;

/// <summary>
/// A follower that has seen 8 never looks for 7 again. Eight writers and a follower race; the harness is first shown to
/// catch an identity column, which gives numbers out in the order of inserts and not of commits.
/// </summary>
public sealed class CommitOrderTests(Postgres postgres) : IClassFixture<Postgres>
{
    private const int Writers = 8;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_race_catches_an_identity_column()
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await RunAsync(source, "create table naive (seq bigint generated always as identity primary key)");

        var missed = await RaceAsync(writer => NaiveAsync(source, writer), () => NumbersAsync(source));

        Assert.NotEqual(0, missed);
    }

    [Fact]
    public async Task On_PostgreSQL_no_seq_appears_below_one_already_seen() => await OursAsync(postgres.ConnectionString);

    [Fact]
    public async Task On_SQLite_no_seq_appears_below_one_already_seen() => await OursAsync(null);

    private static async Task OursAsync(string? database)
    {
        using var data = new TestFolder();
        await using var newsroom = await NewsroomUnderTest.OpenAsync(data.Path, database);

        var missed = await RaceAsync(_ => newsroom.PublishedAsync(), async () => [.. (await newsroom.LogAsync()).Select(r => r.Seq)]);

        Assert.Equal(0, missed);
    }

    /// <summary>How often the follower saw a number for the first time after it had already seen a higher one.</summary>
    private static async Task<int> RaceAsync(Func<int, Task> write, Func<Task<long[]>> read)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        over.CancelAfter(Time);
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested) await write(writer);
        })).ToList();
        var (seen, highest, missed) = (new HashSet<long>(), 0L, 0);
        while (!writers.TrueForAll(w => w.IsCompleted))
        {
            var now = await read();
            missed += now.Count(seq => seq < highest && !seen.Contains(seq));
            seen.UnionWith(now);
            highest = Math.Max(highest, seen.Count > 0 ? seen.Max() : 0);
        }
        await Task.WhenAll(writers);
        Assert.True(seen.Count > Writers, $"Only {seen.Count} rows were written: no race.");
        return missed;
    }

    // What an act does between its number and its commit takes each writer its own time.
    private static async Task NaiveAsync(NpgsqlDataSource source, int writer) =>
        await RunAsync(source, FormattableString.Invariant($"begin; insert into naive default values; select pg_sleep({writer * 0.002}); commit"));

    private static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long[]> NumbersAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("select seq from naive");
        await using var rows = await command.ExecuteReaderAsync();
        var numbers = new List<long>();
        while (await rows.ReadAsync()) numbers.Add(rows.GetInt64(0));
        return [.. numbers];
    }
}
