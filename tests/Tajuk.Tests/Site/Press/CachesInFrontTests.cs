using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;
using Tajuk.Tests.Site.Archive;

namespace Tajuk.Tests.Site.Press;

/// <summary>What is said to caches in front: how long, and under which keys; to those that nobody purges, nothing.</summary>
public sealed class CachesInFrontTests
{
    private const string NotKept = "no-store, max-age=0";
    private const string PicturePath = "/media/" + Sample.PictureKey + "/640.jpg";

    [Theory]
    [InlineData("/")]
    [InlineData(Sample.VisitPath)]
    [InlineData(PicturePath)]
    [InlineData("/tidak-ada")]
    public async Task Caches_that_nobody_purges_are_told_nothing(string path)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var answer = await site.Get(path);

        Assert.DoesNotContain(answer.Headers, h => h.Key is "Surrogate-Key" or "Surrogate-Control" or "Cache-Tag" or "CDN-Cache-Control");
    }

    [Theory]
    [InlineData(Sample.VisitPath, "story:" + Sample.Visit, "picture:foto", "related:" + Sample.Visit, "list:section:internasional")]
    [InlineData("/internasional/asia", "section:asia", "*section", "list:section:asia")]
    [InlineData("/topik/diplomasi", "topic:diplomasi", "list:topic:diplomasi")]
    [InlineData("/penulis/sinta-maharani", "person:sinta", "list:person:sinta")]
    [InlineData("/rss", "list:all", "story:" + Sample.Visit)]
    [InlineData("/sitemap/2024-06.xml", "list:all/2024-06", "rows:all/2024-06")]
    [InlineData("/redaksi", "page:redaksi", "*page")]
    [InlineData("/ralat", "list:corrections", "list:gone")]
    [InlineData("/" + Sample.Taken, "story:" + Sample.Taken, "@section:" + Sample.Taken)]
    [InlineData(PicturePath, "picture:foto", "@picture:" + Sample.PictureKey)]
    public async Task A_purged_cache_may_keep_an_answer_long_and_learns_what_it_was_made_of(string path, params string[] keys)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log(), caches: KeyHeaders.SurrogateKey | KeyHeaders.CacheTag);
        for (var time = 0; time < 2; time++) // Made, then kept.
        {
            using var answer = await site.Get(path);
            var said = Value(answer, "Surrogate-Key").Split(' ');
            Assert.Equal("public, no-cache", Value(answer, "Cache-Control"));
            Assert.Equal(("max-age=86400", "max-age=86400"), (Value(answer, "Surrogate-Control"), Value(answer, "CDN-Cache-Control")));
            Assert.Equal(said, Value(answer, "Cache-Tag").Split(','));
            Assert.Empty(keys.Append("edition:utama").Except(said));
        }
    }

    [Fact]
    public async Task A_reader_who_has_the_page_and_a_cache_that_asks_again_are_told_the_same()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log(), caches: KeyHeaders.SurrogateKey);
        using var first = await site.Get(Sample.VisitPath);
        using var request = new HttpRequestMessage(HttpMethod.Get, Sample.VisitPath);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await site.Reader.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((Value(first, "Surrogate-Key"), "max-age=86400"), (Value(again, "Surrogate-Key"), Value(again, "Surrogate-Control")));
    }

    [Theory]
    [InlineData("/tidak-ada", 404)]
    [InlineData("/media/tidak-ada/640.jpg", 404)]
    [InlineData("/nasional/" + Sample.Visit + "-alamat-lama", 301)]
    [InlineData("/aset/tidak-ada.css", 404)]
    public async Task What_stands_at_an_address_that_anybody_can_make_up_is_not_kept(string path, int status)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log(), caches: KeyHeaders.SurrogateKey);
        for (var time = 0; time < 2; time++)
        {
            using var answer = await site.Get(path);
            Assert.Equal((status, NotKept, ""), ((int)answer.StatusCode, Value(answer, "Surrogate-Control"), Value(answer, "Surrogate-Key")));
        }
    }

    [Fact]
    public async Task What_is_answered_for_a_strange_host_is_not_kept()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log(), caches: KeyHeaders.CacheTag);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "jahat.example";
        using var answer = await site.Reader.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((421, NotKept), ((int)answer.StatusCode, Value(answer, "CDN-Cache-Control")));
    }

    [Theory]
    [InlineData("/", "2024-06-19T16:59:00Z", "max-age=59")]
    [InlineData("/", "2024-06-19T16:59:58Z", "max-age=1")]
    [InlineData("/", "2024-06-19T16:59:58.500Z", NotKept)]
    [InlineData("/sitemap-news.xml", "2024-06-20T06:39:30Z", "max-age=29")]
    [InlineData(Sample.VisitPath, "2024-06-20T06:39:30Z", "max-age=86400")]
    public async Task No_cache_outlives_the_instant_at_which_a_page_ends_by_itself(string path, string at, string life)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log(), caches: KeyHeaders.SurrogateKey);
        await site.Read(path); // Made long before, and kept.
        site.Clock.SetUtcNow(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
        using var answer = await site.Get(path);

        Assert.Equal(life, Value(answer, "Surrogate-Control"));
    }

    [Fact]
    public async Task A_story_that_ends_bounds_the_life_of_every_page_and_picture_of_it()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log, caches: KeyHeaders.SurrogateKey);
        log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit(), until: site.Clock.GetUtcNow().UtcDateTime.AddSeconds(90));
        log.Add(Kinds.Picture, "foto", Sample.Picture(), until: site.Clock.GetUtcNow().UtcDateTime.AddSeconds(60));
        await site.Apply(log);

        foreach (var path in new[] { "/rss", Sample.VisitPath, PicturePath })
        {
            using var answer = await site.Get(path);
            Assert.Equal("max-age=59", Value(answer, "Surrogate-Control"));
        }
    }

    [Fact]
    public async Task A_notice_of_what_was_taken_back_knows_each_address_it_stands_at()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log(), caches: KeyHeaders.SurrogateKey);
        foreach (var slug in new[] { "satu", "dua" })
        {
            using var notice = await site.Get($"/nasional/{Sample.Taken}-{slug}");
            Assert.Equal(HttpStatusCode.Gone, notice.StatusCode);
            Assert.Contains($"@section:nasional/{Sample.Taken}-{slug}", Value(notice, "Surrogate-Key").Split(' '));
        }
    }

    [Fact]
    public async Task The_last_good_page_is_shown_and_not_kept()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log, caches: KeyHeaders.SurrogateKey);
        var article = await site.Read(Sample.VisitPath);
        log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Headline = "Judul Baru" });
        await site.Apply(log);
        await using (var connection = new SqliteConnection($"Data Source={site.ArchiveFile}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "drop table listed";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        using var answer = await site.Get(Sample.VisitPath);

        Assert.Equal(article, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((NotKept, ""), (Value(answer, "Surrogate-Control"), Value(answer, "Surrogate-Key")));
    }

    [Theory]
    [InlineData("/")]
    [InlineData(PicturePath)]
    public async Task Nothing_is_kept_of_a_node_that_has_not_heard_from_the_newsroom_of_late(string path)
    {
        var source = new HandSource(Sample.Log());
        Follow? follow = null;
        await using var site = await SiteUnderTest.Start(source.Log, caches: KeyHeaders.SurrogateKey,
            follow: (store, clock) => follow = new Follow(source, store, clock, NullLogger<Follow>.Instance));
        // A copy from before the start says nothing about now.
        Assert.Equal(NotKept, await LifeAsync());

        await follow!.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(NotKept, await LifeAsync());

        site.Clock.Advance(TimeSpan.FromSeconds(4.1));
        source.Down = true;
        await Assert.ThrowsAsync<IOException>(() => follow.CatchUpAsync(TestContext.Current.CancellationToken));
        Assert.Equal(NotKept, await LifeAsync());

        source.Down = false;
        await follow.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(NotKept, await LifeAsync());

        async Task<string> LifeAsync()
        {
            using var answer = await site.Get(path);
            return Value(answer, "Surrogate-Control");
        }
    }

    [Fact]
    public async Task A_page_made_of_more_than_a_header_can_name_carries_coarser_keys_and_no_fewer()
    {
        var log = Sample.Log();
        for (var i = 0; i < 900; i++)
            log.TakeBack(Kinds.Story, string.Create(CultureInfo.InvariantCulture, $"g{i:d7}"), new Tombstone { Why = TakenBack.Withdrawn, At = Sample.Published.AddSeconds(i) });
        await using var site = await SiteUnderTest.Start(log, caches: KeyHeaders.SurrogateKey);
        using var answer = await site.Get("/ralat");

        var keys = Value(answer, "Surrogate-Key");
        Assert.InRange(keys.Length, 20, 7_900);
        Assert.Empty(new[] { "*story", "list:gone", "settings:edition" }.Except(keys.Split(' ')));
        Assert.DoesNotContain("story:", keys, StringComparison.Ordinal);
    }

    private static string Value(HttpResponseMessage answer, string header) => answer.Headers.TryGetValues(header, out var values) ? string.Join(' ', values) : "";
}
