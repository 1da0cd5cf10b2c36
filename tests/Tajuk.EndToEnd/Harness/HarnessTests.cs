using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Tajuk.Tests.Kit;

namespace Tajuk.EndToEnd.Harness;

/// <summary>The harness must see what is wrong before it may say that nothing is.</summary>
public sealed class HarnessTests(Browser browser) : IAsyncLifetime
{
    private const string Sound = """
        <!doctype html><html lang="id"><head><title>Harian Tajuk</title><meta name="viewport" content="width=device-width">
        <link rel="icon" href="data:,"></head>
        <body><main><h1 data-tajuk="headline">Kunjungan kenegaraan</h1><p>Isi berita.</p></main></body></html>
        """;

    private const string Broken = """
        <!doctype html><html lang="id"><head><title>Harian Tajuk</title><link rel="icon" href="data:,"></head>
        <body><main><h1>Kunjungan</h1><img src="http://192.0.2.1/pelacak.gif"><div style="width:3000px">lebar</div>
        <script>tidakAda()</script></main></body></html>
        """;

    private readonly Uri _site = new($"http://127.0.0.1:{FreePort.Next()}/");
    private WebApplication? _server;

    [Fact]
    public async Task A_sound_page_is_found_sound()
    {
        await using var visitor = await browser.Visitor(Screen.Phone, _site);

        Assert.Equal(200, await visitor.Open("/"));
        Assert.Equal("Kunjungan kenegaraan", await visitor.Part("headline").InnerTextAsync());
        Assert.Empty(visitor.Faults);
        Assert.Empty(await visitor.Overhang());
        Assert.Empty(await visitor.Findings());
    }

    [Fact]
    public async Task A_broken_page_is_found_broken()
    {
        await using var visitor = await browser.Visitor(Screen.Phone, _site);
        await visitor.Open("/rusak");

        Assert.Contains(visitor.Faults, fault => fault.StartsWith("script error", StringComparison.Ordinal));
        Assert.Contains("request to somebody else: http://192.0.2.1/pelacak.gif", visitor.Faults);
        Assert.NotEmpty(await visitor.Overhang());
        Assert.Contains(await visitor.Findings(), finding => finding.StartsWith("image-alt", StringComparison.Ordinal));
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(_site.ToString());
        _server = builder.Build();
        _server.MapGet("/", () => Results.Text(Sound, "text/html"));
        _server.MapGet("/rusak", () => Results.Text(Broken, "text/html"));
        await _server.StartAsync();
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}
