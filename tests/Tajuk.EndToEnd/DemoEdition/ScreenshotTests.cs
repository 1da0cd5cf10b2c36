using Tajuk.EndToEnd.Harness;
using Tajuk.Tests.Kit;

namespace Tajuk.EndToEnd.DemoEdition;

/// <summary>The pictures that the README shows are made by the tests, so that they show what is there.</summary>
public sealed class ScreenshotTests(Browser browser, DemoSite demo)
{
    private const int MostBytes = 400_000;

    [Theory, InlineData("article"), InlineData("front")]
    public async Task The_picture_of_a_page_for_the_README_is_light_enough_to_keep(string kind)
    {
        await using var visitor = await browser.Visitor(Screen.Desktop, demo.Address);
        await visitor.Page.SetViewportSizeAsync(1280, 720); // A taller one is heavier than a picture in a repository should be.
        await visitor.Open(demo.Path(kind));
        await visitor.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        await visitor.Screenshot(kind);

        var folder = Environment.GetEnvironmentVariable("TAJUK_SCREENSHOTS") == "1" ? "docs/images" : "artifacts/screenshots";
        Assert.InRange(new FileInfo(RepositoryRoot.File(folder, kind + ".png")).Length, 20_000, MostBytes);
    }
}
