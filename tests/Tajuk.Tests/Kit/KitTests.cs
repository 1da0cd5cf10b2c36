using Npgsql;

namespace Tajuk.Tests.Kit;

public sealed class KitTests(Postgres postgres) : IClassFixture<Postgres>
{
    [Fact]
    public void The_repository_root_holds_the_solution() => Assert.True(File.Exists(RepositoryRoot.File("Tajuk.slnx")));

    [Fact]
    public void A_test_folder_is_gone_after_its_test()
    {
        string path;
        using (var folder = new TestFolder())
        {
            path = folder.Path;
            File.WriteAllText(folder.File("copy.txt"), "Pyongyang");
        }

        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void Two_servers_under_test_get_two_ports() => Assert.NotEqual(FreePort.Next(), FreePort.Next());

    [Fact]
    public void A_test_client_refuses_an_address_outside_this_machine() =>
        Assert.Throws<ArgumentException>(() => LoopbackClient.To(new Uri("http://192.0.2.1/")));

    [Fact]
    public async Task The_test_server_is_durable_so_that_kill_tests_mean_something()
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var sql = new NpgsqlCommand("SHOW fsync", connection);

        Assert.Equal("on", await sql.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_command_that_does_not_exist_fails_and_says_so()
    {
        var run = await RunTajuk.Command("tidak-ada");

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public async Task A_server_under_test_is_ready_comes_back_after_a_kill_and_stops_when_told()
    {
        using var data = new TestFolder();
        await using var server = await RunTajuk.Serve(data);
        await server.Kill();
        await server.Restart();

        Assert.True(await server.Stop());
        Assert.Equal(0, server.Process.ExitCode);
    }
}
