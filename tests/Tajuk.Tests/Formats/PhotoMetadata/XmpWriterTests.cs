using System.Text;
using Tajuk.Formats.PhotoMetadata;
using Tajuk.Tests.Photos;
using static Tajuk.Tests.Formats.PhotoMetadata.MetadataBytes;

namespace Tajuk.Tests.Formats.PhotoMetadata;

public sealed class XmpWriterTests
{
    private static readonly PublicMetadata Label = new()
    {
        Caption = "Dua pemimpin <berjabat> \"tangan\" & tersenyum",
        Creators = ["Rani Kusuma", "José Núñez"],
        CreditLine = "AFP",
        CopyrightNotice = "© 2024 Contoh",
        UsageTerms = "Tidak untuk arsip",
        DateCreated = "2024-06-19T09:40:00+07:00",
        DigitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    };

    [Fact]
    public void What_is_written_is_read_back()
    {
        var read = ReadEmbeddedMetadata.From(WithSegment(DrawPicture.Jpeg(8, 8), 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. XmpWriter.Write(Label)]));
        var label = PublicMetadata.Of(read);
        Assert.Equal(Label.Creators, label.Creators);
        Assert.Equal(Label with { Creators = [] }, label with { Creators = [] });
    }

    [Fact]
    public void A_picture_without_anything_to_say_gets_no_packet() => Assert.Empty(XmpWriter.Write(new()));

    [Fact]
    public void The_largest_label_fits_a_jpeg_segment()
    {
        var endless = new string('&', 100_000);
        var label = new PublicMetadata
        {
            Caption = endless,
            Creators = [.. Enumerable.Repeat(endless, 50)],
            CreditLine = endless,
            CopyrightNotice = endless,
            UsageTerms = endless,
            DateCreated = endless,
            DigitalSourceType = endless,
        };
        Assert.InRange(XmpWriter.Write(label).Length, 10_000, 60_000);
    }

    [Fact]
    public void What_xml_cannot_hold_is_left_out() =>
        Assert.Contains("Fotoku", Encoding.UTF8.GetString(XmpWriter.Write(new() { Caption = "Foto\u0000\uD800ku\uFFFF" })), StringComparison.Ordinal);
}
