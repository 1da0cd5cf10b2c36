using Tajuk.Formats.Wire;
using Tajuk.Tests.Formats.Wire;

namespace Tajuk.Tests.Formats.NewsMl;

/// <summary>Every field of a whole NewsML 1.2 story, one assertion each.</summary>
public sealed class NewsMlStoryTests
{
    private static readonly WireRecord Story = SampleCopy.One("01-story.newsml1.xml");

    [Fact]
    public void The_format_is_NewsML() => Assert.Equal(WireFormat.NewsMl, Story.Format);

    [Fact]
    public void The_id_is_provider_date_and_item() => Assert.Equal("kbnr.example/20260512T031500Z/TX-TIR-A0417", Story.Id);

    [Fact]
    public void The_version_is_the_revision() => Assert.Equal((1, true), (Story.Version, Story.VersionStated));

    [Fact]
    public void It_is_a_text() => Assert.Equal(WireKind.Text, Story.Kind);

    [Fact]
    public void It_is_usable() => Assert.Equal(WireStatus.Usable, Story.Status);

    [Fact]
    public void It_is_whole() => Assert.False(Story.Partial);

    [Fact]
    public void The_provider_is_the_agency() => Assert.Equal("KBNR", Story.Provider);

    [Fact]
    public void The_headline_is_the_agencys_own() =>
        Assert.Equal(("Jembatan Tirtasari dibuka kembali setelah dua tahun", false), (Story.Headline, Story.HeadlineProposed));

    [Fact]
    public void The_slugline_is_read() => Assert.Equal("Arunika-jembatan", Story.Slugline);

    [Fact]
    public void The_summary_is_the_second_headline() => Assert.Equal("Warga dua kecamatan tidak lagi memutar 40 kilometer", Story.Summary);

    [Fact]
    public void The_byline_is_two_people() => Assert.Equal(["Wulan Adityasari", "Damar Prakosa"], Story.Bylines.Select(b => b.Name));

    [Fact]
    public void The_dateline_stays_as_typed() => Assert.Equal("TIRTASARI, 12 Mei 2026 (KBNR) -", Story.Dateline);

    [Fact]
    public void The_dateline_place_comes_from_the_metadata() => Assert.Equal(("Tirtasari", "IDN"), (Story.DatelinePlace?.Name, Story.DatelinePlace?.CountryCode));

    [Fact]
    public void The_credit_is_the_provider_when_none_is_given() => Assert.Equal("KBNR", Story.CreditLine);

    [Fact]
    public void The_urgency_is_a_number() => Assert.Equal(4, Story.Urgency);

    [Fact]
    public void Old_subject_codes_become_Media_Topics_and_are_remembered() =>
        Assert.Equal([("medtop", "20000340", "04015002"), ("medtop", "04000000", "04000000")], Story.Subjects.Select(s => (s.Scheme, s.Code, s.MappedFrom)));

    [Fact]
    public void The_language_is_read() => Assert.Equal("id", Story.Language);

    [Fact]
    public void Dates_without_a_colon_in_the_zone_are_read() => Assert.Equal(new DateTimeOffset(2026, 5, 12, 3, 11, 22, TimeSpan.Zero), Story.FirstCreated);

    [Fact]
    public void The_version_has_its_own_date() => Assert.Equal(new DateTimeOffset(2026, 5, 12, 3, 11, 22, TimeSpan.Zero), Story.VersionCreated);

    [Fact]
    public void There_is_no_embargo() => Assert.Equal((null, false), (Story.Embargo, Story.EmbargoHeld));

    [Fact]
    public void Usage_terms_are_read() => Assert.Equal("TIDAK UNTUK ARSIP", Story.UsageTerms);

    [Fact]
    public void The_copyright_line_is_read() => Assert.Equal("(c) 2026 Kantor Berita Nusantara Raya", Story.CopyrightNotice);

    [Fact]
    public void Keywords_are_read() => Assert.Equal(["jembatan", "transportasi"], Story.Keywords);

    [Fact]
    public void The_last_line_of_initials_is_the_sign_off() => Assert.Equal("wad/dpk", Story.SignOff);

    [Fact]
    public void The_body_has_its_blocks_and_no_initials()
    {
        Assert.Equal(6, Story.Body.Count);
        Assert.Equal(2, Assert.IsType<WireHeading>(Story.Body[3]).Level);
        Assert.EndsWith("berjalan kaki.", WireText.Of(Story.Body[5]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_running_story_is_a_link() => Assert.Equal((WireRelation.AssociatedWith, "kbnr.example/20260512/arunika-jembatan"), (Story.Links[0].Relation, Story.Links[0].Target));

    [Fact]
    public void Nothing_was_odd() => Assert.Empty(Story.Anomalies);
}
