using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Promises;

/// <summary>No words are lost: what was acknowledged outlives <c>kill -9</c> at any moment, in the newsroom's act and in the follower's.</summary>
public sealed class KillTests(Postgres postgres, ITestOutputHelper output) : IClassFixture<Postgres>
{
    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("TAJUK_SEED"), out var given) ? given : Environment.ProcessId;

    [Fact]
    public Task On_SQLite_nothing_acknowledged_is_lost() => HoldsAsync(null, Long.Runs(8, 50));

    [Fact]
    public Task On_PostgreSQL_nothing_acknowledged_is_lost() => HoldsAsync(postgres.ConnectionString, Long.Runs(4, 50));

    [Fact]
    public async Task Killed_under_the_lock_of_its_migration_a_newsroom_opens_again()
    {
        using var data = new TestFolder();
        var tries = 0;
        while (!await KilledServer.KillUnderLockAsync(data))
        {
            Assert.True(++tries < 10, "The lock was never seen: the test shows nothing.");
            Directory.Delete(data.Path, recursive: true);
            Directory.CreateDirectory(data.Path);
        }

        var opening = KilledServer.StartAsync(data, Seed);
        Assert.Same(opening, await Task.WhenAny(opening, Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)));
        await using var server = await opening;
        Assert.Empty(await server.RoundAsync());
    }

    [Fact]
    public Task Killed_while_it_opens_a_newsroom_on_SQLite_opens_again() => OpensAsync(null, Long.Runs(4, 60));

    [Fact]
    public Task Killed_while_it_opens_a_newsroom_on_PostgreSQL_opens_again() => OpensAsync(postgres.ConnectionString, Long.Runs(2, 30));

    [Fact]
    public async Task The_same_test_catches_a_follower_that_saves_last_seq_before_the_rows()
    {
        using var data = new TestFolder();
        await using var server = await KilledServer.StartAsync(data, Seed, program: TajukProcess.Built("Tajuk.BrokenFollower"));
        for (var round = 0; round < 20; round++)
            if (await server.RoundAsync() is { Count: > 0 } faults)
            {
                output.WriteLine($"Caught in round {round + 1}: {faults[0]}");
                return;
            }

        Assert.Fail("A broken follower was killed twenty times and nothing was found wrong.");
    }

    private async Task OpensAsync(string? database, int rounds)
    {
        output.WriteLine($"TAJUK_SEED={Seed}");
        using var data = new TestFolder();
        await KilledServer.KillWhileOpeningAsync(data, Seed, rounds, database);
        await using var server = await KilledServer.StartAsync(data, Seed, database);
        Assert.Empty(await server.RoundAsync());
    }

    private static string Told(List<TimeSpan> times) => FormattableString.Invariant($"{times.Order().ElementAt(times.Count / 2).TotalMilliseconds:f0} ms (at worst {times.Max().TotalMilliseconds:f0})");

    private async Task HoldsAsync(string? database, int rounds)
    {
        output.WriteLine($"TAJUK_SEED={Seed}");
        using var data = new TestFolder();
        await using var server = await KilledServer.StartAsync(data, Seed, database);
        for (var round = 1; round <= rounds; round++)
            Assert.Empty(await server.RoundAsync());

        output.WriteLine($"{rounds} kills, {server.Published} stories acknowledged, {server.CutOff} requests cut off; readers served after {Told(server.UntilReaders)}, the newsroom's first story out after {Told(server.UntilNewsroom)} more.");
        Assert.True(server.Published > 3 * rounds, "Too little was published for the kills to mean anything.");
        Assert.NotEqual(0, server.CutOff);
    }
}
