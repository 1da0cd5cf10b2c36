using System.Text.Json;
using Tajuk.EndToEnd.Harness;

namespace Tajuk.EndToEnd.DemoEdition;

/// <summary>The page that started it, part by part.</summary>
public sealed class StateVisitTests(Browser browser, DemoSite demo)
{
    private static readonly string[] Parts =
    [
        "headline", "kicker", "standfirst", "byline", "editor", "published", "dateline", "body", "sign-off", "lead-photo", "caption", "credit",
        "read-also", "related", "more-news", "follow", "share",
    ];

    public static TheoryData<Screen> Screens => [Screen.Phone, Screen.Desktop];

    [Theory, MemberData(nameof(Screens))]
    public async Task Every_part_of_the_article_is_there_once_and_to_be_seen(Screen screen)
    {
        await using var visitor = await browser.Visitor(screen, demo.Address);
        await visitor.Open(demo.StateVisit);

        foreach (var part in Parts)
        {
            Assert.True(await visitor.Part(part).CountAsync() == 1, part);
            Assert.True(await visitor.Part(part).IsVisibleAsync(), part);
        }
    }

    [Fact]
    public async Task It_says_what_the_desk_wrote()
    {
        await using var visitor = await browser.Visitor(Screen.Desktop, demo.Address);
        await visitor.Open(demo.StateVisit);

        var headline = await visitor.Part("headline").InnerTextAsync();
        Assert.Equal("Putin Tiba di Pyongyang, Kunjungan Pertama dalam 24 Tahun", headline);
        Assert.StartsWith(headline, await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("Rabu, 19 Juni 2024 09:40 WIB", await visitor.Part("published").InnerTextAsync());
        Assert.Equal("2024-06-19T09:40:00+07:00", await visitor.Part("published").GetAttributeAsync("datetime"));
        Assert.Equal("Pyongyang:", await visitor.Part("dateline").InnerTextAsync());
        Assert.Equal("(FJR)", await visitor.Part("sign-off").InnerTextAsync());
        Assert.Equal("(Ilustrasi: Harian Tajuk)", await visitor.Part("credit").InnerTextAsync());
        Assert.Contains("Sinta Maharani", await visitor.Part("byline").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Fajar Ramadhan", await visitor.Part("editor").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_lists_lead_on_and_stay_inside_their_elements()
    {
        await using var visitor = await browser.Visitor(Screen.Desktop, demo.Address);
        await visitor.Open(demo.StateVisit);

        Assert.Equal(1, await visitor.Page.Locator("[data-tajuk='body'] [data-tajuk='read-also'] a").CountAsync());
        Assert.True(await visitor.Page.Locator("[data-tajuk='related'] a[href^='/']").CountAsync() >= 3);
        Assert.True(await visitor.Page.Locator("[data-tajuk='more-news'] a[href^='/']").CountAsync() >= 5);
        Assert.True(await visitor.Page.Locator("[data-tajuk='share'] a").CountAsync() >= 3);
        Assert.True(await visitor.Page.Locator("[data-tajuk='follow'] a").CountAsync() >= 3);
        Assert.True(await visitor.Page.Locator("article a[href^='https://news.google.com/']").IsVisibleAsync());
    }

    [Fact]
    public async Task Machines_read_a_news_article()
    {
        await using var visitor = await browser.Visitor(Screen.Desktop, demo.Address);
        await visitor.Open(demo.StateVisit);

        var data = await visitor.Page.Locator("script[type='application/ld+json']").AllTextContentsAsync();
        Assert.NotEmpty(data);
        Assert.All(data, text => JsonDocument.Parse(text).Dispose());
        Assert.Contains(data, text => text.Contains("NewsArticle", StringComparison.Ordinal) && text.Contains("2024-06-19T09:40:00+07:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_read_without_script()
    {
        await using var visitor = await browser.Visitor(Screen.Phone, demo.Address, script: false);

        Assert.Equal(200, await visitor.Open(demo.StateVisit));
        Assert.True(await visitor.Part("body").IsVisibleAsync());
        Assert.True(await visitor.Part("related").IsVisibleAsync());
    }
}
