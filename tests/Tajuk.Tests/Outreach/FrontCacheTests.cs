using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tajuk.Outreach;

namespace Tajuk.Tests.Outreach;

/// <summary>Each cache is asked in its own words, in portions it takes, and its answer is understood.</summary>
public sealed class FrontCacheTests
{
    private const string Secret = "rahasia-yang-panjang";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Varnish_is_asked_with_a_purge_and_names_its_request()
    {
        await using var door = await PurgeDoor.Open(200);
        using var varnish = new Varnish(door.Address);

        var purged = await varnish.PurgeAsync(["story:k7m2x9qa", "list:all"], Cancel);

        Assert.Equal((200, null), (purged.Status, purged.Error));
        Assert.Equal(("PURGE", "/", "story:k7m2x9qa list:all"), Assert.Single(door.Heard) is var asked ? (asked.Method, asked.Path, asked.Headers["Surrogate-Key"]) : default);
    }

    [Fact]
    public async Task No_request_has_a_header_line_longer_than_servers_take()
    {
        await using var door = await PurgeDoor.Open(200);
        using var varnish = new Varnish(door.Address);
        var keys = Enumerable.Range(0, 900).Select(i => string.Create(CultureInfo.InvariantCulture, $"@section:internasional/asia/{i:d8}-berita-dengan-judul-panjang")).ToList();

        await varnish.PurgeAsync(keys, Cancel);

        Assert.All(door.Heard, asked => Assert.InRange(asked.Headers["Surrogate-Key"].Length, 1, 6_100));
        Assert.Equal(keys, door.Heard.SelectMany(asked => asked.Keys));
    }

    [Fact]
    public async Task Fastly_is_asked_for_256_keys_at_once()
    {
        await using var door = await PurgeDoor.Open(200, """{"k1": "108-1391560174-974124", "k2": "108-1391560174-974125"}""");
        using var fastly = new Fastly(door.Address, "SU1Z0isxPaozGVKXdv0eY", Secret);

        var purged = await fastly.PurgeAsync(Keys(600), Cancel);

        Assert.Equal((200, "108-1391560174-974124", null), (purged.Status, purged.Id, purged.Error));
        Assert.Equal([256, 256, 88], door.Heard.Select(asked => asked.Keys.Count));
        Assert.All(door.Heard, asked => Assert.Equal(("POST", "/service/SU1Z0isxPaozGVKXdv0eY/purge", Secret), (asked.Method, asked.Path, asked.Headers["Fastly-Key"])));
    }

    [Fact]
    public async Task Cloudflare_is_asked_for_30_tags_at_once()
    {
        await using var door = await PurgeDoor.Open(200, """{"success": true, "errors": [], "messages": [], "result": {"id": "023e105f4ecef8ad9ca31a8372d0c353"}}""");
        using var cloudflare = new Cloudflare(new Uri(door.Address, "client/v4"), "zona", Secret);

        var purged = await cloudflare.PurgeAsync(Keys(70), Cancel);

        Assert.Equal((200, "023e105f4ecef8ad9ca31a8372d0c353", null), (purged.Status, purged.Id, purged.Error));
        Assert.Equal([30, 30, 10], door.Heard.Select(asked => JsonNode.Parse(asked.Body)!["tags"]!.AsArray().Count));
        Assert.All(door.Heard, asked => Assert.Equal(("POST", "/client/v4/zones/zona/purge_cache", "Bearer " + Secret), (asked.Method, asked.Path, asked.Headers["Authorization"])));
        Assert.Equal(Keys(70), door.Heard.SelectMany(asked => JsonNode.Parse(asked.Body)!["tags"].Deserialize<string[]>()!));
    }

    [Theory]
    [InlineData(200, """{"success": false, "errors": [{"code": 1012, "message": "Request must contain one of the tags"}], "result": null}""", "status 200: Request must contain one of the tags")]
    [InlineData(403, """{"success": false, "errors": [{"message": "Token rahasia-yang-panjang is not known"}]}""", "status 403: Token *** is not known")]
    [InlineData(502, "<html>\n<b>Bad gateway</b>", "status 502: <html> <b>Bad gateway</b>")]
    [InlineData(200, "ya", "status 200: ya")]
    public async Task A_no_is_a_no_whatever_its_status_and_repeats_no_secret(int status, string body, string error)
    {
        await using var door = await PurgeDoor.Open(status, body);
        using var cloudflare = new Cloudflare(door.Address, "zona", Secret);

        Assert.Equal((status, error), (await cloudflare.PurgeAsync(Keys(1), Cancel)) is var purged ? (purged.Status, purged.Error) : default);
    }

    [Fact]
    public async Task After_the_first_portion_that_fails_the_rest_is_not_sent()
    {
        await using var door = await PurgeDoor.Open(500, "aduh");
        using var fastly = new Fastly(door.Address, "layanan", Secret);

        Assert.Equal("status 500: aduh", (await fastly.PurgeAsync(Keys(600), Cancel)).Error);
        Assert.Single(door.Heard);
    }

    private static List<string> Keys(int count) => [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"story:{i:d8}"))];
}
