using Microsoft.Data.Sqlite;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Commands;

/// <summary>What may be done beside a running server, what waits until it has stopped, and what a check finds.</summary>
public sealed class BesideAServerTests
{
    [Fact]
    public async Task A_second_server_and_a_rebuild_refuse_the_folder_of_a_running_one_and_the_rest_works_beside_it()
    {
        using var data = new TestFolder();
        await using var server = await RunTajuk.Serve(data);
        using var desk = await ApiDesk.At(server, data);
        await desk.PublishAsync(await desk.DraftAsync("Berita pertama"), wait: true);

        foreach (var refused in new[] { new[] { "rebuild" }, ["serve", "--urls", "http://127.0.0.1:" + FreePort.Next().ToString(System.Globalization.CultureInfo.InvariantCulture)], ["restore", data.Path] })
        {
            var run = await RunTajuk.Command([.. refused, "--data", data.Path]);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains(data.Path, run.Errors, StringComparison.Ordinal);
            Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        await RunTajuk.Succeeds("check", "--data", data.Path);
        await RunTajuk.Succeeds("ingest", RepositoryRoot.File("samples", "wire", "05-story.g2.xml"), "--data", data.Path);
        var token = await RunTajuk.Succeeds("token", "create", "--name", "lain", "--role", "reporter", "--data", data.Path);
        Assert.Single(token.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(await server.Stop());
        Assert.Equal(0, server.Process.ExitCode);
        Assert.DoesNotContain("crit:", server.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_makes_the_same_archive_and_a_check_finds_whatever_was_damaged()
    {
        using var data = new TestFolder();
        await using (var server = await RunTajuk.Serve(data))
        {
            using var desk = await ApiDesk.At(server, data);
            for (var i = 0; i < 3; i++) await desk.PublishAsync(await desk.DraftAsync($"Berita {i}"), wait: true);
            Assert.True(await server.Stop());
        }
        await RunTajuk.Succeeds("rebuild", "--data", data.Path);
        await RunTajuk.Succeeds("check", "--data", data.Path);

        foreach (var (file, sql, found) in new[]
        {
            ("archive/archive.db", "delete from listed where list = 'all'", "in no list"),
            ("archive/archive.db", "update thing set payload = x'00' where kind = 'story'", "is not as the log has it"),
            ("newsroom.db", "update stories set public_version = public_version + 1", "public version"),
            ("newsroom.db", "update publication_log set gone = 1 where kind = 'story'", "no live row"),
        })
        {
            Run(data.File(file.Split('/')), sql);
            var check = await RunTajuk.Command("check", "--data", data.Path);
            Assert.True(check.ExitCode == 1, $"After \"{sql}\" the check found nothing: {check}");
            Assert.Contains(found, check.Output, StringComparison.Ordinal);
            if (file.StartsWith("archive", StringComparison.Ordinal)) await RunTajuk.Succeeds("rebuild", "--data", data.Path);
        }
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}
