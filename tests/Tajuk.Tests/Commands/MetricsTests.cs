using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Commands;

/// <summary>The numbers for those who collect them, from the real program with a listener for them.</summary>
public sealed partial class MetricsTests
{
    [Fact]
    public async Task The_numbers_move_with_what_readers_and_editors_do()
    {
        using var data = new TestFolder();
        await using var at = await Measured.Start(data);
        using var desk = await ApiDesk.At(at.Server, data);
        var id = await desk.DraftAsync("Panen kopi");
        var shown = (await at.ScrapeAsync()).GetValueOrDefault("tajuk_follow_publish_to_visible_seconds_count"); // The founding of the edition may be one.
        var published = await desk.PublishAsync(id, wait: true);
        var path = new Uri((string)published["url"]!).AbsolutePath;
        var before = await at.ScrapeAsync();

        for (var i = 0; i < 3; i++) (await at.Server.Client.GetAsync(path)).EnsureSuccessStatusCode().Dispose();
        var read = await at.ScrapeAsync();

        Assert.Equal(1, read["tajuk_press_misses_total"] - before["tajuk_press_misses_total"]);
        Assert.Equal(2, read["tajuk_press_hits_total"] - before["tajuk_press_hits_total"]);
        Assert.Equal(1, read["tajuk_press_render_duration_seconds_count"] - before.GetValueOrDefault("tajuk_press_render_duration_seconds_count"));
        Assert.Equal(before["tajuk_press_pages"] + 1, read["tajuk_press_pages"]);
        Assert.True(read["tajuk_press_bytes"] > before["tajuk_press_bytes"]);
        Assert.Equal((double)published["seq"]!, read["tajuk_follow_seq"]);
        Assert.Equal(1, read["tajuk_follow_publish_to_visible_seconds_count"] - shown);
        Assert.InRange(read["tajuk_follow_publish_to_visible_seconds_sum"], 0, 60);

        await desk.PostAsync($"api/v1/stories/{id}/correct?wait=visible", new JsonObject { ["kind"] = "ralat", ["note"] = "Angka hasil panen dibetulkan." });
        var corrected = await at.ScrapeAsync();

        Assert.Equal(1, corrected["tajuk_press_forgotten_total"] - read["tajuk_press_forgotten_total"]);
        Assert.Equal(1, corrected["tajuk_press_forgotten_per_change_sum"] - read["tajuk_press_forgotten_per_change_sum"]);
        Assert.Equal(2, corrected["tajuk_follow_publish_to_visible_seconds_count"] - shown);
        Assert.True(corrected["tajuk_follow_seq"] > read["tajuk_follow_seq"]);
        Assert.Equal(0, corrected["tajuk_follow_behind"]);
        Assert.Equal(0, corrected["tajuk_follow_lag_seconds"]);
        Assert.InRange(corrected["tajuk_follow_silence_seconds"], 0, 30);
    }

    [Fact]
    public async Task Readers_and_numbers_do_not_reach_each_other_whatever_host_is_named()
    {
        using var data = new TestFolder();
        await using var at = await Measured.Start(data);
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(at.Server.Client, "/", null));

        foreach (var host in new[] { null, at.Server.Address.Authority })
        {
            foreach (var path in new[] { "/", "/nasional", "/newsroom/masuk", "/api/v1/openapi.json", "/aset/favicon.svg" })
                Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(at.Client, path, host));
            foreach (var path in new[] { "/metrics", "/healthz", "/readyz" })
                Assert.Equal(HttpStatusCode.OK, await StatusAsync(at.Client, path, host));
        }
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync(at.Client, "/metrics", "milik-orang.example"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(at.Server.Client, "/metrics", null));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync(at.Server.Client, "/metrics", at.Address.Authority));
    }

    [Fact]
    public async Task Each_cache_in_front_has_its_number_and_operating_lists_exactly_what_is_given()
    {
        using var data = new TestFolder();
        var nowhere = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort.Next()}");
        await using var at = await Measured.Start(data, new Dictionary<string, string> { ["TAJUK_PURGE_VARNISH"] = "http://" + nowhere });
        using var desk = await ApiDesk.At(at.Server, data);
        await desk.PublishAsync(await desk.DraftAsync("Kiriman yang menunggu"), wait: true);
        (await at.Server.Client.GetAsync("/")).Dispose();

        var scrape = await at.TextAsync();

        Assert.Equal(Listed(File.ReadAllText(RepositoryRoot.File("docs", "operating.md"))), Given(scrape));
        Assert.True(Numbers(scrape)[$"tajuk_outreach_deliveries_waiting varnish:{nowhere}"] >= 1);
        Assert.True(Numbers(scrape)[$"tajuk_outreach_deliveries_oldest_seconds varnish:{nowhere}"] > 0);
    }

    [Fact]
    public void A_number_that_is_not_listed_or_not_given_would_be_seen()
    {
        Assert.Equal(["tajuk_a_total", "tajuk_b_seconds"], Listed("| `tajuk_b_seconds` | s | ... |\n| `tajuk_a_total` | pages | ... |\ntajuk_c_total in a text"));
        Assert.Equal(["tajuk_a_total"], Given("# TYPE dotnet_x gauge\n# TYPE tajuk_a_total counter\ntajuk_a_total{x=\"y\"} 1\n"));
    }

    [Theory]
    [InlineData("9464")]
    [InlineData("https://127.0.0.1:9464")]
    [InlineData("http://127.0.0.1:9464/angka")]
    public async Task An_address_that_cannot_be_listened_on_is_refused_in_one_sentence(string url)
    {
        using var data = new TestFolder();
        var run = await RunTajuk.Command("serve", "--data", data.Path, "--metrics", url);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--metrics", Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_so()
    {
        using var data = new TestFolder();
        using var other = new TestFolder();
        await using var at = await Measured.Start(data);
        var run = await RunTajuk.Command("serve", "--data", other.Path, "--urls", $"http://127.0.0.1:{FreePort.Next().ToString(CultureInfo.InvariantCulture)}", "--metrics", at.Address.OriginalString);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The address of --metrics is taken", run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, string? host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>The names in the first column of the table.</summary>
    private static IEnumerable<string> Listed(string document) => Row().Matches(document).Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Given(string scrape) => Type().Matches(scrape).Select(type => type.Groups["name"].Value).Order(StringComparer.Ordinal);

    /// <summary>Each of our numbers by its name, and for those of a cache, the cache after it.</summary>
    private static Dictionary<string, double> Numbers(string scrape) => Line().Matches(scrape).ToDictionary(
        line => line.Groups["name"].Value + (line.Groups["cache"].Success ? " " + line.Groups["cache"].Value : ""),
        line => double.Parse(line.Groups["value"].Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    [GeneratedRegex(@"^\| `(?<name>tajuk_[a-z_]+)` \|", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^# TYPE (?<name>tajuk_[a-z_]+) ", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Type();

    // Without the buckets of histograms, of which each has many.
    [GeneratedRegex(@"^(?<name>tajuk_[a-z_]+)\{otel_scope_name=""[A-Za-z.]+""(,cache=""(?<cache>[^""]+)"")?\} (?<value>[0-9.eE+-]+)", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Line();

    /// <summary>A server that gives its numbers.</summary>
    private sealed class Measured(TajukServer server, Uri address) : IAsyncDisposable
    {
        public TajukServer Server => server;

        public Uri Address => address;

        public HttpClient Client { get; } = LoopbackClient.To(address);

        public static async Task<Measured> Start(TestFolder data, IReadOnlyDictionary<string, string>? environment = null)
        {
            var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}"));
            return new Measured(await TajukServer.Start(["serve", "--data", data.Path, "--metrics", address.OriginalString], FreePort.Next(), environment), address);
        }

        public async Task<Dictionary<string, double>> ScrapeAsync() => Numbers(await TextAsync());

        public async Task<string> TextAsync()
        {
            // The exporter gives the same text again for 0.3 s.
            await Task.Delay(400, TestContext.Current.CancellationToken);
            return await Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await server.DisposeAsync();
        }
    }
}
