using Tajuk.Publication.Log;
using static Tajuk.Tests.Site.Feeds.StrictXml;

namespace Tajuk.Tests.Site.Feeds;

public sealed class NewsSitemapTests
{
    [Fact]
    public async Task A_story_is_told_in_the_six_tags_and_no_other()
    {
        var log = Sample.Log().Add(Kinds.Settings, Kinds.TheEdition, Sample.Settings() with { Name = "Harian Contoh (contoh)" });
        await using var site = await SiteUnderTest.Start(log);
        var url = (await site.Xml("/sitemap-news.xml")).Elements(Map + "url").First();
        Assert.Equal("https://harian.example" + Sample.VisitPath, url.Element(Map + "loc")!.Value);
        var news = url.Element(News + "news")!;
        Assert.Equal(["publication", "name", "language", "publication_date", "title"], news.Descendants().Select(e => e.Name.LocalName));
        Assert.All(news.DescendantsAndSelf(), e => Assert.Equal(News, e.Name.Namespace));
        Assert.Equal("Harian Contoh", news.Element(News + "publication")!.Element(News + "name")!.Value);
        Assert.Equal("id", news.Element(News + "publication")!.Element(News + "language")!.Value);
        Assert.Equal("Tamu Negara Tiba di Pyongyang", news.Element(News + "title")!.Value);
    }

    [Fact]
    public async Task The_date_is_that_of_the_first_publication_whatever_was_updated()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var date = (await site.Xml("/sitemap-news.xml")).Descendants(News + "publication_date").First();
        Assert.Equal("2024-06-19T09:40:00+07:00", date.Value);
    }

    [Fact]
    public async Task A_story_leaves_two_days_after_it_came_though_it_was_updated_since()
    {
        var log = Sample.Edition(new HandLog()).Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Updated = Sample.Published.AddDays(1.9) });
        await using var site = await SiteUnderTest.Start(log);
        site.Clock.SetUtcNow(Sample.Published.AddDays(2).AddTicks(-1));
        Assert.Single(await site.Locations("/sitemap-news.xml"));
        site.Clock.SetUtcNow(Sample.Published.AddDays(2));
        Assert.Empty(await site.Locations("/sitemap-news.xml"));
        Assert.Single(await site.Locations("/sitemap/2024-06.xml"));
    }

    [Fact]
    public async Task A_story_brought_in_with_an_old_date_is_not_news()
    {
        var old = new DateTime(2019, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        var log = Sample.Log().Add(Kinds.Story, "l0l0l0l0", Sample.Story("l0l0l0l0", "Kabar Lama", "nasional", 0) with { FirstPublished = old, Updated = old });
        await using var site = await SiteUnderTest.Start(log);
        Assert.DoesNotContain("Kabar Lama", await site.Read("/sitemap-news.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_a_thousand_at_most_and_they_are_the_newest()
    {
        var log = Sample.Edition(new HandLog());
        for (var i = 0; i < 1005; i++)
        {
            var id = $"n{i:0000}xxx";
            var at = Sample.Published.AddMinutes(-i);
            log.Add(Kinds.Story, id, Sample.Story(id, "Berita", "nasional", 0) with { FirstPublished = at, Updated = at });
        }
        await using var site = await SiteUnderTest.Start(log);
        var addresses = await site.Locations("/sitemap-news.xml");
        Assert.Equal(1000, addresses.Count);
        Assert.Contains("/n0000xxx-", addresses[0], StringComparison.Ordinal);
        Assert.Contains("/n0999xxx-", addresses[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("jv", "jv")]
    [InlineData("zh-Hant", "zh-tw")]
    [InlineData("zh", "zh-cn")]
    public async Task The_language_is_the_storys_own_without_a_region(string tag, string told)
    {
        var log = Sample.Edition(new HandLog()).Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Language = tag });
        await using var site = await SiteUnderTest.Start(log);
        Assert.Equal(told, Assert.Single((await site.Xml("/sitemap-news.xml")).Descendants(News + "language")).Value);
    }

    [Fact]
    public async Task With_nothing_new_it_is_empty_and_still_a_sitemap()
    {
        await using var site = await SiteUnderTest.Start(Sample.Edition(new HandLog()));
        Assert.Equal(Map + "urlset", (await site.Xml("/sitemap-news.xml")).Name);
    }
}
