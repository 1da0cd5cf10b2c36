using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Publication.Log;

namespace Tajuk.Tests.Site;

public sealed class ArticleTests
{
    [Theory]
    [InlineData("headline", "Tamu Negara Tiba di Pyongyang")]
    [InlineData("kicker", "Kunjungan")]
    [InlineData("standfirst", "Kunjungan pertama dalam 24 tahun.")]
    [InlineData("byline", "Oleh Sinta Maharani, AFP")]
    [InlineData("editor", "Editor: Fajar Ramadhan")]
    [InlineData("published", "Rabu, 19 Juni 2024 09:40 WIB")]
    [InlineData("updated", "Rabu, 19 Juni 2024 10:40 WIB")]
    [InlineData("dateline", "Pyongyang:")]
    [InlineData("sign-off", "(FJR)")]
    [InlineData("caption", "Upacara penyambutan")]
    [InlineData("credit", "(AFP)")]
    [InlineData("read-also", "Baca juga: Jembatan Baru Dibuka")]
    public async Task Every_part_of_the_page_is_there_once_with_its_words(string part, string words)
    {
        var page = await Page();
        Assert.Equal(words, Words(page.QuerySelectorAll($"[data-tajuk='{part}']").Single()));
    }

    [Theory]
    [InlineData("body")]
    [InlineData("lead-photo")]
    [InlineData("related")]
    [InlineData("more-news")]
    [InlineData("correction")]
    [InlineData("follow")]
    [InlineData("share")]
    public async Task Every_other_part_is_there_once(string part) => Assert.Single((await Page()).QuerySelectorAll($"[data-tajuk='{part}']"));

    [Fact]
    public async Task Times_are_written_for_machines_with_their_offset()
    {
        var page = await Page();
        Assert.Equal("2024-06-19T09:40:00+07:00", page.QuerySelector("[data-tajuk='published']")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task The_dateline_stands_before_the_first_sentence_inside_its_paragraph()
    {
        var first = (await Page()).QuerySelector("[data-tajuk='body'] > p")!;
        Assert.Equal("Pyongyang: Tamu itu tiba pada Rabu dini hari.", Words(first));
    }

    [Fact]
    public async Task The_lead_photo_has_its_size_its_alternative_text_and_candidates_in_both_formats()
    {
        var page = await Page();
        var img = (IHtmlImageElement)page.QuerySelector("[data-tajuk='lead-photo'] img")!;
        Assert.Equal(("1280", "853", "Dua orang berjabat tangan"), (img.GetAttribute("width"), img.GetAttribute("height"), img.AlternativeText));
        Assert.Equal($"/media/{Sample.PictureKey}/640.jpg 640w, /media/{Sample.PictureKey}/1280.jpg 1280w", img.GetAttribute("srcset"));
        Assert.Equal($"/media/{Sample.PictureKey}/640.webp 640w", page.QuerySelector("[data-tajuk='lead-photo'] source")!.GetAttribute("srcset"));
        Assert.Equal("high", img.GetAttribute("fetchpriority"));
    }

    [Fact]
    public async Task A_story_that_cannot_be_read_is_linked_from_nowhere()
    {
        var log = Sample.Log().AddWithNewBlock(Sample.Story(Sample.Near, "Belum terbaca", "asia", 1));
        await using var site = await SiteUnderTest.Start(log.Add(Kinds.Front, "", new PublishedFront { Section = "", Stories = [Sample.Near] }));
        foreach (var page in new[] { "/", "/internasional/asia", Sample.VisitPath }) Assert.DoesNotContain("Belum terbaca", await site.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_stories_keep_their_order_and_a_key_that_leads_nowhere_is_passed_over()
    {
        var related = (await Page()).QuerySelectorAll("[data-tajuk='related'] .title").Select(Words);
        Assert.Equal(["Jembatan Baru Dibuka", "Festival Lampu Dimulai"], related);
    }

    [Fact]
    public async Task More_news_shows_nothing_that_the_page_shows_elsewhere()
    {
        var more = (await Page()).QuerySelectorAll("[data-tajuk='more-news'] .title").Select(Words);
        Assert.Equal(["Kabar Lain dari Asia"], more);
    }

    [Fact]
    public async Task A_read_also_link_follows_its_story_and_goes_with_it()
    {
        var log = Sample.Log().Add(Kinds.Story, Sample.Asked, Sample.Story(Sample.Asked, "Judul yang Diubah", "nasional", hoursBefore: 20));
        Assert.Equal("Baca juga: Judul yang Diubah", Words((await Page(log)).QuerySelector("[data-tajuk='read-also']")!));

        log.TakeBack(Kinds.Story, Sample.Asked, new Tombstone { Why = TakenBack.Killed, At = Sample.Published });
        Assert.Null((await Page(log)).QuerySelector("[data-tajuk='read-also']"));
    }

    [Fact]
    public async Task The_title_of_the_page_is_the_headline_and_absolute_addresses_are_on_the_configured_origin()
    {
        var page = await Page();
        Assert.Equal("Tamu Negara Tiba di Pyongyang", page.Title);
        Assert.Equal(SiteUnderTest.Origin + Sample.VisitPath, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal($"{SiteUnderTest.Origin}/media/{Sample.PictureKey}/1200x630.jpg", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Equal("max-image-preview:large", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Structured_data_names_every_author_both_times_and_the_correction()
    {
        var data = Data(await Page(), "NewsArticle");
        Assert.Equal("Tamu Negara Tiba di Pyongyang", data.GetProperty("headline").GetString());
        Assert.Equal("2024-06-19T09:40:00+07:00", data.GetProperty("datePublished").GetString());
        Assert.Equal("2024-06-19T10:40:00+07:00", data.GetProperty("dateModified").GetString());
        Assert.Equal(["Person Sinta Maharani", "Organization AFP"], data.GetProperty("author").EnumerateArray().Select(TypeAndName));
        Assert.Equal(SiteUnderTest.Origin + "/penulis/sinta-maharani", data.GetProperty("author")[0].GetProperty("url").GetString());
        Assert.Equal(["Person Fajar Ramadhan"], data.GetProperty("editor").EnumerateArray().Select(TypeAndName));
        Assert.Equal("Harian Contoh", data.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal(SiteUnderTest.Origin + Sample.VisitPath, data.GetProperty("mainEntityOfPage").GetProperty("@id").GetString());
        Assert.Equal("id", data.GetProperty("inLanguage").GetString());
        Assert.Equal("AFP", data.GetProperty("image")[0].GetProperty("creditText").GetString());
        Assert.Equal("Jam kedatangan diperbaiki.", data.GetProperty("correction")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_breadcrumb_leads_from_the_front_to_the_section()
    {
        var steps = Data(await Page(), "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().Select(s => s.GetProperty("name").GetString());
        Assert.Equal(["Beranda", "Internasional", "Asia"], steps);
    }

    [Fact]
    public async Task No_script_runs_on_the_page() =>
        Assert.All((await Page()).Scripts, script => Assert.Equal("application/ld+json", script.Type));

    [Fact]
    public async Task A_story_with_nothing_but_a_headline_and_a_body_makes_a_page()
    {
        var log = Sample.Edition(new HandLog()).Add(Kinds.Story, Sample.Near, Sample.Story(Sample.Near, "Hanya Judul", "hilang", 1) with { Body = StoryBody.Empty });
        await using var site = await SiteUnderTest.Start(log);
        var page = Parse(await site.Read($"/{Sample.Near}-berita-{Sample.Near}"));
        Assert.Equal("Hanya Judul", Words(page.QuerySelector("[data-tajuk='headline']")!));
        foreach (var absent in new[] { "kicker", "standfirst", "byline", "editor", "updated", "dateline", "sign-off", "lead-photo", "related", "correction", "reply" })
            Assert.Null(page.QuerySelector($"[data-tajuk='{absent}']"));
    }

    [Fact]
    public async Task A_withdrawal_says_on_what_ground_and_when_and_shows_no_word_of_the_story()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var notice = Parse(await site.Read($"/nasional/{Sample.Taken}-kisah-korban")).QuerySelector("[data-tajuk='withdrawn']")!;
        Assert.Contains("menyangkut pengalaman traumatik korban", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains("Keluarga meminta agar kisahnya tidak disebarkan.", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rabu, 19 Juni 2024 10:40 WIB", notice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_corrections_shows_corrections_and_withdrawals_newest_first()
    {
        var log = Sample.Log().TakeBack(Kinds.Story, Sample.Near, new Tombstone { Why = TakenBack.Withdrawn, At = Sample.Published.AddHours(3), Ground = "sara" });
        await using var site = await SiteUnderTest.Start(log);
        var labels = Parse(await site.Read("/ralat")).QuerySelectorAll(".announcement .kicker").Select(Words).ToList();
        Assert.Equal("Pencabutan", labels[0]);
        Assert.Equal(["Pencabutan", "Ralat"], labels[1..].Order(StringComparer.Ordinal));
    }

    private static async Task<IHtmlDocument> Page(HandLog? log = null)
    {
        await using var site = await SiteUnderTest.Start(log ?? Sample.Log());
        return Parse(await site.Read(Sample.VisitPath));
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static JsonElement Data(IHtmlDocument page, string type) => page.Scripts
        .Select(s => JsonDocument.Parse(s.Text).RootElement).Single(d => d.GetProperty("@type").GetString() == type);

    private static string TypeAndName(JsonElement e) => $"{e.GetProperty("@type").GetString()} {e.GetProperty("name").GetString()}";
}
