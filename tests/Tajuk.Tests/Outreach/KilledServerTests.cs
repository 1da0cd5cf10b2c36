using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Outreach;

/// <summary>The real program, killed with what it owes, and with nobody at the other end: nothing is lost, each receipt comes.</summary>
public sealed class KilledServerTests
{
    private const string Secret = "rahasia-yang-panjang";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_purged_though_the_cache_was_down_and_the_program_was_killed()
    {
        using var data = new TestFolder();
        await using var door = new PurgeDoor(FreePort.Next(), _ => Task.FromResult(new Said(200)));
        await using var server = await StartAsync(data, ("TAJUK_PURGE_VARNISH", door.Address.ToString()));
        using var desk = await ApiDesk.At(server, data);
        var acts = new List<(string Id, long Seq)>();
        for (var i = 0; i < 3; i++) acts.Add(await PublishAsync(desk, i));
        await server.Kill();
        await server.Restart();
        acts.Add(await PublishAsync(desk, 3));
        var owed = await DeliveriesAsync(desk, acts[^1].Seq);
        Assert.NotEqual("done", (string)Assert.Single(owed)!["stage"]!);

        await door.OpenAsync();
        foreach (var (id, seq) in acts)
        {
            var done = await DoneAsync(desk, seq);
            Assert.Contains("story:" + id, done["keys"]!.AsArray().Select(k => (string)k!));
            Assert.Equal([200, 200], done["receipts"]!.AsArray().Select(r => (int)r!["status"]!));
            Assert.Contains("story:" + id, door.Heard.SelectMany(asked => asked.Keys));
        }
    }

    [Fact]
    public async Task A_purge_that_was_under_way_when_the_program_was_killed_is_sent_again()
    {
        using var data = new TestFolder();
        var (hangs, asked) = (true, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var door = await PurgeDoor.Open(async purge =>
        {
            if (!hangs || !purge.Keys.Any(k => k.StartsWith("story:", StringComparison.Ordinal))) return new Said(200);
            asked.TrySetResult();
            await Task.Delay(TimeSpan.FromSeconds(3), Cancel);
            return new Said(200);
        });
        await using var server = await StartAsync(data, ("TAJUK_PURGE_VARNISH", door.Address.ToString()));
        using var desk = await ApiDesk.At(server, data);
        var (id, seq) = await PublishAsync(desk, 0);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        await server.Kill();
        var before = door.Heard.Count(purge => purge.Keys.Contains("story:" + id));
        hangs = false;
        await server.Restart();

        Assert.Equal(2, (await DoneAsync(desk, seq))["receipts"]!.AsArray().Count);
        Assert.Equal(before + 2, door.Heard.Count(purge => purge.Keys.Contains("story:" + id)));
    }

    [Fact]
    public async Task Only_an_administrator_sees_what_is_owed_or_empties_a_cache_and_a_secret_shows_nowhere()
    {
        using var data = new TestFolder();
        await using var door = await PurgeDoor.Open(purge => Task.FromResult(new Said(403, $"no: {purge.Headers["Fastly-Key"]}")));
        await using var server = await StartAsync(data,
            ("TAJUK_PURGE_FASTLY_URL", door.Address.ToString()), ("TAJUK_PURGE_FASTLY_SERVICE", "layanan"), ("TAJUK_PURGE_FASTLY_KEY", Secret));
        using var desk = await ApiDesk.At(server, data);
        using var editor = await ApiDesk.At(server, data, "editor-in-chief");
        using var refused = await editor.Client.GetAsync("api/v1/deliveries", Cancel);
        using var forbidden = await editor.Client.PostAsync("api/v1/deliveries", null, Cancel);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, forbidden.StatusCode));

        var before = (await DeliveriesAsync(desk)).Count;
        Assert.Equal(["fastly:layanan"], (await desk.PostAsync("api/v1/deliveries", []))["caches"]!.AsArray().Select(c => (string)c!));
        JsonArray owed;
        for (var clock = Stopwatch.StartNew(); (owed = await DeliveriesAsync(desk)).Any(d => d!["error"] is null); await Task.Delay(50, Cancel))
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), owed.ToJsonString());
        Assert.Equal(before + 1, owed.Count);
        Assert.All(owed, d => Assert.Equal("status 403: no: ***", (string)d!["error"]!));

        Assert.DoesNotContain(Secret, owed.ToJsonString(), StringComparison.Ordinal);
        await server.Stop();
        Assert.DoesNotContain(Secret, server.Output + server.Errors, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories))
            Assert.Equal(-1, (await File.ReadAllBytesAsync(file, Cancel)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)));
    }

    [Fact]
    public async Task Settings_that_cannot_be_meant_are_said_in_a_sentence_and_nothing_starts()
    {
        using var data = new TestFolder();
        await using var process = TajukProcess.Start(["serve", "--data", data.Path, "--urls", $"http://127.0.0.1:{FreePort.Next()}"], new Dictionary<string, string> { ["TAJUK_PURGE_VARNISH"] = "cache.local" });
        await process.Ended(Cancel);

        Assert.Equal(1, process.ExitCode);
        Assert.Equal("TAJUK_PURGE_VARNISH must name an http or https address such as http://10.0.0.5:6082.", process.Errors.Trim());
    }

    private static Task<TajukServer> StartAsync(TestFolder data, params (string Name, string Value)[] settings) =>
        TajukServer.Start(["serve", "--data", data.Path], FreePort.Next(), settings.ToDictionary(s => s.Name, s => s.Value));

    private static async Task<(string Id, long Seq)> PublishAsync(ApiDesk desk, int number)
    {
        var id = await desk.DraftAsync($"Berita {number}");
        return (id, (long)(await desk.PublishAsync(id))["seq"]!);
    }

    private static async Task<JsonArray> DeliveriesAsync(ApiDesk desk, long? seq = null) => JsonNode.Parse(await desk.Client.GetStringAsync(
        "api/v1/deliveries" + (seq is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?seq={seq}")), Cancel))!["deliveries"]!.AsArray();

    private static async Task<JsonNode> DoneAsync(ApiDesk desk, long seq)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(100, Cancel))
        {
            var delivery = Assert.Single(await DeliveriesAsync(desk, seq))!;
            if ((string)delivery["stage"]! == "done") return delivery;
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), delivery.ToJsonString());
        }
    }
}
