using System.Globalization;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Outreach;

/// <summary>
/// An old answer may be on its way to the cache in the very moment in which the cache lets go. What docs/varnish.vcl does
/// about it, against a server that is slow on purpose; without that line the old answer stays.
/// </summary>
public sealed class PurgeRaceTests
{
    private const string Guard = " && std.time2real(bereq.time, 0.0) > std.real(var.global_get(\"tajuk-purged\"), 0.0)";

    [Fact]
    public async Task An_answer_that_was_asked_for_before_a_purge_is_not_kept_after_it() => Assert.Equal(("lama", "baru"), await RaceAsync(vcl => vcl));

    [Fact]
    public async Task Without_the_guard_the_old_answer_is_kept()
    {
        Assert.Equal(("lama", "lama"), await RaceAsync(vcl =>
        {
            Assert.Contains(Guard, vcl, StringComparison.Ordinal);
            return vcl.Replace(Guard, "", StringComparison.Ordinal);
        }));
    }

    [Fact]
    public async Task Readers_who_waited_for_the_same_answer_get_the_new_one()
    {
        await using var server = await SlowServer.Start();
        await using var varnish = await RealVarnish.Before(server.Address);
        var first = varnish.ReadAsync("/");
        await server.Asked;
        await server.PurgeAsync(varnish);
        var later = Enumerable.Range(0, 5).Select(_ => varnish.ReadAsync("/")).ToList();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        server.Release();

        Assert.Equal("lama", await first);
        Assert.All(await Task.WhenAll(later), text => Assert.Equal("baru", text));
    }

    [Fact]
    public async Task All_of_an_edition_goes_at_once()
    {
        await using var server = await SlowServer.Start();
        server.Release();
        await using var varnish = await RealVarnish.Before(server.Address);
        var before = await varnish.ReadAsync("/");
        await varnish.ReadAsync("/lain");
        var asked = server.Count;
        await server.PurgeAsync(varnish, "story:x edition:utama");

        Assert.Equal(("lama", "baru", "baru"), (before, await varnish.ReadAsync("/"), await varnish.ReadAsync("/lain")));
        Assert.Equal(asked + 2, server.Count);
    }

    /// <summary>What the reader got whose request the purge overtook, and what the next one gets.</summary>
    private static async Task<(string, string)> RaceAsync(Func<string, string> change)
    {
        await using var server = await SlowServer.Start();
        await using var varnish = await RealVarnish.Before(server.Address, vcl: change(RealVarnish.Vcl(server.Address)));
        var reader = varnish.ReadAsync("/");
        await server.Asked;
        await server.PurgeAsync(varnish);
        server.Release();
        return (await reader, await varnish.ReadAsync("/"));
    }

    /// <summary>Composes its first answer, and sends it when it is told to; from then on there is news.</summary>
    private sealed class SlowServer : IAsyncDisposable
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private PurgeDoor? _door;
        private volatile bool _purged;

        public Uri Address => _door!.Address;

        /// <summary>Done when the first request has come in.</summary>
        public Task Asked => _asked.Task;

        public int Count => _door!.Heard.Count(asked => asked.Path != "/healthz");

        public static async Task<SlowServer> Start()
        {
            var server = new SlowServer();
            server._door = await PurgeDoor.Open(server.AnswerAsync);
            return server;
        }

        public void Release() => _released.TrySetResult();

        public async Task PurgeAsync(RealVarnish varnish, string keys = "story:x")
        {
            using var door = LoopbackClient.To(varnish.PurgeAddress);
            using var purge = new HttpRequestMessage(new HttpMethod("PURGE"), "/");
            purge.Headers.TryAddWithoutValidation("Surrogate-Key", keys);
            using var answer = await door.SendAsync(purge, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode}"));
            _purged = true;
        }

        public ValueTask DisposeAsync() => _door!.DisposeAsync();

        private async Task<Said> AnswerAsync(Asked asked)
        {
            if (asked.Path == "/healthz") return new Said(200);
            var text = _purged ? "baru" : "lama";
            _asked.TrySetResult();
            if (text == "lama") await _released.Task;
            return new Said(200, text) { Headers = [("Surrogate-Control", "max-age=86400"), ("Surrogate-Key", "story:x edition:utama"), ("Cache-Control", "public, no-cache")] };
        }
    }
}
