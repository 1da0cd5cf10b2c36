using System.Text;
using Tajuk.Formats.Wire;
using Tajuk.Tests.Formats.Wire;

namespace Tajuk.Tests.Formats.NewsMl;

public sealed class NewsMlTests
{
    private static readonly WireRecord WithNotes = SampleCopy.One("03-editors-note.newsml1.xml");

    [Fact]
    public void An_update_is_the_same_item_in_a_higher_version()
    {
        var (first, update) = (SampleCopy.One("01-story.newsml1.xml"), SampleCopy.One("02-story-update.newsml1.xml"));
        Assert.Equal((first.Id, 2), (update.Id, update.Version));
        Assert.Equal(["update"], update.Signals);
    }

    [Fact]
    public void An_advisory_line_is_a_note_to_editors() =>
        Assert.Equal(["MENAMBAH antrean kendaraan, MEMPERBARUI judul"], SampleCopy.One("02-story-update.newsml1.xml").EditorNotes);

    [Fact]
    public void A_kill_is_the_same_item_canceled_and_without_text()
    {
        var kill = SampleCopy.One("14-kill.newsml1.xml");
        Assert.Equal(("kbnr.example/20260512T031500Z/TX-TIR-A0417", 3, WireStatus.Canceled), (kill.Id, kill.Version, kill.Status));
        Assert.Empty(kill.Body);
    }

    [Fact]
    public void Notes_from_instruction_advisory_and_text_are_kept_apart() => Assert.Equal(3, WithNotes.EditorNotes.Count);

    [Fact]
    public void No_telephone_number_of_a_note_is_anywhere_but_in_the_notes()
    {
        Assert.All(WithNotes.EditorNotes, note => Assert.Contains("899 5550", note, StringComparison.Ordinal));
        var everythingElse = System.Text.Json.JsonSerializer.Serialize(WithNotes with { EditorNotes = [] });
        Assert.DoesNotContain("5550", everythingElse + string.Concat(SampleCopy.Words(WithNotes)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_found_in_the_text_is_noted() => Assert.Equal(["note-in-body"], SampleCopy.Codes(WithNotes));

    [Fact]
    public void Initials_in_brackets_behind_HTML_in_CDATA_are_the_sign_off() => Assert.Equal("WAD", WithNotes.SignOff);

    [Fact]
    public void HTML_in_CDATA_becomes_paragraphs_with_marks()
    {
        Assert.Equal(2, WithNotes.Body.Count);
        var bold = Assert.IsType<WireParagraph>(WithNotes.Body[0]).Runs.Single(r => r.Marks is WireMarks.Strong);
        Assert.Equal("quay lamps", bold.Text.Trim());
    }

    [Fact]
    public void Capitals_in_status_and_language_do_not_matter() => Assert.Equal((WireStatus.Usable, "en"), (WithNotes.Status, WithNotes.Language));

    [Fact]
    public void A_country_by_name_is_a_name() => Assert.Equal(("Karangteluk", "Indonesia", null), (WithNotes.DatelinePlace!.Name, WithNotes.DatelinePlace.Country, WithNotes.DatelinePlace.CountryCode));

    [Fact]
    public void A_picture_beside_a_text_is_an_item_of_its_own()
    {
        var records = SampleCopy.Read("04-story-with-picture.newsml1.xml").Records;
        Assert.Equal([WireKind.Text, WireKind.Picture], records.Select(r => r.Kind));
        Assert.Equal("kbnr.example/20260514/TP-0021#photo1", records[1].Id);
        Assert.Equal((WireRelation.Member, records[1].Id), (records[0].Links[0].Relation, records[0].Links[0].Target));
    }

    [Fact]
    public void What_is_said_of_the_picture_is_not_said_of_the_text()
    {
        var records = SampleCopy.Read("04-story-with-picture.newsml1.xml").Records;
        Assert.Equal((0, "KBNR", null), (records[0].Bylines.Count, records[0].CreditLine, records[0].Caption));
        Assert.Equal(("Aji Wicaksana", "KBNR/Aji Wicaksana"), (records[1].Bylines[0].Name, records[1].CreditLine));
    }

    [Fact]
    public void A_picture_has_its_caption_and_its_renditions_largest_first()
    {
        var picture = SampleCopy.Read("04-story-with-picture.newsml1.xml").Records[1];
        Assert.StartsWith("Pedagang menata lampion", picture.Caption, StringComparison.Ordinal);
        Assert.Equal([("tp-0021.jpg", WireRenditionRole.Full, 3000), ("tp-0021-sedang.jpg", WireRenditionRole.Preview, 1024), ("tp-0021-kecil.jpg", WireRenditionRole.Thumbnail, 160)],
            picture.Renditions.Select(r => (r.Href!, r.Role, r.Width!.Value)));
    }

    [Theory]
    [InlineData("20310106T090000+0700", "2031-01-06T02:00:00Z", false)]
    [InlineData("", null, true)]
    [InlineData("segera", null, true)]
    public void Embargoed_is_usable_from_when_the_status_will_change(string when, string? instant, bool held)
    {
        var record = Story("<Status FormalName=\"Embargoed\"/><StatusWillChange><FutureStatus FormalName=\"Usable\"/><DateAndTime>" + when + "</DateAndTime></StatusWillChange>");
        Assert.Equal(WireStatus.Usable, record.Status);
        Assert.Equal(instant is null ? null : DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), record.Embargo);
        Assert.Equal(held, record.EmbargoHeld);
    }

    [Fact]
    public void Embargoed_without_a_time_is_held() => Assert.True(Story("<Status FormalName=\"Embargoed\"/>").EmbargoHeld);

    [Theory]
    [InlineData("Canceled", WireStatus.Canceled)]
    [InlineData("CANCELED", WireStatus.Canceled)]
    [InlineData("Cancelled", WireStatus.Canceled)]
    [InlineData("Withheld", WireStatus.Withheld)]
    [InlineData("Usable", WireStatus.Usable)]
    [InlineData("Entwurf", WireStatus.Unknown)]
    public void Status_is_read_in_any_case(string word, WireStatus status) => Assert.Equal(status, Story($"<Status FormalName=\"{word}\"/>").Status);

    [Fact]
    public void An_item_that_must_name_its_status_and_does_not_is_unknown() => Assert.Equal(WireStatus.Unknown, Story("").Status);

    [Theory]
    [InlineData("A", true)]
    [InlineData("U", true)]
    [InlineData("N", false)]
    public void New_management_data_and_patches_never_replace_a_whole_item(string update, bool partial) =>
        Assert.Equal(partial, Story("<Status FormalName=\"Usable\"/>", update: update).Partial);

    [Fact]
    public void Without_its_parts_the_id_is_read_from_the_public_identifier()
    {
        var record = Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(
            "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:kbnr.example:20260101:A:B:7N</PublicIdentifier></NewsIdentifier></Identification></NewsItem></NewsML>")).Records);
        Assert.Equal(("kbnr.example/20260101/A:B", 7), (record.Id, record.Version));
    }

    [Fact]
    public void Two_items_in_one_file_are_two_records_and_one_without_an_id_is_refused()
    {
        var one = Xml("<Status FormalName=\"Usable\"/>", "N");
        var reading = ReadWire.Read(Encoding.UTF8.GetBytes($"<NewsML>{one}{one.Replace("TX-1", "TX-2", StringComparison.Ordinal)}<NewsItem/></NewsML>"));
        Assert.Equal(["kbnr.example/20260101/TX-1", "kbnr.example/20260101/TX-2"], reading.Records.Select(r => r.Id));
        Assert.Equal("wire-no-id", Assert.Single(reading.Refusals).Code);
    }

    [Fact]
    public void An_embedded_picture_is_decoded()
    {
        const string component = """
            <NewsComponent><ContentItem><MediaType FormalName="Photo"/><MimeType FormalName="image/png"/><Encoding Notation="Base64"><DataContent>
              iVBO Rw0K
            </DataContent></Encoding></ContentItem></NewsComponent>
            """;
        var record = Story("<Status FormalName=\"Usable\"/>", component: component);
        Assert.Equal(WireKind.Picture, record.Kind);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], Assert.Single(record.Renditions).Bytes!.Value.ToArray());
    }

    [Fact]
    public void A_NITF_text_that_kills_another_item_says_so()
    {
        const string component = """
            <NewsComponent><ContentItem><DataContent><nitf><head><docdata management-status="usable" management-doc-idref="kbnr-17" management-idref-status="canceled">
              <ed-msg info="Ganti 0899 5550 0101"/></docdata></head><body><body.head><hedline><hl1>Judul NITF</hl1></hedline><byline>By Damar Prakosa, <byttl>Staff</byttl></byline></body.head>
              <body.content><p>Satu.</p><p>Dua.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
            """;
        var record = Story("<Status FormalName=\"Usable\"/>", component: component);
        Assert.Equal((WireRelation.Cancels, "kbnr-17"), (record.Links[0].Relation, record.Links[0].Target));
        Assert.Equal(("Judul NITF", "Damar Prakosa", "Staff"), (record.Headline, record.Bylines[0].Name, record.Bylines[0].Role));
        Assert.Equal(["Ganti 0899 5550 0101"], record.EditorNotes);
        Assert.Equal(["Satu.", "Dua."], SampleCopy.Words(record));
    }

    private static WireRecord Story(string management, string update = "N", string component = "") =>
        Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes($"<NewsML>{Xml(management, update, component)}</NewsML>")).Records);

    private static string Xml(string management, string update, string component = "") =>
        $"""
        <NewsItem><Identification><NewsIdentifier><ProviderId>kbnr.example</ProviderId><DateId>20260101</DateId><NewsItemId>TX-1</NewsItemId>
        <RevisionId PreviousRevision="0" Update="{update}">1</RevisionId></NewsIdentifier></Identification><NewsManagement>{management}</NewsManagement>{component}</NewsItem>
        """;
}
