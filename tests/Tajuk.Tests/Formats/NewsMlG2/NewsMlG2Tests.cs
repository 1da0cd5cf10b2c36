using System.Text;
using Tajuk.Formats.Wire;
using Tajuk.Tests.Formats.Wire;

namespace Tajuk.Tests.Formats.NewsMlG2;

public sealed class NewsMlG2Tests
{
    private static readonly WireRecord Picture = SampleCopy.One("06-picture.g2.xml");
    private static readonly IReadOnlyList<WireRecord> Message = SampleCopy.Read("07-package.g2.xml").Records;

    [Fact]
    public void A_picture_has_headline_caption_credit_and_photographer() => Assert.Equal(
        ("Kereta pagi pertama", "Penumpang menunggu kereta pagi pertama di Stasiun Tirtasari, Jumat (15/5/2026).", "KBNR/Aji Wicaksana", "Aji Wicaksana", "photographer"),
        (Picture.Headline, Picture.Caption, Picture.CreditLine, Picture.Bylines[0].Name, Picture.Bylines[0].Role));

    [Fact]
    public void A_pictures_renditions_come_largest_first_with_size_type_and_role() => Assert.Equal(
        [("foto-kereta-1.jpg", WireRenditionRole.Full, 3600, 2400), ("foto-kereta-1-sedang.jpg", WireRenditionRole.Preview, 1024, 683), ("foto-kereta-1-kecil.jpg", WireRenditionRole.Thumbnail, 240, 160)],
        Picture.Renditions.Select(r => (r.Href!, r.Role, r.Width!.Value, r.Height!.Value)));

    [Fact]
    public void A_message_gives_its_package_its_text_and_its_picture() =>
        Assert.Equal([WireKind.Package, WireKind.Text, WireKind.Picture], Message.Select(r => r.Kind));

    [Fact]
    public void A_packages_members_are_in_the_order_of_its_groups_even_when_these_form_a_ring() =>
        Assert.Equal([(Message[1].Id, 2), (Message[2].Id, 1)], Message[0].Links.Select(l => (l.Target, l.Version!.Value)));

    [Fact]
    public void A_package_without_a_title_is_known_by_its_first_member() => Assert.Equal((Message[1].Headline, true), (Message[0].Headline, Message[0].HeadlineProposed));

    [Fact]
    public void The_headline_and_the_figure_are_not_repeated_in_the_text() => Assert.Equal(
        ["Peron bus yang kosong sejak empat tahun lalu kini ditanami trembesi.", "Warga menanam sendiri pohonnya dan mencatat nama di papan.", "Anak saya menyiram tiap sore."],
        SampleCopy.Words(Message[1]));

    [Fact]
    public void A_dateline_in_the_text_moves_to_its_field() => Assert.Equal(("BATU LAWANG, 16 Mei (KBNR)", "Batu Lawang"), (Message[1].Dateline, Message[1].DatelinePlace?.Name));

    [Fact]
    public void An_empty_date_and_a_dateline_in_the_text_are_noted() => Assert.Equal(["date-empty", "dateline-in-body"], SampleCopy.Codes(Message[1]));

    [Fact]
    public void A_creator_of_two_small_letters_is_a_desk_initial() => Assert.Equal(("rn", "Damar Prakosa"), (Message[1].SignOff, Message[1].Bylines.Single().Name));

    [Fact]
    public void A_topic_by_address_is_a_topic() => Assert.Equal(("medtop", "20000538"), (Message[1].Subjects[0].Scheme, Message[1].Subjects[0].Code));

    [Fact]
    public void A_status_that_is_absent_is_usable() => Assert.Equal(WireStatus.Usable, Message[2].Status);

    [Fact]
    public void An_item_without_its_namespace_is_read() =>
        Assert.Equal("Judul", Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(G2.Text().Replace(" xmlns=\"http://iptc.org/std/nar/2006-10-01/\"", "", StringComparison.Ordinal))).Records).Headline);

    [Fact]
    public void A_withheld_item_is_withheld() => Assert.Equal(WireStatus.Withheld, SampleCopy.One("10-withheld.g2.xml").Status);

    [Fact]
    public void A_kill_of_an_item_that_never_came_is_a_record() => Assert.Equal((WireStatus.Canceled, 4), (SampleCopy.One("15-kill.g2.xml").Status, SampleCopy.One("15-kill.g2.xml").Version));

    [Fact]
    public void A_version_that_is_absent_is_one() =>
        Assert.Equal((1, true), Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(G2.Text().Replace(" version=\"1\"", "", StringComparison.Ordinal))).Records) is var r ? (r.Version, r.VersionStated) : default);

    [Fact]
    public void A_version_that_is_no_number_is_noted_and_left_to_the_date()
    {
        var record = G2.With(version: "dua");
        Assert.Equal((1, false), (record.Version, record.VersionStated));
        Assert.Equal(["version-missing"], SampleCopy.Codes(record));
    }

    [Fact]
    public void A_concept_is_no_news() =>
        Assert.Equal("wire-no-item", Assert.Single(ReadWire.Read("<conceptItem guid=\"c\"/>"u8.ToArray()).Refusals).Code);

    [Fact]
    public void Thousands_of_items_in_one_message_are_refused() =>
        Assert.Equal("wire-too-many-items", Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(
            $"<newsMessage><itemSet>{string.Concat(Enumerable.Range(0, 1_100).Select(i => $"<newsItem guid=\"n{i}\"/>"))}</itemSet></newsMessage>")).Refusals).Code);

    [Fact]
    public void A_chain_of_many_groups_does_not_exhaust_the_stack()
    {
        var groups = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<group id=\"g{i}\"><groupRef idref=\"g{i + 1}\"/></group>"));
        var xml = $"<packageItem guid=\"p\"><groupSet root=\"g0\">{groups}<group id=\"g50000\"><itemRef residref=\"x\"/></group></groupSet></packageItem>";
        Assert.Equal("x", Assert.Single(Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(xml)).Records).Links).Target);
    }
}
