using Tajuk.EndToEnd.Harness;

namespace Tajuk.EndToEnd.DemoEdition;

/// <summary>What holds for every kind of page on a phone and on a desktop, by day and by night.</summary>
public sealed class EveryPageTests(Browser browser, DemoSite demo)
{
    public static TheoryData<Screen, string, int> Pages => new(
        from screen in new[] { Screen.Phone, Screen.Desktop, Screen.Phone.AtNight(), Screen.Desktop.AtNight() }
        from kind in DemoSite.Kinds
        select (screen, kind.Data.Item1, kind.Data.Item2));

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_fits_its_screen_breaks_nothing_and_stops_nobody(Screen screen, string kind, int status)
    {
        await using var visitor = await browser.Visitor(screen, demo.Address);

        Assert.Equal(status, await visitor.Open(demo.Path(kind)));
        await visitor.Screenshot($"{kind}-{screen}");
        // The browser itself notes that a page answered 404 or 410.
        Assert.DoesNotContain(visitor.Faults, fault => status == 200 || !fault.Contains($"status of {status}", StringComparison.Ordinal));
        Assert.Empty(await visitor.Overhang());
        Assert.Empty(await visitor.Findings());
    }

    [Theory, MemberData(nameof(DemoSite.Kinds), MemberType = typeof(DemoSite))]
    public async Task The_first_key_offers_to_skip_to_the_content(string kind, int status)
    {
        await using var visitor = await browser.Visitor(Screen.Desktop, demo.Address);
        Assert.Equal(status, await visitor.Open(demo.Path(kind)));

        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await visitor.Page.EvaluateAsync<string>("() => document.activeElement.closest('main')?.localName ?? document.activeElement.localName"));
    }
}
