using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Tajuk.Tests.Samples;

public sealed class SampleStoriesTests
{
    private const string StateVisit = "kunjungan-pyongyang";

    private static readonly IReadOnlyList<SampleStory> Stories = SampleEdition.ReadStories();
    private static readonly SampleEdition Edition = SampleEdition.Read();

    private static readonly string[] RealNames =
    [
        "Prabowo", "Jokowi", "Joko Widodo", "Megawati", "Anies", "Ganjar", "Biden", "Trump", "Xi Jinping", "Macron",
        "Persija", "Persib", "Persebaya", "Arema", "Telkom", "Gojek", "Tokopedia", "Pertamina", "Reuters", "Kompas", "Antara News",
    ];

    private static readonly string[] StateVisitNames = ["Putin", "Kim Jong", "Pyongyang", "Kremlin", "KCNA"];

    private static readonly HashSet<string> BodyTags = new(StringComparer.Ordinal)
    {
        "p", "h2", "h3", "blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "strong", "em", "a", "aside",
    };

    private static readonly Regex ReadAlso = new("data-baca-juga=\"([^\"]+)\"", RegexOptions.NonBacktracking);
    private static readonly Regex Weekday = new(@"\b(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b", RegexOptions.NonBacktracking);
    private static readonly Regex ClockInProse = new(@"\b\d{1,2}:\d{2}\b", RegexOptions.NonBacktracking);

    private static readonly Regex Tag = new("<[^>]+>", RegexOptions.NonBacktracking);

    public static TheoryData<string> Keys => [.. Stories.Select(s => s.Key)];

    [Fact]
    public void Sixty_two_stories_or_more_fill_every_section_with_at_least_seven()
    {
        Assert.True(Stories.Count >= 62, $"{Stories.Count} stories");
        foreach (var section in Edition.Sections)
            Assert.True(Stories.Count(s => s.Section == section.Path) >= 7, section.Path);
    }

    [Fact]
    public void Stories_are_dated_on_each_of_fourteen_days()
    {
        var moving = Stories.Where(s => s.FirstPublished is null).ToList();
        Assert.Equal(Enumerable.Range(0, 14), moving.Select(s => s.DaysBack!.Value).Distinct().Order());
        Assert.All(moving, s => Assert.InRange(TimeOnly.ParseExact(s.Time!, "HH:mm", CultureInfo.InvariantCulture), new(5, 30), new(22, 0)));
    }

    [Fact]
    public void Only_the_state_visit_has_a_date_of_its_own()
    {
        var fixedDates = Stories.Where(s => s.FirstPublished is not null).ToList();
        var visit = Assert.Single(fixedDates);
        Assert.Equal(StateVisit, visit.Key);
        Assert.Equal(new DateTimeOffset(2024, 6, 19, 9, 40, 0, TimeSpan.FromHours(7)), visit.FirstPublished);
        Assert.Equal(("internasional/asia", "Pyongyang", "FJR"), (visit.Section, visit.Dateline, visit.SignOff));
    }

    [Fact]
    public void Twenty_five_stories_or_more_carry_a_read_also_block() =>
        Assert.True(Stories.Count(s => ReadAlso.IsMatch(s.BodyHtml)) >= 25);

    [Fact]
    public void Three_stories_or_more_are_long_with_headings() =>
        Assert.True(Stories.Count(s => Words(s) >= 700 && s.BodyHtml.Contains("<h2>", StringComparison.Ordinal)) >= 3);

    [Fact]
    public void Initials_are_two_to_four_capitals_and_belong_to_one_person()
    {
        Assert.All(Edition.People, p => Assert.Matches("^[A-Z]{2,4}$", p.Initials));
        Assert.Distinct(Edition.People.Select(p => p.Initials));
        Assert.Distinct(Edition.People.Select(p => p.Name));
    }

    [Fact]
    public void Sections_topics_and_fixed_pages_are_named_once()
    {
        Assert.Distinct(Edition.Sections.Select(s => s.Path));
        Assert.Distinct(Edition.Topics.Select(t => t.Name));
        Assert.Equal(["hak-jawab", "kode-etik", "pedoman-media-siber", "redaksi"], Edition.Pages.Select(p => p.Slug).Order());
        Assert.Equal(Edition.Topics.Select(t => t.Name).Order(), Stories.SelectMany(s => s.Topics).Distinct().Order());
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_headline_fits_a_card(string key) => Assert.InRange(Story(key).Headline.Length, 40, 90);

    [Theory, MemberData(nameof(Keys))]
    public void A_story_names_a_section_an_editor_and_topics_that_exist(string key)
    {
        var story = Story(key);
        Assert.Contains(story.Section, Edition.Sections.Select(s => s.Path));
        Assert.All(story.Topics, t => Assert.Contains(t, Edition.Topics.Select(x => x.Name)));
        Assert.Equal(Edition.People.Single(p => p.Name == story.Editor).Initials, story.SignOff);
        Assert.True(story.Section == "opini" != story.Byline.All(b => Edition.People.Any(p => p.Name == b)), "opinion is signed by guests, news by staff");
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_read_also_block_points_to_an_earlier_story(string key)
    {
        var story = Story(key);
        foreach (Match link in ReadAlso.Matches(story.BodyHtml))
            Assert.True(key == StateVisit || Story(link.Groups[1].Value).When.CompareTo(story.When) < 0, link.Value);
    }

    /// <summary>It has a date of its own and is written last, so its block may point to any other story.</summary>
    [Fact]
    public void The_state_visit_points_to_another_story_from_inside_its_text() =>
        Assert.Contains(ReadAlso.Match(Story(StateVisit).BodyHtml).Groups[1].Value, Keys.Select(k => k.Data).Where(k => k != StateVisit));

    [Theory, MemberData(nameof(Keys))]
    public void A_moving_story_names_no_weekday_and_writes_the_clock_with_a_point(string key)
    {
        var story = Story(key);
        Assert.False(ClockInProse.IsMatch(story.BodyHtml), "09:40 in prose");
        if (key != StateVisit)
            Assert.False(Weekday.IsMatch(story.Headline + story.Standfirst + story.BodyHtml), "a weekday that will be wrong on another day");
    }

    [Theory, MemberData(nameof(Keys))]
    public void An_invented_story_names_no_real_person_club_or_company(string key)
    {
        var story = Story(key);
        var text = story.Headline + story.Standfirst + story.BodyHtml + story.LeadPhoto.Caption;
        Assert.DoesNotContain(key == StateVisit ? RealNames : [.. RealNames, .. StateVisitNames], n => text.Contains(n, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_body_is_well_formed_and_uses_the_allowed_tags(string key)
    {
        var settings = new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit };
        using var reader = XmlReader.Create(new StringReader(Story(key).BodyHtml), settings);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element)
                Assert.Contains(reader.Name, BodyTags);
        Assert.StartsWith("<p>", Story(key).BodyHtml, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_lead_photo_has_a_caption_and_an_alternative_text_of_its_own(string key)
    {
        var photo = Story(key).LeadPhoto;
        Assert.True(photo.Caption.Length > 20 && photo.Alt.Length > 20);
        Assert.NotEqual(photo.Caption, photo.Alt);
    }

    [Fact]
    public void The_correction_and_the_withdrawal_change_stories_that_exist()
    {
        var acts = SampleEdition.ReadActs();
        var correction = Assert.Single(acts.Corrections);
        Assert.Contains(correction.Kind, new[] { "ralat", "koreksi" });
        Assert.NotEqual(correction.Changes["standfirst"], Story(correction.Story).Standfirst);
        var withdrawal = Assert.Single(acts.Withdrawals);
        Assert.Equal(("trauma-korban", false), (withdrawal.Ground, withdrawal.KeepHeadline));
        Assert.DoesNotContain(Stories, s => s.BodyHtml.Contains($"\"{Story(withdrawal.Story).Key}\"", StringComparison.Ordinal));
    }

    private static SampleStory Story(string key) => Stories.Single(s => s.Key == key);

    private static int Words(SampleStory story) =>
        Tag.Replace(story.BodyHtml, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
