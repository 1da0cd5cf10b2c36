using System.Net;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using AngleSharp.Html.Parser;
using Tajuk.Publication.Log;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Site.Feeds;

public sealed class FeedAnswerTests
{
    public static TheoryData<string, string> Documents => new()
    {
        { "/rss", "application/rss+xml" }, { "/internasional/rss", "application/rss+xml" }, { "/internasional/asia/rss", "application/rss+xml" },
        { "/topik/diplomasi/rss", "application/rss+xml" }, { "/feed.json", "application/feed+json" },
        { "/sitemap.xml", "application/xml" }, { "/sitemap/2024-06.xml", "application/xml" }, { "/sitemap/halaman.xml", "application/xml" },
        { "/sitemap-news.xml", "application/xml" }, { "/robots.txt", "text/plain" },
    };

    [Theory, MemberData(nameof(Documents))]
    public async Task What_a_program_has_already_is_not_sent_again_and_head_says_what_get_would(string path, string type)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var get = await site.Get(path);
        Assert.Equal((HttpStatusCode.OK, type, "utf-8"), (get.StatusCode, get.Content.Headers.ContentType!.MediaType, get.Content.Headers.ContentType.CharSet));
        Assert.Equal("public, no-cache", get.Headers.CacheControl!.ToString());
        Assert.False(get.Headers.ETag!.IsWeak);

        using var head = await Ask(site, HttpMethod.Head, path);
        Assert.Equal((get.StatusCode, get.Headers.ETag, get.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var again = await Ask(site, HttpMethod.Get, path, r => r.Headers.IfNoneMatch.Add(get.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task No_header_of_a_request_changes_an_address(string path, string type)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await Ask(site, HttpMethod.Get, path, r => r.Headers.Add("X-Forwarded-Host", "jahat.example"));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("jahat.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        Assert.Contains("https://harian.example/", text, StringComparison.Ordinal);
        Assert.NotEmpty(type);
    }

    [Fact]
    public async Task A_story_taken_back_is_gone_from_every_feed_and_sitemap_with_the_next_request()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log);
        string[] tellOfIt = ["/rss", "/internasional/rss", "/internasional/asia/rss", "/topik/diplomasi/rss", "/feed.json", "/sitemap/2024-06.xml", "/sitemap-news.xml"];
        foreach (var path in tellOfIt) Assert.Contains(Sample.Visit, await site.Read(path), StringComparison.Ordinal);

        log.TakeBack(Kinds.Story, Sample.Visit, new Tombstone { Why = TakenBack.Killed, At = Sample.Published.AddHours(2) });
        await site.Apply(log);
        foreach (var path in tellOfIt)
        {
            var text = await site.Read(path);
            Assert.DoesNotContain(Sample.Visit, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Tamu Negara", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_story_told_by_another_as_read_also_leaves_that_item_too()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log);
        Assert.Contains("Jembatan Baru Dibuka", await site.Read("/internasional/asia/rss"), StringComparison.Ordinal);
        log.TakeBack(Kinds.Story, Sample.Asked, new Tombstone { Why = TakenBack.Killed, At = Sample.Published });
        await site.Apply(log);
        Assert.DoesNotContain("Jembatan Baru Dibuka", await site.Read("/internasional/asia/rss"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_taken_back_leaves_the_item_which_stays()
    {
        var log = Sample.Log().TakeBack(Kinds.Picture, "foto", new Tombstone { Why = TakenBack.Unused, At = Sample.Published });
        await using var site = await SiteUnderTest.Start(log);
        Assert.DoesNotContain("/media/", await site.Read("/rss"), StringComparison.Ordinal);
        Assert.Equal(4, (await site.Items()).Count);
    }

    [Fact]
    public async Task Robots_may_read_everything_but_newsroom_and_api_and_are_told_the_sitemaps()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        Assert.Equal(
            """
            User-agent: *
            Disallow: /newsroom
            Disallow: /api/
            Allow: /

            Sitemap: https://harian.example/sitemap.xml
            Sitemap: https://harian.example/sitemap-news.xml

            """.ReplaceLineEndings("\n"), await site.Read("/robots.txt"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/internasional/asia")]
    [InlineData("/topik/diplomasi")]
    [InlineData(Sample.VisitPath)]
    [InlineData("/penulis/sinta-maharani")]
    public async Task Every_feed_that_a_page_names_answers(string path)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var links = new HtmlParser().ParseDocument(await site.Read(path)).QuerySelectorAll("link[rel=alternate]").Select(l => (Type: l.GetAttribute("type"), Url: l.GetAttribute("href")!)).ToList();
        Assert.True(links.Count >= 2);
        foreach (var link in links)
        {
            using var response = await site.Get(link.Url);
            Assert.Equal((HttpStatusCode.OK, link.Type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        }
    }

    /// <summary>The schemas of sitemaps.org where they lie beside the repository.</summary>
    public static TheoryData<string, string> Schemas() => Fixtures.File("sitemap", "xsd", "sitemap.xsd") is null
        ? new() { { Fixtures.Absent, "" } }
        : new() { { "/sitemap/2024-06.xml", "sitemap.xsd" }, { "/sitemap/halaman.xml", "sitemap.xsd" }, { "/sitemap.xml", "siteindex.xsd" } };

    [Theory, MemberData(nameof(Schemas))]
    public async Task Sitemaps_agree_with_their_schema(string path, string schema)
    {
        if (path == Fixtures.Absent) return;
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var schemas = new XmlSchemaSet();
        using (var xsd = XmlReader.Create(new StreamReader(Fixtures.File("sitemap", "xsd", schema)!), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }))
            schemas.Add(StrictXml.Map.NamespaceName, xsd);
        var faults = new List<string>();
        new XDocument(await site.Xml(path)).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        Assert.Empty(faults);
    }

    private static async Task<HttpResponseMessage> Ask(SiteUnderTest site, HttpMethod method, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        change?.Invoke(request);
        return await site.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
