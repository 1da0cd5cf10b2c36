using Npgsql;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Publishing;

/// <summary>One newsroom and two nodes that serve readers, each a process of its own, on one PostgreSQL.</summary>
public sealed class NodesTests(Postgres postgres) : IClassFixture<Postgres>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_acknowledged_as_visible_shows_on_every_node_and_a_node_that_hangs_is_named()
    {
        using var folders = new Folders();
        await using var newsroom = await TajukServer.Start(["serve", "--role", "newsroom", "--data", folders.Newsroom.Path, "--database", postgres.ConnectionString], FreePort.Next());
        using var desk = await ApiDesk.At(newsroom, folders.Newsroom, database: postgres.ConnectionString);
        var (account, token) = (await AccountAsync(), await ApiDesk.TokenAsync(folders.Newsroom, "node", postgres.ConnectionString));
        var metrics = new Uri(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}"));
        await using var first = await ReaderAsync(folders.First, account, newsroom, token, "--metrics", metrics.OriginalString);
        await using var second = await ReaderAsync(folders.Second, account, newsroom, token);

        await EveryNodeShowsAtOnceAsync(desk, [newsroom, first, second]);
        await AReaderNodeGivesItsOwnNumbersAsync(metrics);
        await AHangingNodeIsNamedAsync(desk, second, folders.Second);
        await ReadersGoOnWithoutTheNewsroomAsync(desk, newsroom, first);
    }

    [Fact]
    public async Task The_account_of_a_reader_node_can_read_the_log_and_nothing_else()
    {
        using var data = new TestFolder();
        await RunTajuk.Succeeds("check", "--data", data.Path, "--database", postgres.ConnectionString); // Makes the tables.
        await using var source = NpgsqlDataSource.Create(await AccountAsync());

        await RunAsync(source, "select count(*) from publication_log");
        foreach (var table in new[] { "stories", "story_versions", "wire_items", "pictures", "tokens", "accounts", "acts", "followers" })
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => RunAsync(source, "select count(*) from " + table))).SqlState);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => RunAsync(source, "delete from publication_log"))).SqlState);
    }

    private static async Task EveryNodeShowsAtOnceAsync(ApiDesk desk, TajukServer[] nodes)
    {
        for (var round = 0; round < 20; round++)
        {
            var id = await desk.DraftAsync($"Kabar untuk semua simpul {round}");
            var published = await desk.PublishAsync(id, wait: true);
            Assert.True((bool)published["visible"]!, published.ToJsonString());
            var path = new Uri((string)published["url"]!).AbsolutePath;
            foreach (var node in nodes)
                Assert.Contains($"Kabar untuk semua simpul {round}", await node.Client.GetStringAsync(path, Cancel), StringComparison.Ordinal);
        }
    }

    private static async Task AReaderNodeGivesItsOwnNumbersAsync(Uri metrics)
    {
        using var client = LoopbackClient.To(metrics);
        var numbers = await client.GetStringAsync("/metrics", Cancel);

        Assert.Contains("tajuk_follow_publish_to_visible_seconds_count{otel_scope_name=\"Tajuk.Follow\"} 20\n", numbers, StringComparison.Ordinal);
        Assert.Contains("tajuk_follow_behind{otel_scope_name=\"Tajuk.Follow\"} 0\n", numbers, StringComparison.Ordinal);
        Assert.Contains("tajuk_press_render_duration_seconds_count", numbers, StringComparison.Ordinal);
        Assert.DoesNotContain("tajuk_outreach", numbers, StringComparison.Ordinal); // It may not ask the newsroom's database.
    }

    private static async Task AHangingNodeIsNamedAsync(ApiDesk desk, TajukServer node, TestFolder data)
    {
        var name = await File.ReadAllTextAsync(data.File("node.name"), Cancel);
        node.Process.Freeze();
        var held = await desk.PublishAsync(await desk.DraftAsync("Satu simpul tidak menjawab"), wait: true);
        Assert.False((bool)held["visible"]!);
        Assert.Equal(name, (string)held["waitingFor"]!);

        // Silent for longer than the newsroom counts on it: publishing waits for it no more.
        var next = await desk.PublishAsync(await desk.DraftAsync("Simpul itu tidak ditunggu lagi"), wait: true);
        Assert.True((bool)next["visible"]!, next.ToJsonString());

        node.Process.Thaw();
        await node.Until(new Uri((string)next["url"]!).AbsolutePath[1..], System.Net.HttpStatusCode.OK, TimeSpan.FromSeconds(30));
    }

    private static async Task ReadersGoOnWithoutTheNewsroomAsync(ApiDesk desk, TajukServer newsroom, TajukServer node)
    {
        var path = new Uri((string)(await desk.PublishAsync(await desk.DraftAsync("Redaksi akan mati"), wait: true))["url"]!).AbsolutePath;
        await newsroom.Stop();

        Assert.Contains("Redaksi akan mati", await node.Client.GetStringAsync(path, Cancel), StringComparison.Ordinal);
        Assert.Contains("Redaksi akan mati", await node.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
    }

    private static Task<TajukServer> ReaderAsync(TestFolder data, string account, TajukServer newsroom, string token, params string[] more) => TajukServer.Start(
        ["serve", "--role", "reader", "--data", data.Path, "--database", account, "--newsroom", newsroom.Address.ToString(), .. more], FreePort.Next(),
        new Dictionary<string, string> { ["TAJUK_NODE_TOKEN"] = token });

    /// <summary>As docs/operating.md says.</summary>
    private async Task<string> AccountAsync()
    {
        var name = "pembaca_" + Guid.NewGuid().ToString("n")[..8];
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await RunAsync(source, $"create role {name} login");
        await RunAsync(source, $"grant select on publication_log, log_head to {name}");
        return new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Username = name }.ConnectionString;
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private sealed class Folders : IDisposable
    {
        public TestFolder Newsroom { get; } = new();
        public TestFolder First { get; } = new();
        public TestFolder Second { get; } = new();

        public void Dispose()
        {
            foreach (var folder in new[] { Newsroom, First, Second }) folder.Dispose();
        }
    }
}
