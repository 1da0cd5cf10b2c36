using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Photos;

namespace Tajuk.Tests.Outreach;

/// <summary>A real server with a real Varnish before it, a small edition in it, and the addresses that readers keep asking for.</summary>
internal sealed class EditionBehindVarnish : IAsyncDisposable
{
    private static readonly string[] Fixed =
    [
        "/", "/nasional", "/olahraga", "/rss", "/nasional/rss", "/olahraga/rss", "/feed.json", "/topik/jembatan", "/topik/jembatan/rss", "/sitemap-news.xml", "/sitemap.xml", "/ralat", "/indeks",
    ];

    private readonly TestFolder _data;
    private readonly ApiDesk _deputy;
    private int _made;

    private EditionBehindVarnish(TestFolder data, TajukServer server, RealVarnish varnish, ApiDesk desk, ApiDesk deputy) =>
        (_data, Server, Varnish, Desk, _deputy) = (data, server, varnish, desk, deputy);

    public TajukServer Server { get; }

    public RealVarnish Varnish { get; }

    public ApiDesk Desk { get; }

    /// <summary>What is asked for again and again: lists, feeds, each story that was put out, each picture.</summary>
    public List<string> Addresses { get; } = [.. Fixed];

    /// <summary>Starts all of it, with a dozen stories out.</summary>
    /// <param name="purges">Where the server is told to send purges; the port of Varnish's own door when left out.</param>
    /// <param name="door">Port of Varnish's own door.</param>
    public static async Task<EditionBehindVarnish> Start(Uri? purges = null, int? door = null)
    {
        var (data, port, own) = (new TestFolder(), FreePort.Next(), door ?? FreePort.Next());
        var server = await TajukServer.Start(["serve", "--data", data.Path], port, new Dictionary<string, string>
        {
            ["TAJUK_PURGE_VARNISH"] = purges?.ToString() ?? $"http://127.0.0.1:{own}",
        });
        var varnish = await RealVarnish.Before(server.Address, own);
        var edition = new EditionBehindVarnish(data, server, varnish, await ApiDesk.At(server, data), await ApiDesk.At(server, data));
        for (var i = 0; i < 12; i++) await edition.PublishAsync(i % 2 == 0 ? "nasional" : "olahraga", withPicture: i % 6 == 0);
        return edition;
    }

    /// <summary>A new story goes out.</summary>
    /// <returns>Its id, and the seq of the act.</returns>
    public async Task<(string Id, long Seq)> PublishAsync(string section, bool withPicture = false)
    {
        var more = new JsonObject { ["topics"] = new JsonArray("Jembatan"), ["byline"] = new JsonArray("Sinta Maharani") };
        if (withPicture) more["leadPhoto"] = new JsonObject { ["picture"] = await Desk.PictureAsync(DrawPicture.Jpeg(640, 360), "Jembatan", "Foto"), ["caption"] = "Jembatan" };
        var id = await Desk.DraftAsync($"Berita {++_made:d3} dari {section}", section, more);
        var published = await Desk.PublishAsync(id, wait: true);
        Addresses.Add(new Uri((string)published["url"]!).AbsolutePath);
        if (withPicture) Addresses.Add(await PictureOfAsync(Addresses[^1]));
        return (id, (long)published["seq"]!);
    }

    public async Task CorrectAsync(string id, JsonObject changes)
    {
        var corrected = await Desk.PostAsync($"api/v1/stories/{id}/correct?wait=visible", new JsonObject { ["kind"] = "ralat", ["note"] = "Nama diperbaiki.", ["changes"] = changes });
        if (new Uri((string)corrected["url"]!).AbsolutePath is var path && !Addresses.Contains(path)) Addresses.Add(path);
    }

    public async Task<JsonObject> WithdrawAsync(string id)
    {
        await Desk.PostAsync($"api/v1/stories/{id}/withdraw", new JsonObject { ["ground"] = "trauma-korban", ["reason"] = "Atas permintaan keluarga." });
        return await _deputy.PostAsync($"api/v1/stories/{id}/withdraw/approve?wait=visible", []);
    }

    public Task<JsonObject> KillAsync(string id) => Desk.PostAsync($"api/v1/stories/{id}/kill?wait=visible", new JsonObject { ["reason"] = "agency" });

    /// <summary>Has every address asked for until Varnish keeps it; what is never kept (301, 404) is asked for once.</summary>
    public async Task WarmAsync()
    {
        foreach (var path in Addresses)
            for (var clock = Stopwatch.StartNew(); ; await Task.Delay(20))
            {
                using var answer = await Varnish.GetAsync(path);
                if (RealVarnish.IsHit(answer) || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MovedPermanently) break;
                if (clock.Elapsed > TimeSpan.FromSeconds(20)) throw new TimeoutException($"{path} ({answer.StatusCode}) is never kept: {answer.Headers}\n{Varnish}");
            }
    }

    /// <summary>Waits until nothing is owed any more: a late purge for an earlier act could hide that one was not sent for this.</summary>
    public async Task SettledAsync()
    {
        for (var clock = Stopwatch.StartNew(); (await DeliveriesAsync()).Any(d => (string)d!["stage"]! != "done"); await Task.Delay(100))
            if (clock.Elapsed > TimeSpan.FromSeconds(60)) throw new TimeoutException($"Purges are still owed: {await DeliveriesAsync()}\n{Server.Errors}");
    }

    /// <summary>Addresses at which Varnish gives another answer than the server does now.</summary>
    public async Task<IReadOnlyList<string>> StaleAsync()
    {
        var stale = new List<string>();
        foreach (var path in Addresses)
        {
            using var kept = await Varnish.GetAsync(path);
            using var now = await Server.Client.GetAsync(path);
            if (kept.StatusCode != now.StatusCode || await kept.Content.ReadAsStringAsync() != await now.Content.ReadAsStringAsync()) stale.Add(path);
        }
        return stale;
    }

    /// <summary>Does an act and looks until no address is stale.</summary>
    /// <returns>How long after the act was acknowledged the last old answer was seen (zero for never), and a whole look at all addresses without one was over; null when one is left after the patience.</returns>
    public async Task<(TimeSpan Old, TimeSpan Fresh)?> FreshAfterAsync(Func<Task> act, TimeSpan patience)
    {
        await WarmAsync();
        await act();
        var old = TimeSpan.Zero;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < patience;)
            if ((await StaleAsync()).Count == 0) return (old, clock.Elapsed);
            else old = clock.Elapsed;
        return null;
    }

    public async Task<JsonArray> DeliveriesAsync(long? seq = null) => JsonNode.Parse(await Desk.Client.GetStringAsync(
        "api/v1/deliveries" + (seq is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?seq={seq}"))))!["deliveries"]!.AsArray();

    public async ValueTask DisposeAsync()
    {
        Desk.Dispose();
        _deputy.Dispose();
        await Varnish.DisposeAsync();
        await Server.DisposeAsync();
        _data.Dispose();
    }

    private async Task<string> PictureOfAsync(string article)
    {
        var page = await Server.Client.GetStringAsync(article);
        var at = page.IndexOf("/media/", StringComparison.Ordinal);
        return page.Substring(at, page.AsSpan(at).IndexOfAny('"', ' ', ','));
    }
}
