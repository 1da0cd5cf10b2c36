using System.Text.Json;
using Tajuk.Publication.Log;

namespace Tajuk.Tests.Site.Feeds;

public sealed class JsonFeedTests
{
    [Fact]
    public async Task The_feed_is_json_feed_1_1()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await site.Get("/feed.json");
        Assert.Equal("application/feed+json", response.Content.Headers.ContentType!.MediaType);
        using var feed = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("https://jsonfeed.org/version/1.1", Text(feed.RootElement, "version"));
        Assert.Equal("Harian Contoh", Text(feed.RootElement, "title"));
        Assert.Equal("https://harian.example/", Text(feed.RootElement, "home_page_url"));
        Assert.Equal("https://harian.example/feed.json", Text(feed.RootElement, "feed_url"));
        Assert.Equal(4, feed.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task An_item_tells_the_same_as_the_rss_item()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var feed = JsonDocument.Parse(await site.Read("/feed.json"));
        var item = feed.RootElement.GetProperty("items")[0];
        var rss = (await site.Items())[0];
        Assert.Equal(rss.Element("guid")!.Value, Text(item, "id"));
        Assert.Equal(rss.Element("link")!.Value, Text(item, "url"));
        Assert.Equal(rss.Element(StrictXml.Content + "encoded")!.Value, Text(item, "content_html"));
        Assert.Equal("2024-06-19T09:40:00+07:00", Text(item, "date_published"));
        Assert.Equal("2024-06-19T10:40:00+07:00", Text(item, "date_modified"));
        Assert.Equal($"https://harian.example/media/{Sample.PictureKey}/1280.jpg", Text(item, "image"));
        var authors = item.GetProperty("authors").EnumerateArray().ToList();
        Assert.Equal(("Sinta Maharani", "https://harian.example/penulis/sinta-maharani"), (Text(authors[0], "name"), Text(authors[0], "url")));
        Assert.Equal("AFP", Text(authors[1], "name"));
        Assert.False(authors[1].TryGetProperty("url", out _));
    }

    [Fact]
    public async Task No_property_of_the_feed_is_null()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        Assert.DoesNotContain(":null", await site.Read("/feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_the_newest_twenty()
    {
        var log = Sample.Edition(new HandLog());
        for (var i = 0; i < 25; i++) log.Add(Kinds.Story, $"a1b2c3{i:00}", Sample.Story($"a1b2c3{i:00}", $"Berita {i}", "nasional", hoursBefore: i));
        await using var site = await SiteUnderTest.Start(log);
        using var feed = JsonDocument.Parse(await site.Read("/feed.json"));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"Berita {i}"), feed.RootElement.GetProperty("items").EnumerateArray().Select(i => Text(i, "title")));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
