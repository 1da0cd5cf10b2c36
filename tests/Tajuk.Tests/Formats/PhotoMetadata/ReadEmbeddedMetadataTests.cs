using System.Security.Cryptography;
using System.Text;
using Tajuk.Formats.PhotoMetadata;
using Tajuk.Tests.Photos;
using static Tajuk.Tests.Formats.PhotoMetadata.MetadataBytes;

namespace Tajuk.Tests.Formats.PhotoMetadata;

public sealed class ReadEmbeddedMetadataTests
{
    private static readonly byte[] Jpeg = DrawPicture.Jpeg(40, 30);

    [Fact]
    public void Every_field_of_an_agency_picture_is_read_from_iim()
    {
        var read = ReadEmbeddedMetadata.From(WithIim(Jpeg,
            DataSet(90, SaysUtf8, record: 1), DataSet(5, "KUNJUNGAN"), DataSet(25, "diplomasi"), DataSet(25, "Asia"),
            DataSet(40, "HUB. 0812-0000"), DataSet(55, "20240619"), DataSet(60, "094000+0700"), DataSet(80, "Rani Kusuma"),
            DataSet(80, "José Núñez"), DataSet(90, "Pyongyang"), DataSet(95, "P'yŏngyang"), DataSet(101, "Korea Utara"),
            DataSet(103, "JOB-17"), DataSet(105, "Tamu negara tiba"), DataSet(110, "AFP"), DataSet(115, "KCNA"),
            DataSet(116, "(c) 2024"), DataSet(120, "Dua pemimpin\rberjabat tangan.")));

        Assert.Equal("KUNJUNGAN", read.ObjectName);
        Assert.Equal(["diplomasi", "Asia"], read.Keywords);
        Assert.Equal("HUB. 0812-0000", read.Instructions);
        Assert.Equal("2024-06-19T09:40:00+07:00", read.DateCreated);
        Assert.Equal(["Rani Kusuma", "José Núñez"], read.Creators);
        Assert.Equal("Pyongyang", read.City);
        Assert.Equal("P'yŏngyang", read.State);
        Assert.Equal("Korea Utara", read.Country);
        Assert.Equal("JOB-17", read.TransmissionReference);
        Assert.Equal("Tamu negara tiba", read.Headline);
        Assert.Equal("AFP", read.CreditLine);
        Assert.Equal("KCNA", read.Source);
        Assert.Equal("(c) 2024", read.CopyrightNotice);
        Assert.Equal("Dua pemimpin\nberjabat tangan.", read.Caption);
        Assert.Empty(read.Anomalies);
    }

    [Fact]
    public void Every_field_is_read_from_xmp_in_each_of_its_forms()
    {
        var read = ReadEmbeddedMetadata.From(WithXmp(Jpeg, """
            <d:description><rdf:Alt><rdf:li xml:lang="en">Two leaders</rdf:li><rdf:li xml:lang="x-default">Dua pemimpin</rdf:li></rdf:Alt></d:description>
            <d:creator><rdf:Seq><rdf:li>Rani Kusuma</rdf:li><rdf:li>Budi</rdf:li></rdf:Seq></d:creator>
            <d:subject><rdf:Bag><rdf:li>diplomasi</rdf:li><rdf:li>Asia</rdf:li></rdf:Bag></d:subject>
            <d:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2024 Contoh</rdf:li></rdf:Alt></d:rights>
            <d:title><rdf:Alt><rdf:li xml:lang="x-default">KUNJUNGAN</rdf:li></rdf:Alt></d:title>
            <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Tidak untuk arsip</rdf:li></rdf:Alt></xmpRights:UsageTerms>
            <core:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Dua orang berjas berjabat tangan</rdf:li></rdf:Alt></core:AltTextAccessibility>
            <ext:DigitalSourceType rdf:resource="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"/>
            <photoshop:City>Pyongyang</photoshop:City><photoshop:Instructions>Jangan dipotong</photoshop:Instructions>
            """, """photoshop:Credit="AFP" photoshop:Source="KCNA" photoshop:DateCreated="2024-06" photoshop:Headline="Tiba" photoshop:Country="Korea Utara" photoshop:State="S" photoshop:TransmissionReference="J1" exif:GPSLatitude="39,1.2N" """));

        Assert.Equal("Dua pemimpin", read.Caption);
        Assert.Equal(["Rani Kusuma", "Budi"], read.Creators);
        Assert.Equal(["diplomasi", "Asia"], read.Keywords);
        Assert.Equal("© 2024 Contoh", read.CopyrightNotice);
        Assert.Equal("KUNJUNGAN", read.ObjectName);
        Assert.Equal("Tidak untuk arsip", read.UsageTerms);
        Assert.Equal("Dua orang berjas berjabat tangan", read.AltText);
        Assert.Equal("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture", read.DigitalSourceType);
        Assert.Equal("Jangan dipotong", read.Instructions);
        Assert.Equal(("Pyongyang", "S", "Korea Utara"), (read.City, read.State, read.Country));
        Assert.Equal(("AFP", "KCNA", "2024-06", "Tiba", "J1"), (read.CreditLine, read.Source, read.DateCreated, read.Headline, read.TransmissionReference));
        Assert.True(read.HasGps);
        Assert.Empty(read.Anomalies);
    }

    [Fact]
    public void Xmp_wins_field_by_field_and_iim_fills_what_it_leaves_open()
    {
        var read = ReadEmbeddedMetadata.From(WithXmp(
            WithIim(Jpeg, DataSet(110, "AFP"), DataSet(120, "Keterangan lama yang terpoto"), DataSet(80, "Rani")),
            "<d:description><rdf:Alt><rdf:li xml:lang='x-default'>Keterangan baru yang utuh</rdf:li></rdf:Alt></d:description><d:creator/>"));
        Assert.Equal("Keterangan baru yang utuh", read.Caption);
        Assert.Equal("AFP", read.CreditLine);
        Assert.Equal(["Rani"], read.Creators);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("webp")]
    public void Xmp_is_found_in_other_containers(string kind)
    {
        var packet = Encoding.UTF8.GetBytes(Packet("", "photoshop:Credit=\"AFP\""));
        using var picture = DrawPicture.Of(40, 30);
        using var labelled = picture.Mutate(p => p.Set(NetVips.GValue.BlobType, "xmp-data", packet));
        var file = kind == "png" ? labelled.PngsaveBuffer() : labelled.WebpsaveBuffer();
        Assert.Equal("AFP", ReadEmbeddedMetadata.From(file).CreditLine);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    public void Orientation_and_position_are_read_from_exif(int orientation)
    {
        var read = ReadEmbeddedMetadata.From(WithExif(Jpeg, orientation, gps: true));
        Assert.Equal(orientation, read.Orientation);
        Assert.True(read.HasGps);
        Assert.False(ReadEmbeddedMetadata.From(WithExif(Jpeg, orientation)).HasGps);
    }

    [Fact]
    public void An_orientation_that_does_not_exist_is_none() => Assert.Null(ReadEmbeddedMetadata.From(WithExif(Jpeg, 99)).Orientation);

    [Fact]
    public void Iim_that_names_no_character_set_is_utf8_when_it_can_be()
    {
        Assert.Equal("Café di Kōbe", Caption(Encoding.UTF8.GetBytes("Café di Kōbe")));
        Assert.Equal("Café à l'œuvre", Caption([.. "Caf"u8, 0xE9, .. " "u8, 0xE0, .. " l'"u8, 0x9C, .. "uvre"u8]));
        Assert.Equal("Café", Caption([.. "Caf"u8, 0xE9]));
    }

    [Fact]
    public void A_field_cut_in_the_middle_of_a_character_loses_that_character_only()
    {
        var cut = Encoding.UTF8.GetBytes("Agência Nacional de Notícias é")[..^1];
        Assert.Equal("Agência Nacional de Notícias", Caption(cut));
        Assert.Equal("Notici", ReadEmbeddedMetadata.From(WithIim(Jpeg, DataSet(90, SaysUtf8, record: 1), DataSet(110, [.. "Notici"u8, 0xC3]))).CreditLine);
    }

    [Fact]
    public void A_character_set_that_is_not_the_one_named_is_noted_and_the_text_still_right()
    {
        var read = ReadEmbeddedMetadata.From(WithIim(Jpeg, DataSet(90, SaysUtf8, record: 1), DataSet(120, [.. "Caf"u8, 0xE9, .. " besar"u8])));
        Assert.Equal("Café besar", read.Caption);
        Assert.Equal([MetadataAnomaly.IimCharsetWrong], read.Anomalies);
    }

    [Fact]
    public void Iim_may_be_spread_over_several_segments()
    {
        var resource = Resource(0x0404, [.. DataSet(110, "AFP"), .. DataSet(120, "Keterangan")]);
        var file = WithPhotoshop(WithPhotoshop(Jpeg, resource[15..]), resource[..15]);
        Assert.Equal(("AFP", "Keterangan"), (ReadEmbeddedMetadata.From(file).CreditLine, ReadEmbeddedMetadata.From(file).Caption));
    }

    [Fact]
    public void A_digest_that_no_longer_fits_tells_the_desk_that_the_iim_was_edited()
    {
        var iim = DataSet(110, "AFP");
        byte[] With(byte[] digest) => WithPhotoshop(WithXmp(Jpeg, ""), [.. Resource(0x0404, iim), .. Resource(0x0425, digest)]);
#pragma warning disable CA5351 // The resource is defined as MD5.
        Assert.Empty(ReadEmbeddedMetadata.From(With(MD5.HashData(iim))).Anomalies);
        Assert.Equal([MetadataAnomaly.IimEditedAfterXmp], ReadEmbeddedMetadata.From(With(MD5.HashData([1]))).Anomalies);
#pragma warning restore CA5351
    }

    [Theory]
    [InlineData("20240619", "094000+0700", "2024-06-19T09:40:00+07:00")]
    [InlineData("20240619", "094000", "2024-06-19T09:40:00")]
    [InlineData("20240619", "99:99", "2024-06-19")]
    [InlineData("20240619", null, "2024-06-19")]
    [InlineData("20240600", null, "2024-06")]
    [InlineData("20240000", null, "2024")]
    [InlineData("20240230", null, null)]
    [InlineData("kemarin!", null, null)]
    public void An_iim_date_keeps_its_precision_and_invents_nothing(string date, string? time, string? expected)
    {
        byte[][] fields = [DataSet(55, date), .. time is null ? [] : new[] { DataSet(60, time) }];
        Assert.Equal(expected, ReadEmbeddedMetadata.From(WithIim(Jpeg, fields)).DateCreated);
    }

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024-06-19", "2024-06-19")]
    [InlineData("2024-06-19T09:40", "2024-06-19T09:40:00")]
    [InlineData("2024-06-19T09:40:21.25+07:00", "2024-06-19T09:40:21+07:00")]
    [InlineData("2024-06-19T02:40:00Z", "2024-06-19T02:40:00+00:00")]
    [InlineData("2024-06-31", null)]
    public void An_xmp_date_keeps_its_precision_and_invents_nothing(string date, string? expected) =>
        Assert.Equal(expected, ReadEmbeddedMetadata.From(WithXmp(Jpeg, "", $"photoshop:DateCreated=\"{date}\"")).DateCreated);

    [Fact]
    public void Control_characters_and_direction_tricks_do_not_get_in()
    {
        var read = ReadEmbeddedMetadata.From(WithIim(Jpeg, DataSet(120, "Foto\u202Egnp.exe \u0007oleh\u0000\u0086 Rani\uFEFF")));
        Assert.Equal("Fotognp.exe oleh Rani", read.Caption);
    }

    private static string? Caption(byte[] value) => ReadEmbeddedMetadata.From(WithIim(Jpeg, DataSet(120, value))).Caption;
}
