using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Tajuk.Publication.Log;

namespace Tajuk.Tests.Site.Press;

/// <summary>Pages that are kept, as readers get them over a socket.</summary>
public sealed class KeptPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_else_stands_in_a_query_gives_the_same_page_and_fills_nothing()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var plain = await site.Read(Sample.VisitPath);
        var kept = site.Pages.Count;

        for (var i = 0; i < 200; i++)
            Assert.Equal(plain, await site.Read(string.Create(CultureInfo.InvariantCulture, $"{Sample.VisitPath}?utm_source=wa{i}&fbclid={i}&page={i}")));
        Assert.Equal(plain, await site.Read($"{Sample.VisitPath}?sebelum={Sample.Asked}"));

        Assert.Equal(kept, site.Pages.Count);
    }

    [Fact]
    public async Task Addresses_that_are_made_up_fill_nothing()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        await site.Read("/tidak-ada");
        await site.Read("/" + Sample.Taken);
        var kept = site.Pages.Count;

        for (var i = 0; i < 100; i++)
        {
            await site.Read("/tidak-ada-" + i);
            await site.Read($"/nasional/{Sample.Taken}-slug-{i}");
            await site.Read($"/nasional/{Sample.Visit}-slug-{i}");
            using var made = await site.Get($"/nasional?sebelum=z{i % 10}z{i / 10}z9z9");
            Assert.Equal(HttpStatusCode.MovedPermanently, made.StatusCode);
        }

        Assert.Equal(kept, site.Pages.Count);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Sample.VisitPath)]
    [InlineData("/rss")]
    public async Task No_header_of_a_request_changes_a_kept_page_but_those_it_names(string path)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var plain = await site.Read(path);
        string[] headers =
        [
            "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "X-Host",
            "Accept-Language", "Accept", "Cookie", "Authorization", "User-Agent", "Referer", "Origin", "DNT", "Save-Data", "Sec-CH-UA", "Sec-CH-UA-Mobile", "Sec-GPC", "Device-Memory",
            "Cache-Control", "Pragma", "If-Modified-Since", "Range", "X-Requested-With", "HX-Request", "Purpose", "Sec-Purpose", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP",
            "X-Tajuk-Preview", "X-Ghost-Preview", "Preview", "X-Amz-Cf-Id", "Surrogate-Capability", "X-Debug", "X-Locale", "X-Theme", "X-Edition", "X-Wap-Profile", "X-ATT-DeviceId",
        ];
        foreach (var header in headers)
            foreach (var path2 in new[] { path, path + "?x=1" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path2);
                request.Headers.TryAddWithoutValidation(header, header == "Range" ? "bytes=0-9" : "en, jahat.example, 1");
                using var response = await site.Reader.SendAsync(request, Cancel);
                Assert.Equal(plain, await response.Content.ReadAsStringAsync(Cancel));
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
    }

    [Fact]
    public async Task A_page_ends_at_the_very_instant_at_which_it_would_be_another_one()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        Assert.Contains("Rabu, 19 Juni 2024", await site.Read("/"), StringComparison.Ordinal);

        site.Clock.SetUtcNow(new DateTimeOffset(2024, 6, 19, 16, 59, 59, 999, TimeSpan.Zero));
        Assert.Contains("Rabu, 19 Juni 2024", await site.Read("/"), StringComparison.Ordinal);
        site.Clock.SetUtcNow(new DateTimeOffset(2024, 6, 19, 17, 0, 0, TimeSpan.Zero));
        Assert.Contains("Kamis, 20 Juni 2024", await site.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_leaves_the_news_sitemap_two_days_after_it_came_out()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        site.Clock.SetUtcNow(new DateTimeOffset(Sample.Published).AddDays(2).AddTicks(-1));
        Assert.Contains(Sample.Visit, await site.Read("/sitemap-news.xml"), StringComparison.Ordinal);
        site.Clock.SetUtcNow(new DateTimeOffset(Sample.Published).AddDays(2));
        Assert.DoesNotContain(Sample.Visit, await site.Read("/sitemap-news.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/internasional/asia")]
    [InlineData("/rss")]
    [InlineData("/sitemap.xml")]
    [InlineData("/indeks/2024/06/19")]
    public async Task What_ends_leaves_every_kept_page_by_itself(string path)
    {
        var log = Sample.Log();
        var end = new DateTime(2024, 6, 19, 12, 0, 0, DateTimeKind.Utc);
        log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit(), until: end);
        await using var site = await SiteUnderTest.Start(log);
        var before = await site.Read(path);
        Assert.Equal(before, await site.Read(path));

        site.Clock.SetUtcNow(end);
        var after = await site.Read(path);
        Assert.NotEqual(before, after);
        Assert.DoesNotContain("Tamu Negara Tiba", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_made_leaves_the_last_good_one_but_never_one_that_was_taken_back()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log);
        var (front, article) = (await site.Read("/"), await site.Read(Sample.VisitPath));
        var other = await site.Read($"/internasional/asia/{Sample.Near}-berita-{Sample.Near}");
        log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Headline = "Judul Baru" });
        log.TakeBack(Kinds.Story, Sample.Near, new Tombstone { Why = TakenBack.Killed, At = Sample.Published });
        await site.Apply(log);
        Break(site);

        // The article had a new headline, and its related list a story that is gone: nothing of it may be shown. The page of the other is gone itself.
        Assert.Equal(HttpStatusCode.InternalServerError, (await site.Get(Sample.VisitPath)).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await site.Get("/")).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await site.Get($"/internasional/asia/{Sample.Near}-berita-{Sample.Near}")).StatusCode);
        Assert.NotEqual(front, article);
        Assert.NotEmpty(other);
    }

    [Fact]
    public async Task A_page_that_cannot_be_made_leaves_the_last_good_one()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log);
        var article = await site.Read(Sample.VisitPath);
        log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Headline = "Judul Baru" });
        await site.Apply(log);
        Break(site);

        Assert.Equal(article, await site.Read(Sample.VisitPath));
    }

    [Fact]
    public async Task No_answer_is_older_than_what_was_acknowledged_before_it_was_asked_for()
    {
        const int changes = 500;
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log);
        var acknowledged = 0;
        using var over = new CancellationTokenSource();
        string[] paths = [Sample.VisitPath, "/", "/internasional/asia", "/rss"];
        var readers = Enumerable.Range(0, 8).Select(reader => Task.Run(async () =>
        {
            var read = 0;
            while (!over.IsCancellationRequested)
            {
                var least = Volatile.Read(ref acknowledged);
                var page = await site.Read(paths[(reader + read++) % paths.Length]);
                var at = page.IndexOf("Perubahan-", StringComparison.Ordinal);
                if (least == 0) continue;
                Assert.True(at >= 0);
                Assert.True(int.Parse(page.AsSpan(at + 10, 4), CultureInfo.InvariantCulture) >= least);
            }
            return read;
        }, Cancel)).ToList();
        for (var change = 1; change <= changes; change++)
        {
            log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Headline = $"Perubahan-{change:d4}", Version = change });
            await site.Apply(log);
            Volatile.Write(ref acknowledged, change);
        }
        await over.CancelAsync();

        Assert.All(await Task.WhenAll(readers), read => Assert.True(read > 10, $"A reader read only {read} pages."));
    }

    // The list is gone from under the pages, as a damaged disk would have it.
    private static void Break(SiteUnderTest site)
    {
        using var connection = new SqliteConnection($"Data Source={site.ArchiveFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "drop table listed";
        command.ExecuteNonQuery();
    }
}
