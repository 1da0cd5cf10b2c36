using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Tajuk.Publication.Log;

namespace Tajuk.Tests.Site;

public sealed class AnswerTests
{
    [Theory]
    [InlineData(Sample.VisitPath)]
    [InlineData("/")]
    [InlineData("/media/" + Sample.PictureKey + "/640.jpg")]
    public async Task What_a_reader_has_already_is_not_sent_again(string path)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var first = await site.Get(path);
        Assert.Equal("public, no-cache", first.Headers.CacheControl!.ToString());
        Assert.False(first.Headers.ETag!.IsWeak);

        using var again = await Ask(site, HttpMethod.Get, path, r => r.Headers.IfNoneMatch.Add(first.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task A_page_that_changed_is_sent_under_another_tag()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log);
        using var first = await site.Get(Sample.VisitPath);
        log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Headline = "Judul Baru" });
        await site.Apply(log);

        using var again = await Ask(site, HttpMethod.Get, Sample.VisitPath, r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(first.Headers.ETag, again.Headers.ETag);
    }

    [Theory]
    [InlineData(Sample.VisitPath)]
    [InlineData("/tidak-ada")]
    [InlineData("/" + Sample.Taken)]
    [InlineData("/media/" + Sample.PictureKey + "/640.jpg")]
    public async Task Head_says_what_get_would_and_sends_nothing(string path)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var get = await site.Get(path);
        using var head = await Ask(site, HttpMethod.Head, path);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Each_encoding_has_a_strong_tag_of_its_own(string encoding)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var plain = await site.Get("/");
        using var packed = await Ask(site, HttpMethod.Get, "/", r => r.Headers.AcceptEncoding.ParseAdd(encoding));
        Assert.Equal([encoding], packed.Content.Headers.ContentEncoding);
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        Assert.True(packed.Content.Headers.ContentLength < plain.Content.Headers.ContentLength / 2);
    }

    [Theory]
    [InlineData("harian.example", 200)]
    [InlineData("HARIAN.EXAMPLE", 200)]
    [InlineData("jahat.example", 421)]
    [InlineData("harian.example.jahat.example", 421)]
    [InlineData("127.0.0.1", 421)]
    [InlineData("harian.example:8080", 421)]
    public async Task Only_the_origin_and_the_address_listened_on_are_answered_for(string host, int status)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await Ask(site, HttpMethod.Get, "/", r => r.Headers.Host = host);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_name_localhost_is_the_address_listened_on()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await Ask(site, HttpMethod.Get, "/", r => r.Headers.Host = $"localhost:{site.Reader.BaseAddress!.Port}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task No_header_of_a_request_changes_an_address_on_the_page()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await Ask(site, HttpMethod.Get, Sample.VisitPath, r =>
        {
            r.Headers.Add("X-Forwarded-Host", "jahat.example");
            r.Headers.Add("X-Forwarded-Proto", "ftp");
            r.Headers.Add("Forwarded", "host=jahat.example");
        });
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("jahat.example", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_allows_the_styles_of_the_page_by_their_hash_and_no_script()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await site.Get(Sample.VisitPath);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var styles = page.QuerySelectorAll("style").Select(s => s.TextContent).ToList();
        Assert.NotEmpty(styles);
        Assert.All(styles, css => Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'", policy, StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task A_file_of_the_theme_is_kept_for_good_under_an_address_made_of_its_bytes()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var page = new HtmlParser().ParseDocument(await site.Read("/"));
        using var response = await site.Get(page.QuerySelector("link[rel=icon]")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
    }

    private static async Task<HttpResponseMessage> Ask(SiteUnderTest site, HttpMethod method, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        change?.Invoke(request);
        return await site.Reader.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
