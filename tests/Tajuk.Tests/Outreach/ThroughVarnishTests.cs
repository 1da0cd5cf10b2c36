using System.Globalization;
using System.Text.Json.Nodes;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Outreach;

/// <summary>
/// What readers get through Debian's own Varnish, which keeps everything for a day: after an act, nothing old. First
/// shown to catch purges that say yes and do nothing, or too little.
/// </summary>
public sealed class ThroughVarnishTests(ITestOutputHelper output)
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("TAJUK_LONG") == "1" ? 40 : 4;

    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_any_act_no_old_byte_comes_through_and_what_has_not_changed_comes_from_the_cache()
    {
        await using var edition = await EditionBehindVarnish.Start();
        await edition.SettledAsync();
        var took = new List<(string Act, TimeSpan Old, TimeSpan Fresh)>();
        for (var round = 0; round < Rounds; round++)
        {
            var (first, second, third) = ("", "", "");
            await ActAsync("publish", async () => (first, _) = await edition.PublishAsync("nasional", withPicture: true));
            await ActAsync("publish", async () => (second, _) = await edition.PublishAsync("olahraga"));
            await ActAsync("correct", () => edition.CorrectAsync(first, new JsonObject { ["headline"] = $"Judul diperbaiki {round}" }));
            await ActAsync("move", () => edition.CorrectAsync(second, new JsonObject { ["section"] = "nasional" }));
            await ActAsync("withdraw", () => edition.WithdrawAsync(first));
            await ActAsync("publish", async () => (third, _) = await edition.PublishAsync("nasional", withPicture: true));
            await ActAsync("kill", () => edition.KillAsync(third));
        }

        var fresh = took.Select(t => t.Fresh).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from the acknowledged act to the end of a look at {edition.Addresses.Count} addresses without an old byte: median {fresh[fresh.Count / 2].TotalMilliseconds:f0} ms, max {fresh[^1].TotalMilliseconds:f0} ms, n {fresh.Count}"));
        foreach (var act in took.GroupBy(t => t.Act))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {act.Key}: max {act.Max(t => t.Fresh).TotalMilliseconds:f0} ms, an old byte seen after {act.Count(t => t.Old > TimeSpan.Zero)} of {act.Count()}, at most {act.Max(t => t.Old).TotalMilliseconds:f0} ms"));
        Assert.True(fresh[fresh.Count / 2] < Promise, $"median {fresh[fresh.Count / 2]}");

        async Task ActAsync(string name, Func<Task> act)
        {
            var time = await edition.FreshAfterAsync(act, Promise * 10);
            Assert.True(time is not null, $"{name}: still old at {string.Join(", ", await edition.StaleAsync())}");
            took.Add((name, time.Value.Old, time.Value.Fresh));
        }
    }

    [Fact]
    public async Task A_purge_that_says_yes_and_does_nothing_is_noticed()
    {
        await using var nobody = await PurgeDoor.Open(200);
        await using var edition = await EditionBehindVarnish.Start(nobody.Address);
        await edition.SettledAsync();

        Assert.Null(await edition.FreshAfterAsync(() => edition.PublishAsync("nasional"), TimeSpan.FromSeconds(3)));
        Assert.NotEmpty(nobody.Heard);
        Assert.Empty(new[] { "/", "/nasional", "/rss", "/sitemap-news.xml" }.Except(await edition.StaleAsync()));
    }

    [Theory]
    [InlineData("list:", false, "/nasional")]
    [InlineData("story:", true, "/nasional")]
    [InlineData("rows:", true, "/sitemap-news.xml")]
    public async Task A_purge_that_has_lost_a_sort_of_key_is_noticed(string lost, bool corrects, string old)
    {
        var own = FreePort.Next();
        using var varnish = LoopbackClient.To(new Uri($"http://127.0.0.1:{own}/"));
        await using var relay = await PurgeDoor.Open(async asked =>
        {
            using var purge = new HttpRequestMessage(new HttpMethod("PURGE"), "/");
            purge.Headers.TryAddWithoutValidation("Surrogate-Key", string.Join(' ', asked.Keys.Where(k => !k.StartsWith(lost, StringComparison.Ordinal)).Append("none")));
            using var answer = await varnish.SendAsync(purge, Cancel);
            return new Said((int)answer.StatusCode);
        });
        await using var edition = await EditionBehindVarnish.Start(relay.Address, own);
        var (id, _) = await edition.PublishAsync("nasional");
        await edition.SettledAsync();

        Assert.Null(await edition.FreshAfterAsync(
            () => corrects ? edition.CorrectAsync(id, new JsonObject { ["headline"] = "Judul diperbaiki" }) : edition.PublishAsync("nasional"), TimeSpan.FromSeconds(3)));
        Assert.NotEmpty(relay.Heard);
        Assert.Contains(old, await edition.StaleAsync());
    }

    [Fact]
    public async Task A_reader_learns_nothing_of_what_is_said_to_the_cache()
    {
        await using var edition = await EditionBehindVarnish.Start();
        await edition.SettledAsync(); // A purge still under way would empty what is warmed.
        await edition.WarmAsync();
        using var kept = await edition.Varnish.GetAsync("/");
        using var again = await edition.Varnish.GetAsync("/?utm_source=wa&fbclid=1");
        using var known = await edition.Varnish.GetAsync("/", request => request.Headers.IfNoneMatch.Add(kept.Headers.ETag!));

        Assert.True(RealVarnish.IsHit(kept));
        Assert.True(RealVarnish.IsHit(again));
        Assert.Equal(System.Net.HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal("public, no-cache", kept.Headers.CacheControl!.ToString());
        Assert.DoesNotContain(kept.Headers, h => h.Key is "Surrogate-Key" or "Surrogate-Control" or "xkey" or "Cache-Tag");
    }

    [Fact]
    public async Task The_newsroom_comes_through_and_is_never_kept()
    {
        await using var edition = await EditionBehindVarnish.Start();
        foreach (var path in new[] { "/newsroom/masuk", "/api/v1/content/stories", "/healthz", "/tidak-ada" })
        {
            using var first = await edition.Varnish.GetAsync(path);
            using var second = await edition.Varnish.GetAsync(path);
            Assert.False(RealVarnish.IsHit(second), path);
        }
    }

    [Fact]
    public async Task Readers_cannot_purge_and_the_purges_door_serves_no_pages()
    {
        await using var edition = await EditionBehindVarnish.Start();
        await edition.SettledAsync(); // A purge still under way would empty what is warmed.
        await edition.WarmAsync();
        using var purge = await edition.Varnish.GetAsync("/", request =>
        {
            request.Method = new HttpMethod("PURGE");
            request.Headers.Add("Surrogate-Key", "edition:utama");
        });
        using var door = LoopbackClient.To(edition.Varnish.PurgeAddress);
        using var page = await door.GetAsync("/", Cancel);
        using var kept = await edition.Varnish.GetAsync("/");

        Assert.Equal((405, 405), ((int)purge.StatusCode, (int)page.StatusCode));
        Assert.True(RealVarnish.IsHit(kept));
    }
}
