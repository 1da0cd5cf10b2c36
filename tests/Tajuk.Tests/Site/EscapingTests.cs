using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Publication.Log;

namespace Tajuk.Tests.Site;

/// <summary>Text that means markup to a parser, in every field that a newsroom can fill.</summary>
public sealed class EscapingTests
{
    private const string Hostile = "</script></style></title><img src=x onerror=alert(1)>\" onmouseover='alert(1)' {{ site.name }} {% if %}";

    [Theory]
    [InlineData(Sample.VisitPath)]
    [InlineData("/")]
    [InlineData("/internasional/asia")]
    [InlineData("/topik/diplomasi")]
    [InlineData("/penulis/sinta-maharani")]
    [InlineData("/indeks/2024/06/19")]
    [InlineData("/ralat")]
    [InlineData("/redaksi")]
    [InlineData("/tidak-ada")]
    [InlineData("/" + Sample.Taken)]
    public async Task Markup_in_any_field_stays_text(string path)
    {
        await using var site = await SiteUnderTest.Start(Log());
        var html = await site.Read(path);
        var page = new HtmlParser().ParseDocument(html);

        Assert.Contains("onerror=alert(1)", html, StringComparison.Ordinal); // The words arrive; they are only harmless.
        Assert.Empty(page.QuerySelectorAll("img[onerror], [onmouseover]"));
        Assert.All(page.Scripts, s => Assert.Equal("application/ld+json", s.Type));
        Assert.All(page.Links.OfType<IHtmlAnchorElement>(), a => Assert.DoesNotContain("javascript:", a.Href, StringComparison.OrdinalIgnoreCase));
        foreach (var data in page.Scripts) JsonDocument.Parse(data.Text).Dispose();
    }

    [Fact]
    public async Task The_headline_comes_out_of_title_heading_attribute_and_structured_data_as_it_went_in()
    {
        await using var site = await SiteUnderTest.Start(Log());
        var page = new HtmlParser().ParseDocument(await site.Read(Sample.VisitPath));
        Assert.Equal(Hostile, page.Title);
        Assert.Equal(Hostile, page.QuerySelector("[data-tajuk='headline']")!.TextContent);
        Assert.Equal(Hostile, page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal(Hostile, JsonDocument.Parse(page.Scripts[0].Text).RootElement.GetProperty("headline").GetString());
    }

    private static HandLog Log()
    {
        var visit = Sample.TheVisit();
        return Sample.Log()
            .Add(Kinds.Settings, Kinds.TheEdition, Sample.Settings() with
            {
                Name = Hostile,
                Tagline = Hostile,
                FooterNotice = Hostile,
                Imprint = [Hostile],
                Social = [new SocialAccount { Network = Hostile, Url = "javascript:alert(1)" }, new SocialAccount { Network = Hostile, Url = "https://x.example/\"" + Hostile }],
                GoogleNews = "javascript:alert(1)",
            })
            .Add(Kinds.Section, "asia", new PublishedSection { Id = "asia", Path = "internasional/asia", Name = Hostile, Description = Hostile, Parent = "internasional" })
            .Add(Kinds.Topic, "diplomasi", new PublishedTopic { Id = "diplomasi", Slug = "diplomasi", Name = Hostile, Description = Hostile })
            .Add(Kinds.Person, "sinta", new PublishedPerson { Id = "sinta", Slug = "sinta-maharani", Name = Hostile, Title = Hostile, About = Hostile })
            .Add(Kinds.Page, "redaksi", new PublishedPage { Slug = "redaksi", Title = Hostile, Body = Sample.Body(Hostile) })
            .Add(Kinds.Story, Sample.Visit, visit with
            {
                Headline = Hostile,
                Kicker = Hostile,
                Standfirst = Hostile,
                Dateline = Hostile,
                SignOff = Hostile,
                Source = Hostile,
                Bylines = [new Byline { Name = Hostile }, new Byline { Person = "sinta", Name = Hostile }],
                LeadPhoto = visit.LeadPhoto! with { Caption = Hostile, Credit = Hostile, Alt = Hostile },
                Notices = [.. visit.Notices.Select(n => n with { Note = Hostile }), new Notice { Kind = NoticeKind.HakJawab, Note = Hostile, At = Sample.Published }],
                Body = new StoryBody
                {
                    Blocks = [.. Sample.Body(Hostile).Blocks, new BodyPicture { Use = visit.LeadPhoto! with { Caption = Hostile, Credit = Hostile, Alt = Hostile } }, new ReadAlso { Story = Sample.Asked }],
                },
            })
            .Add(Kinds.Story, Sample.Asked, Sample.Story(Sample.Asked, Hostile, "nasional", hoursBefore: 20))
            .TakeBack(Kinds.Story, Sample.Taken, new Tombstone { Why = TakenBack.Withdrawn, At = Sample.Published, Reason = Hostile, Headline = Hostile, Ground = Hostile });
    }
}
