using Tajuk.Formats.Wire;
using Tajuk.Tests.Formats.Wire;

namespace Tajuk.Tests.Formats.NewsMlG2;

/// <summary>Every field of a whole NewsML-G2 story, one assertion each.</summary>
public sealed class NewsMlG2StoryTests
{
    private static readonly WireRecord Story = SampleCopy.One("05-story.g2.xml");

    [Fact]
    public void The_format_is_NewsML_G2() => Assert.Equal(WireFormat.NewsMlG2, Story.Format);

    [Fact]
    public void The_id_is_the_guid() => Assert.Equal("urn:newsml:kbnr.example:20260515:arunika-kereta", Story.Id);

    [Fact]
    public void The_version_is_read() => Assert.Equal((3, true), (Story.Version, Story.VersionStated));

    [Fact]
    public void It_is_a_text() => Assert.Equal(WireKind.Text, Story.Kind);

    [Fact]
    public void It_is_usable() => Assert.Equal(WireStatus.Usable, Story.Status);

    [Fact]
    public void The_provider_has_a_name() => Assert.Equal("KBNR", Story.Provider);

    [Fact]
    public void The_main_headline_comes_before_the_subtitle() => Assert.Equal("Kereta pagi Tirtasari kembali berjalan", Story.Headline);

    [Fact]
    public void The_slugline_is_read() => Assert.Equal("Arunika-kereta", Story.Slugline);

    [Fact]
    public void The_summary_is_read() => Assert.Equal("Kereta pagi pertama sejak 2019 membawa 312 penumpang.", Story.Summary);

    [Fact]
    public void The_byline_loses_its_by() => Assert.Equal(["Damar Prakosa"], Story.Bylines.Select(b => b.Name));

    [Fact]
    public void The_dateline_stays_as_typed() => Assert.Equal("TIRTASARI, 15 Mei 2026 (KBNR) -", Story.Dateline);

    [Fact]
    public void The_place_has_its_country_and_its_codes()
    {
        Assert.Equal(("Tirtasari", "Indonesia", "ID"), (Story.DatelinePlace!.Name, Story.DatelinePlace.Country, Story.DatelinePlace.CountryCode));
        Assert.Equal(["kbtempat:TSR"], Story.DatelinePlace.Ids);
    }

    [Fact]
    public void The_credit_line_is_read() => Assert.Equal("KBNR", Story.CreditLine);

    [Fact]
    public void The_urgency_is_a_number() => Assert.Equal(3, Story.Urgency);

    [Fact]
    public void An_alias_of_the_agencys_own_is_resolved_by_the_catalog_in_the_file() => Assert.Equal(("medtop", "04000000", null), (Story.Subjects[0].Scheme, Story.Subjects[0].Code, Story.Subjects[0].MappedFrom));

    [Fact]
    public void An_old_subject_code_is_mapped() => Assert.Equal(("medtop", "20000343", "04015004"), (Story.Subjects[1].Scheme, Story.Subjects[1].Code, Story.Subjects[1].MappedFrom));

    [Fact]
    public void A_body_that_the_story_is_about_is_no_topic() => Assert.Equal((WireSubjectKind.Organisation, "kborg", "77"), (Story.Subjects[2].Kind, Story.Subjects[2].Scheme, Story.Subjects[2].Code));

    [Fact]
    public void The_language_is_read() => Assert.Equal("id", Story.Language);

    [Fact]
    public void The_dates_are_read() => Assert.Equal(
        (new DateTimeOffset(2026, 5, 15, 8, 5, 12, TimeSpan.FromHours(7)), new DateTimeOffset(2026, 5, 15, 9, 40, 0, TimeSpan.FromHours(7))),
        (Story.FirstCreated, Story.VersionCreated));

    [Fact]
    public void Usage_terms_are_read() => Assert.Equal("Hanya untuk penerbitan di Indonesia", Story.UsageTerms);

    [Fact]
    public void Copyright_is_read() => Assert.Equal(("Kantor Berita Nusantara Raya", "Hak cipta 2026 Kantor Berita Nusantara Raya"), (Story.CopyrightHolder, Story.CopyrightNotice));

    [Fact]
    public void The_editors_note_stays_with_the_editors()
    {
        Assert.Equal(["Menggantikan versi 2: jumlah gerbong diperbaiki. Narahubung: 0899-5550-0190."], Story.EditorNotes);
        Assert.DoesNotContain("5550", string.Concat(SampleCopy.Words(Story)), StringComparison.Ordinal);
    }

    [Fact]
    public void Keywords_are_read() => Assert.Equal(["kereta", "angkutan"], Story.Keywords);

    [Fact]
    public void The_signal_says_that_it_corrects() => Assert.Equal(["correction"], Story.Signals);

    [Fact]
    public void The_initials_after_the_text_are_the_sign_off() => Assert.Equal("dpk", Story.SignOff);

    [Fact]
    public void The_text_is_typed_blocks() =>
        Assert.Equal([typeof(WireParagraph), typeof(WireParagraph), typeof(WireList), typeof(WireTable), typeof(WireQuote)], Story.Body.Select(b => b.GetType()));

    [Fact]
    public void A_link_in_the_text_keeps_its_address_and_the_emphasis_its_mark()
    {
        var runs = Assert.IsType<WireParagraph>(Story.Body[1]).Runs;
        Assert.Equal("312 penumpang ", runs.Single(r => r.Marks is WireMarks.Emphasis).Text);
        Assert.Equal(("Kereta Arunika", "https://kereta.example/arunika"), runs.Where(r => r.Href is not null).Select(r => (r.Text, r.Href)).Single());
    }

    [Fact]
    public void A_table_keeps_its_cells_and_its_heading_row()
    {
        var table = Assert.IsType<WireTable>(Story.Body[3]);
        Assert.True(table.Header);
        Assert.Equal([["Bulan", "Gerbong"], ["Mei", "4"], ["Juli", "6"]], table.Rows.Select(row => row.Select(WireText.Of).ToArray()));
    }

    [Fact]
    public void What_it_derives_from_is_a_link() => Assert.Equal(
        new WireLink { Relation = WireRelation.DerivedFrom, Target = "urn:newsml:kbnr.example:20260514:arunika-stasiun", Version = 1, Title = "Stasiun Tirtasari selesai dicat", Role = "derivedfrom" },
        Assert.Single(Story.Links));

    [Fact]
    public void Nothing_was_odd() => Assert.Empty(Story.Anomalies);
}
