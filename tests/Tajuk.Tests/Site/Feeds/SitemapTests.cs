using System.Text;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using static Tajuk.Tests.Site.Feeds.StrictXml;

namespace Tajuk.Tests.Site.Feeds;

public sealed class SitemapTests
{
    // 30 June 2024 17:00 UTC is the first of July in Jakarta.
    private static readonly DateTime July = new(2024, 6, 30, 17, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_index_lists_the_pages_and_each_month_with_something_out()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log().Add(Kinds.Story, "e1e1e1e1", At("e1e1e1e1", new DateTime(2021, 2, 3, 0, 0, 0, DateTimeKind.Utc))));
        Assert.Equal(
            ["https://harian.example/sitemap/halaman.xml", "https://harian.example/sitemap/2024-06.xml", "https://harian.example/sitemap/2021-02.xml"],
            await site.Locations("/sitemap.xml"));
    }

    [Fact]
    public async Task Every_file_of_the_index_can_be_read_and_every_address_in_it_answers()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var addresses = new List<string>();
        foreach (var file in await site.Locations("/sitemap.xml")) addresses.AddRange(await site.Locations(file[SiteUnderTest.Origin.Length..]));
        Assert.Distinct(addresses);
        Assert.Contains("https://harian.example" + Sample.VisitPath, addresses);
        foreach (var path in new[] { "/", "/nasional", "/internasional/asia", "/topik/diplomasi", "/penulis/fajar-ramadhan", "/redaksi", "/ralat" })
            Assert.Contains("https://harian.example" + path, addresses);
        foreach (var address in addresses)
        {
            using var response = await site.Get(address[SiteUnderTest.Origin.Length..]);
            Assert.Equal(200, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task A_month_begins_at_midnight_in_Jakarta()
    {
        var log = Sample.Edition(new HandLog())
            .Add(Kinds.Story, "j1j1j1j1", At("j1j1j1j1", July.AddTicks(-1)))
            .Add(Kinds.Story, "j2j2j2j2", At("j2j2j2j2", July));
        await using var site = await SiteUnderTest.Start(log);
        Assert.Contains("j1j1j1j1", Assert.Single(await site.Locations("/sitemap/2024-06.xml")), StringComparison.Ordinal);
        Assert.Contains("j2j2j2j2", Assert.Single(await site.Locations("/sitemap/2024-07.xml")), StringComparison.Ordinal);
        Assert.Equal(3, (await site.Locations("/sitemap.xml")).Count);
    }

    [Fact]
    public async Task The_last_change_of_a_story_is_that_of_its_substance()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var url = (await site.Xml("/sitemap/2024-06.xml")).Elements(Map + "url").Single(u => u.Element(Map + "loc")!.Value.EndsWith(Sample.VisitPath, StringComparison.Ordinal));
        Assert.Equal("2024-06-19T10:40:00+07:00", url.Element(Map + "lastmod")!.Value);
    }

    [Fact]
    public async Task The_index_says_when_a_month_changed_and_a_story_taken_back_is_a_change()
    {
        var log = Sample.Edition(new HandLog()).Add(Kinds.Story, Sample.Visit, Sample.TheVisit()).Add(Kinds.Story, Sample.Near, Sample.Story(Sample.Near, "Dekat", "asia", 5));
        await using var site = await SiteUnderTest.Start(log);
        Assert.Equal("2024-06-19T10:00:00+07:00", await LastChange(site, "2024-06"));

        log.At = log.At.AddHours(3);
        log.TakeBack(Kinds.Story, Sample.Near, new Tombstone { Why = TakenBack.Killed, At = log.At, FirstPublished = Sample.Published.AddHours(-5) });
        await site.Apply(log);
        Assert.Equal("2024-06-19T13:00:00+07:00", await LastChange(site, "2024-06"));
    }

    [Fact]
    public async Task A_story_that_ends_leaves_its_month_and_the_index_says_when()
    {
        var end = Sample.Published.AddHours(30);
        var log = Sample.Edition(new HandLog()).Add(Kinds.Story, Sample.Visit, Sample.TheVisit()).Add(Kinds.Story, Sample.Near, Sample.Story(Sample.Near, "Dekat", "asia", 5), until: end);
        await using var site = await SiteUnderTest.Start(log);
        Assert.Equal(2, (await site.Locations("/sitemap/2024-06.xml")).Count);
        site.Clock.SetUtcNow(end);
        Assert.Single(await site.Locations("/sitemap/2024-06.xml"));
        Assert.Equal("2024-06-20T15:40:00+07:00", await LastChange(site, "2024-06"));
        Assert.Single(await site.Locations("/sitemap-news.xml"));
    }

    [Theory]
    [InlineData("/sitemap/2024-07.xml")]
    [InlineData("/sitemap/2024-13.xml")]
    [InlineData("/sitemap/2024-6.xml")]
    [InlineData("/sitemap/2024-06-1.xml")]
    [InlineData("/sitemap/2024-06-02.xml")]
    [InlineData("/sitemap/2024-06-2.xml")]
    [InlineData("/sitemap/2024-06-99999999999.xml")]
    [InlineData("/sitemap/2024-06-2147483647.xml")]
    [InlineData("/sitemap/halaman-2147483647.xml")]
    [InlineData("/sitemap/2024-06")]
    [InlineData("/sitemap/9999-12.xml")]
    [InlineData("/sitemap/halaman-2.xml")]
    [InlineData("/sitemap/.xml")]
    [InlineData("/sitemap/-2.xml")]
    public async Task A_file_of_nothing_is_not_found(string path)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await site.Get(path);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_long_month_is_split_and_the_parts_together_are_whole()
    {
        var log = Sample.Edition(new HandLog());
        for (var i = 0; i < 25; i++) log.Add(Kinds.Story, $"a1b2c3{i:00}", Sample.Story($"a1b2c3{i:00}", $"Berita {i}", "nasional", hoursBefore: i / 3));
        await using var site = await SiteUnderTest.Start(log);
        using var archive = site.Open();
        var desk = SiteUnderTest.Desk(archive);

        var index = Encoding.UTF8.GetString(Tajuk.Site.Feeds.SitemapIndex.Of(desk, most: 10).Body);
        Assert.Contains("/sitemap/2024-06-3.xml<", index, StringComparison.Ordinal);
        Assert.DoesNotContain("/sitemap/2024-06-4.xml<", index, StringComparison.Ordinal);
        var parts = new[] { "2024-06.xml", "2024-06-2.xml", "2024-06-3.xml" }.Select(f => Encoding.UTF8.GetString(Tajuk.Site.Feeds.Sitemap.Of(desk, f, most: 10)!.Body)).ToList();
        Assert.Equal([10, 10, 5], parts.Select(p => p.Split("<loc>").Length - 1));
        for (var i = 0; i < 25; i++) Assert.Single(parts, p => p.Contains($"/a1b2c3{i:00}-", StringComparison.Ordinal));
        Assert.Null(Tajuk.Site.Feeds.Sitemap.Of(desk, "2024-06-4.xml", most: 10));
    }

    [Fact]
    public async Task A_story_that_says_null_where_there_must_be_something_drops_alone()
    {
        var log = Sample.Log().AddWithNull(Kinds.Story, Sample.Near, Sample.Story(Sample.Near, "Rusak", "asia", 5), "slug");
        await using var site = await SiteUnderTest.Start(log);
        Assert.Equal(3, (await site.Locations("/sitemap/2024-06.xml")).Count);
        Assert.Equal(3, (await site.Locations("/sitemap-news.xml")).Count);
    }

    private static async Task<string> LastChange(SiteUnderTest site, string month) => (await site.Xml("/sitemap.xml")).Elements(Map + "sitemap")
        .Single(s => s.Element(Map + "loc")!.Value.EndsWith(month + ".xml", StringComparison.Ordinal)).Element(Map + "lastmod")!.Value;

    private static PublishedStory At(string id, DateTime published) =>
        Sample.Story(id, "Berita " + id, "nasional", 0) with { FirstPublished = published, Updated = published };
}
