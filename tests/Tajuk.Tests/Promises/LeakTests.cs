using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Photos;

namespace Tajuk.Tests.Promises;

/// <summary>
/// Never early, and what is taken back is gone: every word and picture that is not public bears a mark, and a crawler over
/// everything public finds none of them.
/// </summary>
public sealed class LeakTests
{
    private const int OfEach = 3;

    private static readonly string[] Hidden = ["draf", "jadwal", "embargo", "revisi", "matikan", "tarik", "cabut"];

    private readonly List<string> _guesses = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_is_not_public_is_anywhere_and_what_is_public_is_found()
    {
        using var data = new TestFolder();
        await using var server = await RunTajuk.Serve(data);
        using var desk = await ApiDesk.At(server, data);
        using var second = await ApiDesk.At(server, data);
        foreach (var state in Hidden)
            for (var i = 0; i < OfEach; i++) await HideAsync(desk, second, state, string.Create(CultureInfo.InvariantCulture, $"zq{state}{i}"));
        await TakeFromWireAsync(desk, data);
        await desk.PublishAsync(await desk.DraftAsync("zqtampil1", more: Marked("zqtampil1", null)), wait: true);
        GuessPictures(data);

        var crawl = await Crawl.RunAsync(server.Client, [.. Begin(), .. _guesses]);

        // The crawler is not blind: what is out it finds, in every place where it must be.
        Assert.Contains("zqtampil1", crawl.Found.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(crawl.Found, f => !f.Key.Equals("zqtampil1", StringComparison.OrdinalIgnoreCase));
        Assert.True(crawl.Read > 250, $"Only {crawl.Read} addresses were read.");
    }

    [Fact]
    public async Task A_scheduled_story_shows_at_its_time_everywhere_and_not_before()
    {
        using var data = new TestFolder();
        await using var server = await RunTajuk.Serve(data);
        using var desk = await ApiDesk.At(server, data);
        var id = await desk.DraftAsync("zqwaktu1", more: Marked("zqwaktu1", null));
        var due = TimeProvider.System.GetUtcNow().AddSeconds(4);
        await desk.PublishAsync(id, order: new JsonObject { ["at"] = due.ToString("O", CultureInfo.InvariantCulture) });
        Assert.Empty((await Crawl.RunAsync(server.Client, [.. Begin(), $"/{id}"])).Found);

        DateTimeOffset? shown = null;
        while (shown is null)
        {
            using var page = await server.Client.GetAsync($"/nasional/{id}-zqwaktu1", Cancel);
            if (page.StatusCode == HttpStatusCode.OK) shown = TimeProvider.System.GetUtcNow();
            Assert.True(TimeProvider.System.GetUtcNow() < due.AddSeconds(10), "It did not come out within ten seconds.");
        }

        Assert.True(shown >= due, $"It showed {(due - shown.Value).TotalMilliseconds} ms before its time.");
        foreach (var list in new[] { "/", "/nasional", "/topik/zqwaktu1", "/rss", "/feed.json", "/sitemap-news.xml", "/indeks", "/api/v1/content/stories" })
            Assert.Contains("zqwaktu1", await server.Client.GetStringAsync(list, Cancel), StringComparison.OrdinalIgnoreCase);
    }

    private async Task HideAsync(ApiDesk desk, ApiDesk second, string state, string mark)
    {
        var picture = await desk.PictureAsync(DrawPicture.Jpeg(640, 400), caption: mark + " keterangan", credit: mark, alt: mark);
        var later = TimeProvider.System.GetUtcNow().AddHours(3).ToString("O", CultureInfo.InvariantCulture);
        var clean = state == "revisi";
        var id = await desk.DraftAsync(clean ? "Judul bersih" : mark + " judul", more: clean ? null : Marked(mark, picture));
        _guesses.AddRange([$"/{id}", $"/nasional/{id}-{mark}-judul", $"/{id}-{mark}", $"/nasional/{id}-{mark}-judul.md", $"/nasional/{id}-{mark}-judul/riwayat", $"/topik/{mark}", $"/topik/{mark}/rss",
            $"/penulis/{mark}", $"/api/v1/content/stories/{id}", $"/api/v1/content/stories?topic={mark}", $"/api/v1/content/stories?author={mark}", $"/media/{picture}/640.jpg", $"/media/{picture}/640.webp"]);
        switch (state)
        {
            case "jadwal": await desk.PublishAsync(id, order: new JsonObject { ["at"] = later }); break;
            case "embargo": await desk.PublishAsync(id, order: new JsonObject { ["embargo"] = later }); break;
            case "matikan": await desk.PostAsync($"api/v1/stories/{id}/kill", new JsonObject { ["reason"] = "published-in-error" }); break;
            case "revisi":
                await desk.PublishAsync(id);
                await EditAsync(desk, id, Marked(mark, picture));
                break;
            case "tarik":
                await desk.PublishAsync(id, wait: true);
                await desk.PostAsync($"api/v1/stories/{id}/kill?wait=visible", new JsonObject { ["reason"] = "agency" });
                break;
            case "cabut":
                await desk.PublishAsync(id, wait: true);
                await desk.PostAsync($"api/v1/stories/{id}/withdraw", new JsonObject { ["ground"] = "trauma-korban", ["reason"] = "Atas permintaan keluarga." });
                await second.PostAsync($"api/v1/stories/{id}/withdraw/approve?wait=visible", []);
                break;
        }
    }

    /// <summary>A story that says its mark in every field.</summary>
    private static JsonObject Marked(string mark, string? picture) => new()
    {
        ["bodyHtml"] = $"<p>{mark} isi</p><h2>{mark}</h2><blockquote data-speaker=\"{mark}\">{mark}</blockquote><table><tr><td>{mark}</td></tr></table>",
        ["kicker"] = mark, ["standfirst"] = mark, ["dateline"] = mark, ["byline"] = new JsonArray(mark), ["topics"] = new JsonArray(mark), ["signOff"] = "FJR",
        ["source"] = mark, ["slugline"] = mark + "-slugline-yang-tak-pernah-tampil",
        ["leadPhoto"] = picture is null ? null : new JsonObject { ["picture"] = picture, ["caption"] = mark, ["alt"] = mark },
    };

    private static async Task EditAsync(ApiDesk desk, string id, JsonObject changes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"api/v1/stories/{id}") { Content = new StringContent(changes.ToJsonString()) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var answer = await desk.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Agency copy with notes to editors and their telephone numbers; one of its stories goes out.</summary>
    private static async Task TakeFromWireAsync(ApiDesk desk, TestFolder data)
    {
        await RunTajuk.Succeeds("ingest", RepositoryRoot.File("samples", "wire"), "--provider", "KBNR", "--data", data.Path);
        var item = (await RunTajuk.Command("ingest", RepositoryRoot.File("samples", "wire", "03-editors-note.newsml1.xml"), "--provider", "KBNR", "--data", data.Path)).Output.Split('\t')[1].Split('@')[0];
        var story = await desk.PostAsync("api/v1/stories/from-wire", new JsonObject { ["provider"] = "KBNR", ["item"] = item, ["section"] = "nasional" });
        await desk.PublishAsync((string)story["id"]!, wait: true);
    }

    /// <summary>Whoever knew the newsroom's own keys could not get at its pictures either.</summary>
    private void GuessPictures(TestFolder data)
    {
        using var connection = new SqliteConnection($"Data Source={data.File("newsroom.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select id, public_key, hash from pictures where public_key not in (select public_key from pictures p join pictures_in_use u on u.picture_id = p.id)";
        using var rows = command.ExecuteReader();
        while (rows.Read())
            foreach (var key in new[] { rows.GetString(0), rows.GetString(1), rows.GetString(2) })
                _guesses.AddRange([$"/media/{key}", $"/media/{key}/original", $"/media/{key}/320.webp", $"/media/{key}/320.jpg", $"/media/{key}/640.webp", $"/media/{key}/640.jpg", $"/media/{key}/1200x630.jpg", $"/media/{key}/..%2f..%2fnewsroom.db"]);
        Assert.NotEmpty(_guesses);
    }

    private static IEnumerable<string> Begin() =>
    [
        "/", "/robots.txt", "/sitemap.xml", "/sitemap-news.xml", "/rss", "/feed.json", "/indeks", "/ralat", "/terpopuler", "/cari?q=zq", "/llms.txt", "/redaksi", "/tidak-ada",
        "/api/v1/openapi.json", "/api/v1/content/stories", "/api/v1/content/stories?section=nasional", "/api/v1/content/stories?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z",
        "/api/v1/stories", "/api/v1/pictures", "/api/v1/wire", "/api/v1/nodes", "/healthz", "/readyz", "/metrics", "/media/", "/aset/", "/.well-known/security.txt",
    ];
}
