using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Logging.Abstractions;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Site;

public sealed class FrontTests
{
    [Fact]
    public async Task The_newest_story_with_a_picture_leads_where_no_editor_has_placed_one()
    {
        var log = Stories(6);
        log.Add(Kinds.Story, Id(3), Story(3) with { LeadPhoto = new PictureUse { Picture = "foto" } });
        Assert.Equal("Berita ke-03", await Lead(log));
    }

    [Fact]
    public async Task What_an_editor_placed_leads_and_a_placed_story_that_is_gone_leaves_its_place_to_the_next()
    {
        var log = Stories(6).Add(Kinds.Front, Kinds.TheEdition, new PublishedFront { Section = "", Stories = ["z9z9z9z9", Id(5), Id(4)] });
        Assert.Equal("Berita ke-05", await Lead(log));

        log.TakeBack(Kinds.Story, Id(5), new Tombstone { Why = TakenBack.Killed, At = Sample.Published });
        Assert.Equal("Berita ke-04", await Lead(log));
    }

    [Fact]
    public async Task The_newest_twenty_are_all_shown_in_their_order()
    {
        var latest = (await Page(Stories(30))).QuerySelectorAll(".latest .title").Select(TextOf);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"Berita ke-{i:00}"), latest);
    }

    [Fact]
    public async Task The_bands_repeat_nothing_that_stands_above_them()
    {
        var page = await Page(Stories(30));
        var above = page.QuerySelectorAll(".package .title").Select(TextOf).ToList();
        var bands = page.QuerySelectorAll(".band .title").Select(TextOf).ToList();
        Assert.Equal(5, bands.Count);
        Assert.Empty(above.Intersect(bands));
    }

    [Fact]
    public async Task The_day_is_that_of_the_edition_and_not_of_the_machine()
    {
        await using var site = await SiteUnderTest.Start(Stories(1));
        site.Clock.SetUtcNow(new DateTimeOffset(2024, 6, 19, 17, 30, 0, TimeSpan.Zero));
        Assert.Contains("Kamis, 20 Juni 2024", await site.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_without_a_story_or_even_a_name_still_has_a_front()
    {
        await using var site = await SiteUnderTest.Start(new HandLog());
        using var response = await site.Get("/");
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_story_that_cannot_be_read_is_left_out_and_the_page_stands()
    {
        // A row that a damaged newsroom might write: a field is missing.
        var log = Stories(3).Add(Kinds.Story, Id(1), Story(1) with { Language = null! });
        var latest = (await Page(log)).QuerySelectorAll(".latest .title").Select(TextOf);
        Assert.Equal(["Berita ke-00", "Berita ke-02"], latest);
    }

    [Fact]
    public async Task A_story_that_cannot_be_set_makes_no_card_and_no_exception()
    {
        using var folder = new TestFolder();
        var store = new ArchiveStore(folder.Path);
        await store.RebuildAsync(Stories(1), TestContext.Current.CancellationToken);
        using var archive = store.Open(HandLog.Edition, Sample.Published);
        var desk = new Compositor(archive, SiteUnderTest.Origin, new Words(new Dictionary<string, string>()), NullLogger.Instance);
        Assert.Null(desk.Card(archive.Head(Id(0))! with { Bylines = [null!] }));
        Assert.NotNull(desk.Card(archive.Head(Id(0))!));
    }

    [Fact]
    public async Task A_section_front_begins_with_what_was_placed_there_and_shows_every_story_once()
    {
        var log = Stories(8).Add(Kinds.Front, "nasional", new PublishedFront { Section = "nasional", Stories = [Id(6)] });
        await using var site = await SiteUnderTest.Start(log);
        var titles = new HtmlParser().ParseDocument(await site.Read("/nasional")).QuerySelectorAll("main .title").Select(TextOf).ToList();
        Assert.Equal(["Berita ke-06", "Berita ke-00", "Berita ke-01", "Berita ke-02", "Berita ke-03", "Berita ke-04", "Berita ke-05", "Berita ke-07"], titles);
    }

    private static HandLog Stories(int count)
    {
        var log = Sample.Edition(new HandLog());
        for (var i = 0; i < count; i++) log.Add(Kinds.Story, Id(i), Story(i));
        return log;
    }

    private static string Id(int i) => $"a1b2c3{i:00}";

    private static PublishedStory Story(int i) => Sample.Story(Id(i), $"Berita ke-{i:00}", "nasional", hoursBefore: i);

    private static async Task<string> Lead(HandLog log) => TextOf((await Page(log)).QuerySelector(".lead .title")!);

    private static async Task<IDocument> Page(HandLog log)
    {
        await using var site = await SiteUnderTest.Start(log);
        return new HtmlParser().ParseDocument(await site.Read("/"));
    }

    private static string TextOf(IElement element) => element.TextContent.Trim();
}
