using Tajuk.EndToEnd.Harness;
using Tajuk.Tests.Kit;

namespace Tajuk.EndToEnd.Newsroom;

/// <summary>The shortest day in a newsroom: somebody comes in, writes, publishes, and readers see it. No script runs.</summary>
public sealed class NewsroomTests(Browser browser)
{
    private static readonly string[] Pages = ["/newsroom/berita", "/newsroom/berita/baru", "/newsroom/kawat", "/newsroom/percetakan", "/newsroom/percetakan?alamat=/"];

    [Theory]
    [MemberData(nameof(Screen.All), MemberType = typeof(Screen))]
    public async Task From_the_first_link_to_the_readers_page(Screen screen)
    {
        using var data = new TestFolder();
        await using var server = await RunTajuk.Serve(data);
        await using var visitor = await browser.Visitor(screen, server.Address, script: true);
        await EnterAsync(visitor, await LinkAsync(server));
        foreach (var page in Pages)
        {
            Assert.Equal(200, await visitor.Open(page));
            await SoundAsync(visitor);
        }

        await WriteAsync(visitor);
        if (screen == Screen.Desktop) await visitor.Screenshot("newsroom");
        await PublishAsync(visitor);
        await visitor.Page.Locator("[data-desk='address']").ClickAsync();

        Assert.Equal("Panen raya di lereng Sindoro", await visitor.Part("headline").InnerTextAsync());
        Assert.Empty(visitor.Faults);
    }

    private static async Task<string> LinkAsync(TajukServer server)
    {
        for (var tries = 0; tries < 300; tries++, await Task.Delay(100))
            if (server.Output.Split('\n').FirstOrDefault(line => line.Contains("kunci=", StringComparison.Ordinal)) is { } link)
                return new Uri(link).PathAndQuery;
        throw new TimeoutException("No link was printed: " + server.Output);
    }

    private static async Task EnterAsync(Visitor visitor, string link)
    {
        await visitor.Open(link);
        await SoundAsync(visitor);
        await visitor.Page.FillAsync("#orang", "Ratna Kusuma");
        await visitor.Page.FillAsync("#nama", "ratna");
        await visitor.Page.FillAsync("#sandi", "kata sandi yang panjang");
        await visitor.Page.ClickAsync("main button");
        await visitor.Page.WaitForURLAsync("**/newsroom/berita");
    }

    private static async Task WriteAsync(Visitor visitor)
    {
        await visitor.Open("/newsroom/berita/baru");
        await visitor.Page.FillAsync("#headline", "Panen raya di lereng Sindoro");
        await visitor.Page.FillAsync("#dateline", "Temanggung");
        await visitor.Page.FillAsync("#body", "<p>Petani memanen kopi lebih awal tahun ini.</p>\n<p>Hasilnya naik sepertiga.</p>");
        await visitor.Page.ClickAsync(".bar button");
        await visitor.Page.WaitForURLAsync("**/newsroom/berita/*?pesan=saved");
        await SoundAsync(visitor);
    }

    private static async Task PublishAsync(Visitor visitor)
    {
        await visitor.Page.ClickAsync("a.button.second");
        await SoundAsync(visitor);
        await visitor.Page.ClickAsync("form.card button");
        await visitor.Page.WaitForURLAsync("**/tayang?pesan=published");
        await SoundAsync(visitor);
    }

    private static async Task SoundAsync(Visitor visitor)
    {
        Assert.Empty(await visitor.Overhang());
        Assert.Empty(await visitor.Findings());
    }
}
