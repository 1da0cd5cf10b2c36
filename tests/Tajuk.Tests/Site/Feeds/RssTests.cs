using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Publication.Log;
using static Tajuk.Tests.Site.Feeds.StrictXml;

namespace Tajuk.Tests.Site.Feeds;

public sealed class RssTests
{
    [Fact]
    public async Task The_channel_names_itself_its_page_and_its_language()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var channel = (await site.Xml("/rss")).Element("channel")!;
        Assert.Equal("Harian Contoh", channel.Element("title")!.Value);
        Assert.Equal("Kabar yang diperiksa", channel.Element("description")!.Value);
        Assert.Equal("https://harian.example/", channel.Element("link")!.Value);
        Assert.Equal("id-ID", channel.Element("language")!.Value);
        Assert.Equal("Wed, 19 Jun 2024 10:40:00 +0700", channel.Element("lastBuildDate")!.Value);
        var self = Assert.Single(channel.Elements(Atom + "link"));
        Assert.Equal("self", self.Attribute("rel")!.Value);
        Assert.Equal("application/rss+xml", self.Attribute("type")!.Value);
        Assert.Equal("https://harian.example/rss", self.Attribute("href")!.Value);
    }

    [Fact]
    public async Task An_item_carries_the_whole_story_its_names_its_times_and_its_lead_photo()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var item = (await site.Items())[0];
        Assert.Equal("Tamu Negara Tiba di Pyongyang", item.Element("title")!.Value);
        Assert.Equal("https://harian.example" + Sample.VisitPath, item.Element("link")!.Value);
        Assert.Equal("Wed, 19 Jun 2024 09:40:00 +0700", item.Element("pubDate")!.Value);
        Assert.Equal(["Sinta Maharani", "AFP"], item.Elements(Dc + "creator").Select(c => c.Value));
        Assert.Equal(["Asia", "Diplomasi"], item.Elements("category").Select(c => c.Value));
        Assert.Equal("Kunjungan pertama dalam 24 tahun.", item.Element("description")!.Value);
        var photo = item.Element(Media + "content")!;
        Assert.Equal($"https://harian.example/media/{Sample.PictureKey}/1280.jpg", photo.Attribute("url")!.Value);
        Assert.Equal(("image/jpeg", "image", "1280", "853"), (photo.Attribute("type")!.Value, photo.Attribute("medium")!.Value, photo.Attribute("width")!.Value, photo.Attribute("height")!.Value));
        Assert.Equal("AFP", photo.Element(Media + "credit")!.Value);
        Assert.Equal("Upacara penyambutan", photo.Element(Media + "description")!.Value);
    }

    [Fact]
    public async Task The_content_holds_dateline_body_read_also_sign_off_and_correction_after_the_description()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var item = (await site.Items())[0];
        var names = item.Elements().Select(e => e.Name).ToList();
        Assert.True(names.IndexOf("description") < names.IndexOf(Content + "encoded"));
        var html = item.Element(Content + "encoded")!.Value;
        Assert.StartsWith("<p>Pyongyang: Tamu itu tiba pada Rabu dini hari.</p>", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"https://harian.example/nasional/{Sample.Asked}-berita-{Sample.Asked}\">Jembatan Baru Dibuka</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("z9z9z9z9", html, StringComparison.Ordinal);
        Assert.Contains("<p>(FJR)</p>", html, StringComparison.Ordinal);
        Assert.Contains("Jam kedatangan diperbaiki.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_has_its_own_and_those_below_and_a_topic_its_own()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var world = await site.Items("/internasional/rss");
        Assert.Equal(["Tamu Negara Tiba di Pyongyang", "Kabar Lain dari Asia", "Festival Lampu Dimulai"], world.Select(Title));
        Assert.Equal(["Tamu Negara Tiba di Pyongyang", "Kabar Lain dari Asia", "Festival Lampu Dimulai"], (await site.Items("/internasional/asia/rss")).Select(Title));
        Assert.Equal(["Jembatan Baru Dibuka"], (await site.Items("/nasional/rss")).Select(Title));
        Assert.Equal(["Tamu Negara Tiba di Pyongyang"], (await site.Items("/topik/diplomasi/rss")).Select(Title));
        var channel = (await site.Xml("/internasional/asia/rss")).Element("channel")!;
        Assert.Equal("Harian Contoh: Asia", channel.Element("title")!.Value);
        Assert.Equal("https://harian.example/internasional/asia", channel.Element("link")!.Value);
        Assert.Equal("https://harian.example/internasional/asia/rss", channel.Element(Atom + "link")!.Attribute("href")!.Value);
    }

    [Theory]
    [InlineData("/tidak-ada/rss")]
    [InlineData("/topik/tidak-ada/rss")]
    [InlineData("/topik/rss")]
    [InlineData("/rss/rss")]
    [InlineData("/nasional/feed.json")]
    public async Task A_feed_of_nothing_is_not_found(string path)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await site.Get(path);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_guid_is_no_address_and_stays_when_headline_section_slug_and_domain_change()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log);
        var before = (await site.Items()).Single(i => Title(i).StartsWith("Tamu", StringComparison.Ordinal));
        log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Headline = "Judul Baru", Section = "nasional", Slug = "slug-baru", Version = 3, Updated = Sample.Published.AddHours(4) });
        log.Add(Kinds.Settings, Kinds.TheEdition, Sample.Settings() with { Origin = "https://baru.example" });
        await site.Apply(log);
        var after = (await site.Items()).Single(i => Title(i) == "Judul Baru");

        Assert.Equal(before.Element("guid")!.Value, after.Element("guid")!.Value);
        Assert.Equal(before.Element("pubDate")!.Value, after.Element("pubDate")!.Value);
        Assert.Equal("false", after.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.DoesNotContain("://", after.Element("guid")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("https://baru.example/nasional/", after.Element("link")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guids_are_unique()
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        var guids = (await site.Items()).Select(i => i.Element("guid")!.Value).ToList();
        Assert.Equal(4, guids.Count);
        Assert.Distinct(guids);
    }

    [Fact]
    public async Task No_text_can_break_the_document()
    {
        const string Nasty = "]]> </title><script>alert(1)</script> & \u0000\u0001\u0008\u000B\uFFFE\uFFFF\uD800 &amp; akhir 😀";
        var log = Sample.Log();
        log.Add(Kinds.Person, "sinta", new PublishedPerson { Id = "sinta", Slug = "sinta", Name = Nasty });
        log.Add(Kinds.Topic, "diplomasi", new PublishedTopic { Id = "diplomasi", Slug = "diplomasi", Name = Nasty, Description = Nasty });
        log.Add(Kinds.Settings, Kinds.TheEdition, Sample.Settings() with { Name = Nasty, Tagline = Nasty });
        log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with
        {
            Headline = Nasty,
            Standfirst = Nasty,
            Dateline = Nasty,
            SignOff = Nasty,
            LeadPhoto = new PictureUse { Picture = "foto", Caption = Nasty, Credit = Nasty },
            Notices = [new Notice { Kind = NoticeKind.Ralat, Note = Nasty, At = Sample.Published }],
            Body = new StoryBody
            {
                Blocks =
                [
                    new Paragraph { Text = [new Inline { Text = Nasty, Marks = Marks.Strong }] },
                    new Quote { Paragraphs = [[Inline.Plain(Nasty)]], Speaker = Nasty },
                    new ItemList { Ordered = true, Items = [[Inline.Plain(Nasty)]] },
                    new Table { Header = true, Caption = Nasty, Rows = [[[Inline.Plain(Nasty)]], [[Inline.Plain(Nasty)]]] },
                    new BodyPicture { Use = new PictureUse { Picture = "foto", Caption = Nasty, Alt = Nasty } },
                    new Embed { Url = "https://video.example/1", Title = Nasty },
                ],
            },
        });
        await using var site = await SiteUnderTest.Start(log);

        foreach (var feed in new[] { "/rss", "/topik/diplomasi/rss" })
        {
            var item = (await site.Items(feed))[0];
            var title = Title(item);
            Assert.StartsWith("]]> </title><script>alert(1)</script> & ", title, StringComparison.Ordinal);
            Assert.EndsWith(" &amp; akhir 😀", title, StringComparison.Ordinal);
            var page = new HtmlParser().ParseDocument(item.Element(Content + "encoded")!.Value);
            Assert.Empty(page.QuerySelectorAll("script"));
            Assert.Contains("akhir 😀", page.QuerySelector("strong")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("&#x1;", item.Element(Content + "encoded")!.Value, StringComparison.Ordinal);
        }
        await site.Xml("/sitemap-news.xml");
    }

    [Fact]
    public async Task Ampersand_and_angle_in_a_title_are_character_references()
    {
        var log = Sample.Log().Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Headline = "Harga < 5 & > 3" });
        await using var site = await SiteUnderTest.Start(log);
        Assert.Contains("<title>Harga &#x3C; 5 &#x26; &#x3E; 3</title>", await site.Read("/rss"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_address_in_a_feed_is_relative()
    {
        var log = Sample.Log().Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with
        {
            Body = new StoryBody
            {
                Blocks =
                [
                    new Paragraph { Text = [new Inline { Text = "tautan", Href = "/nasional" }, new Inline { Text = "luar", Href = "https://luar.example/x" }] },
                    new ItemList { Ordered = false, Items = [[new Inline { Text = "butir", Href = "/ralat" }]] },
                    new Table { Header = false, Rows = [[[new Inline { Text = "sel", Href = "/redaksi" }]]] },
                    new Quote { Paragraphs = [[new Inline { Text = "kata", Href = "/indeks" }]] },
                    new BodyPicture { Use = new PictureUse { Picture = "foto" } },
                    new ReadAlso { Story = Sample.Asked },
                ],
            },
        });
        await using var site = await SiteUnderTest.Start(log);
        var html = (await site.Items())[0].Element(Content + "encoded")!.Value;
        var page = new HtmlParser().ParseDocument(html);
        var addresses = page.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!).Concat(page.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src")!)).ToList();
        Assert.Equal(7, addresses.Count);
        Assert.All(addresses, a => Assert.StartsWith("https://", a, StringComparison.Ordinal));
        Assert.Contains("https://harian.example/redaksi", addresses);
        Assert.DoesNotMatch(new Regex("(href|src|srcset)=\"/", RegexOptions.NonBacktracking), await site.Read("/feed.json"));
    }

    [Fact]
    public async Task A_story_that_cannot_be_set_is_left_out_and_its_neighbours_stay()
    {
        var log = Sample.Log().Add(Kinds.Story, Sample.Near, Sample.Story(Sample.Near, "Rusak", "asia", hoursBefore: 5) with { Bylines = [null!] });
        await using var site = await SiteUnderTest.Start(log);
        Assert.Equal(["Tamu Negara Tiba di Pyongyang", "Kabar Lain dari Asia"], (await site.Items("/internasional/asia/rss")).Select(Title));
    }

    [Fact]
    public async Task An_edition_with_nothing_out_has_an_empty_feed()
    {
        await using var site = await SiteUnderTest.Start(Sample.Edition(new HandLog()));
        Assert.Empty(await site.Items());
    }

    private static string Title(XElement item) => item.Element("title")!.Value;
}
