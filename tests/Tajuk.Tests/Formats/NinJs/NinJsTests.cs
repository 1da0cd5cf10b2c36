using System.Text;
using Tajuk.Formats.Wire;
using Tajuk.Tests.Formats.Wire;

namespace Tajuk.Tests.Formats.NinJs;

public sealed class NinJsTests
{
    private static readonly WireRecord First = SampleCopy.One("11-story.ninjs-1.3.json");
    private static readonly WireRecord Second = SampleCopy.One("12-story.ninjs-2.1.json");
    private static readonly IReadOnlyList<WireRecord> Third = SampleCopy.Read("13-story.ninjs-3.1.json").Records;

    private static WireRecord Item(string members) => Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes($$"""{"uri":"u",{{members}}}""")).Records);

    [Fact]
    public void In_1_3_identity_kind_and_status_are_read() => Assert.Equal(
        (WireFormat.NinJs, "urn:ninjs:kbnr.example:2026:0519-a1", 2, true, WireKind.Text, WireStatus.Usable),
        (First.Format, First.Id, First.Version, First.VersionStated, First.Kind, First.Status));

    [Fact]
    public void In_1_3_headline_and_slugline_are_read() => Assert.Equal(("Perpustakaan apung singgah di tujuh pulau", "arunika-perpustakaan"), (First.Headline, First.Slugline));

    [Fact]
    public void In_1_3_byline_place_and_urgency_are_read() => Assert.Equal(
        ("Wulan Adityasari", "Karangteluk", "Indonesia", 5), (First.Bylines[0].Name, First.DatelinePlace!.Name, First.DatelinePlace.Country, First.Urgency));

    [Fact]
    public void In_1_3_credit_and_rights_are_read() => Assert.Equal(
        ("KBNR", "KBNR", "Hak cipta 2026 Kantor Berita Nusantara Raya", "Hanya untuk pemberitaan"), (First.CreditLine, First.CopyrightHolder, First.CopyrightNotice, First.UsageTerms));

    [Fact]
    public void In_1_3_the_longer_markup_is_the_text_and_initials_are_the_sign_off()
    {
        Assert.Equal(["Sebuah kapal berisi tiga ribu buku berlayar dari Karangteluk pada Selasa pagi.", "Kapal singgah dua hari di tiap pulau, kata nakhodanya, Bima Sarwono."], SampleCopy.Words(First));
        Assert.Equal("wad", First.SignOff);
    }

    [Fact]
    public void In_1_3_the_editors_note_stays_with_the_editors() => Assert.Equal(["Foto menyusul. Kontak kapten: 0899 5550 0141."], First.EditorNotes);

    [Fact]
    public void In_1_3_scheme_and_code_make_a_topic_and_an_old_code_is_mapped() => Assert.Equal(
        [("medtop", "05000000", null), ("medtop", "20000013", "01010000")], First.Subjects.Take(2).Select(s => (s.Scheme, s.Code, s.MappedFrom)));

    [Fact]
    public void In_1_3_people_and_places_are_known_apart() => Assert.Equal([WireSubjectKind.Person, WireSubjectKind.Place], First.Subjects.Skip(2).Select(s => s.Kind));

    [Fact]
    public void In_1_3_the_dates_are_read() => Assert.Equal(
        (new DateTimeOffset(2026, 5, 19, 8, 30, 0, TimeSpan.FromHours(7)), new DateTimeOffset(2026, 5, 19, 10, 2, 11, TimeSpan.FromHours(7))), (First.FirstCreated, First.VersionCreated));

    [Fact]
    public void In_2_1_the_main_headline_is_taken() => Assert.Equal("Night buses return to the river road", Second.Headline);

    [Fact]
    public void In_2_1_two_authors_are_two_people() => Assert.Equal(["Damar Prakosa", "Wulan Adityasari"], Second.Bylines.Select(b => b.Name));

    [Fact]
    public void In_2_1_the_text_in_HTML_is_taken_and_its_dateline_set_apart()
    {
        Assert.Equal("TIRTASARI, May 20 (KBNR)", Second.Dateline);
        Assert.Equal("Night buses run again on the river road after a year of darkness.", WireText.Of(Second.Body[0]));
    }

    [Fact]
    public void In_2_1_a_retired_topic_gives_its_successor() => Assert.Equal(("medtop", "20000147", "20000166"), (Second.Subjects[0].Scheme, Second.Subjects[0].Code, Second.Subjects[0].MappedFrom));

    [Fact]
    public void In_2_1_a_code_of_the_agencys_own_stays_raw() => Assert.Equal(("raw", "kb-417", "public transport"), (Second.Subjects[1].Scheme, Second.Subjects[1].Code, Second.Subjects[1].Name));

    [Fact]
    public void In_2_1_summary_credit_and_note_are_read() => Assert.Equal(
        ("Drivers asked for lamps first, and got them.", "KBNR", "Updates will follow at 22.00."), (Second.Summary, Second.CreditLine, Second.EditorNotes.Single()));

    [Fact]
    public void In_3_1_a_composite_with_words_is_a_story_with_its_picture() => Assert.Equal([WireKind.Text, WireKind.Picture], Third.Select(r => r.Kind));

    [Fact]
    public void In_3_1_names_in_camel_case_are_read() => Assert.Equal(
        (new DateTimeOffset(2026, 5, 21, 5, 0, 0, TimeSpan.FromHours(8)), "KBNR", WireStatus.Usable), (Third[0].VersionCreated, Third[0].CopyrightHolder, Third[0].Status));

    [Fact]
    public void In_3_1_the_story_points_at_its_picture() => Assert.Equal((WireRelation.Member, Third[1].Id, "main-picture"), (Third[0].Links[0].Relation, Third[0].Links[0].Target, Third[0].Links[0].Role));

    [Fact]
    public void In_3_1_the_picture_has_caption_credit_photographer_and_renditions()
    {
        Assert.Equal(("Layang-layang kain bekas di lapangan Wanabaru.", "KBNR/Aji Wicaksana", "Aji Wicaksana"), (Third[1].Caption, Third[1].CreditLine, Third[1].Bylines[0].Name));
        Assert.Equal([("c3.jpg", WireRenditionRole.Full, 2000), ("c3-kecil.jpg", WireRenditionRole.Thumbnail, 200)], Third[1].Renditions.Select(r => (r.Href!, r.Role, r.Width!.Value)));
    }

    [Fact]
    public void A_picture_inside_inherits_status_embargo_and_terms_that_it_does_not_state()
    {
        var records = ReadWire.Read(Encoding.UTF8.GetBytes("""
            {"uri":"u","version":"1","pubstatus":"withheld","embargoed":"2031-01-01T00:00:00Z","usageterms":"Jangan","headline":"J","body_html":"<p>x</p>",
             "associations":{"foto":{"type":"picture","renditions":{"thumbnail":{"href":"a.jpg"}}}}}
            """)).Records;
        Assert.Equal(("u#foto", WireStatus.Withheld, new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero), "Jangan"), (records[1].Id, records[1].Status, records[1].Embargo, records[1].UsageTerms));
    }

    [Theory]
    [InlineData("\"pubstatus\":\"usable\"", WireStatus.Usable)]
    [InlineData("\"pubStatus\":\"withheld\"", WireStatus.Withheld)]
    [InlineData("\"pubstatus\":\"canceled\"", WireStatus.Canceled)]
    [InlineData("\"pubstatus\":\"cancelled\"", WireStatus.Canceled)]
    [InlineData("\"pubstatus\":\"commissioned\"", WireStatus.Unknown)]
    [InlineData("\"pubstatus\":7", WireStatus.Unknown)]
    [InlineData("\"pubstatus\":null", WireStatus.Usable)]
    [InlineData("\"type\":\"text\"", WireStatus.Usable)]
    public void Status_is_read_and_what_is_no_status_is_unknown(string member, WireStatus status) => Assert.Equal(status, Item(member).Status);

    [Theory]
    [InlineData("\"embargoed\":\"2031-01-01T00:00:00+07:00\"", false)]
    [InlineData("\"embargoedUntil\":\"2031-01-01T00:00:00+07:00\"", false)]
    [InlineData("\"embargoed\":\"\"", true)]
    [InlineData("\"embargoed\":\"2031-01-01\"", true)]
    [InlineData("\"embargoed\":{\"sampai\":\"besok\"}", true)]
    public void An_embargo_that_is_no_instant_holds(string member, bool held)
    {
        var record = Item(member);
        Assert.Equal(held, record.EmbargoHeld);
        Assert.Equal(!held, record.Embargo is not null);
    }

    [Theory]
    [InlineData("\"version\":\"12\"", 12, true)]
    [InlineData("\"version\":12", 12, true)]
    [InlineData("\"version\":\"1.2\"", 1, false)]
    [InlineData("\"version\":\"-4\"", 1, false)]
    [InlineData("\"version\":\"99999999999\"", 1, false)]
    [InlineData("\"type\":\"text\"", 1, false)]
    public void A_version_is_a_whole_number_or_not_stated(string member, int version, bool stated) =>
        Assert.Equal((version, stated), (Item(member).Version, Item(member).VersionStated));

    [Theory]
    [InlineData("incomplete", true)]
    [InlineData("partial", true)]
    [InlineData("complete", false)]
    [InlineData("full", false)]
    public void An_item_that_is_not_the_whole_says_so(string type, bool partial) => Assert.Equal(partial, Item($"\"representationtype\":\"{type}\"").Partial);

    [Fact]
    public void Arrays_and_feeds_hold_several_items()
    {
        Assert.Equal(["a", "b"], ReadWire.Read("""[{"uri":"a"},{"uri":"b"}]"""u8.ToArray()).Records.Select(r => r.Id));
        Assert.Equal(["a", "b"], ReadWire.Read("""{"total":2,"item":[{"uri":"a"},{"guid":"b"}]}"""u8.ToArray()).Records.Select(r => r.Id));
    }

    [Theory]
    [InlineData("{}", "wire-no-id")]
    [InlineData("[]", "wire-no-item")]
    [InlineData("{\"uri\":", "json-not-well-formed")]
    [InlineData("[1,2]", "wire-no-item")]
    [InlineData("{\"uri\":7.5e, }", "json-not-well-formed")]
    public void What_holds_no_item_is_refused(string json, string code) => Assert.Equal(code, Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(json)).Refusals).Code);

    [Fact]
    public void Lone_surrogates_become_a_replacement_character()
    {
        Assert.Equal("a\uFFFDb", Item("\"headline\":\"a\\ud800b\"").Headline);
        Assert.Equal("a\uFFFDb", Item("\"headline\":\"a\\uDC00b\"").Headline);
        Assert.Equal("😀", Item("\"headline\":\"\\ud83d\\ude00\"").Headline);
        Assert.Equal("\\ud800", Item("\"headline\":\"\\\\ud800\"").Headline);
        Assert.Equal("h", Item("\"\\ud800\":1,\"headline\":\"h\"").Headline);
    }

    [Fact]
    public void A_thousand_levels_of_JSON_are_refused() =>
        Assert.Equal("json-not-well-formed", Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))).Refusals).Code);

    [Theory]
    [InlineData("""[{"uri":"u"}§]""", """,{"uri":"u"}""")]
    [InlineData("""{"uri":"u","associations":[{"uri":"a"}§]}""", """,{"renditions":[],"associations":[{"body_x":""},{"body_x":""}]}""")]
    public void Thousands_of_items_in_one_file_are_refused(string file, string item) =>
        Assert.Equal("wire-too-many-items", Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(file.Replace("§", string.Concat(Enumerable.Repeat(item, 1_000)), StringComparison.Ordinal))).Refusals).Code);

    [Fact]
    public void Nine_megabytes_of_JSON_are_refused() =>
        Assert.Equal("too-large", Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes($$"""{"uri":"{{new string('x', 9_000_000)}}"}""")).Refusals).Code);
}
