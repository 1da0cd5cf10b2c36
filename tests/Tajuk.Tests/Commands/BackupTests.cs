using System.Net;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Photos;

namespace Tajuk.Tests.Commands;

/// <summary>A backup made while the newsroom publishes, put back elsewhere: whatever was acknowledged before it began is there.</summary>
public sealed class BackupTests(Postgres postgres) : IClassFixture<Postgres>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_a_backup_beside_a_publishing_server_comes_back_whole() => await ComesBackAsync(null, null);

    [Fact]
    public async Task On_PostgreSQL_a_backup_beside_a_publishing_server_comes_back_whole()
    {
        var other = new Postgres();
        await other.InitializeAsync();
        try { await ComesBackAsync(postgres.ConnectionString, other.ConnectionString); }
        finally { await other.DisposeAsync(); }
    }

    private static async Task ComesBackAsync(string? database, string? other)
    {
        using var data = new TestFolder();
        using var copies = new TestFolder();
        using var restored = new TestFolder();
        string[] from = ["--data", data.Path, .. database is null ? Array.Empty<string>() : ["--database", database]];
        string[] to = ["--data", restored.Path, .. other is null ? Array.Empty<string>() : ["--database", other]];
        var published = new List<(string Path, string Mark)>();
        await using (var server = await TajukServer.Start(["serve", .. from], FreePort.Next()))
        {
            using var desk = await ApiDesk.At(server, data, database: database);
            var picture = await desk.PictureAsync(DrawPicture.Jpeg(1000, 700), "Keterangan", "Kredit", "Alternatif");
            for (var i = 0; i < 5; i++) published.Add(await PublishAsync(desk, $"Sebelum-{i}", picture));
            using var over = new CancellationTokenSource();
            var goingOn = Task.Run(async () => { for (var i = 0; !over.IsCancellationRequested; i++) await PublishAsync(desk, $"Selama-{i}", null); }, Cancel);
            await RunTajuk.Succeeds(["backup", copies.File("satu"), .. from]);
            await over.CancelAsync();
            await goingOn;
            Assert.NotEqual(0, (await RunTajuk.Command(["backup", copies.File("satu"), .. from])).ExitCode); // Never over another.
        }
        await RunTajuk.Succeeds(["restore", copies.File("satu"), .. to]);

        await RunTajuk.Succeeds(["check", .. to]);
        await using var again = await TajukServer.Start(["serve", .. to], FreePort.Next());
        foreach (var (path, mark) in published) Assert.Contains(mark, await again.Client.GetStringAsync(path, Cancel), StringComparison.Ordinal);
        var photo = System.Text.RegularExpressions.Regex.Match(await again.Client.GetStringAsync(published[0].Path, Cancel), "src=\"(/media/[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups[1].Value;
        using var file = await again.Client.GetAsync(photo, Cancel);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        await RunTajuk.Succeeds(["check", .. to]);
    }

    private static async Task<(string Path, string Mark)> PublishAsync(ApiDesk desk, string mark, string? picture)
    {
        var id = await desk.DraftAsync(mark, more: picture is null ? null : new System.Text.Json.Nodes.JsonObject { ["leadPhoto"] = new System.Text.Json.Nodes.JsonObject { ["picture"] = picture } });
        var answer = await desk.PublishAsync(id, wait: true);
        return (new Uri((string)answer["url"]!).AbsolutePath, mark);
    }
}
