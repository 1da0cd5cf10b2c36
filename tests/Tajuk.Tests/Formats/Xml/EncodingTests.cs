using System.Text;
using Tajuk.Formats.Xml;

namespace Tajuk.Tests.Formats.Xml;

public sealed class EncodingTests
{
    private static readonly Encoding Latin9 = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15")!;

    private static XmlReading Read(Encoding encoding, string declared) =>
        HardenedXml.Read(encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?><b>Café di Gôsari, harga 5 €</b>"));

    private static string? Code(XmlReading reading) => reading.Anomalies.SingleOrDefault()?.Code;

    [Fact]
    public void True_ISO_8859_15_is_decoded_as_it_says()
    {
        var reading = Read(Latin9, "ISO-8859-15");
        Assert.Equal("Café di Gôsari, harga 5 €", reading.Root?.Value);
        Assert.Null(Code(reading));
    }

    [Fact]
    public void UTF_8_that_says_it_is_ISO_8859_1_is_read_as_UTF_8_and_noted()
    {
        var reading = Read(Encoding.UTF8, "iso-8859-1");
        Assert.Equal("Café di Gôsari, harga 5 €", reading.Root?.Value);
        Assert.Equal("encoding-lies", Code(reading));
    }

    [Fact]
    public void Windows_1252_that_says_it_is_UTF_8_is_read_and_noted()
    {
        var reading = Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "utf-8");
        Assert.Equal("Café di Gôsari, harga 5 €", reading.Root?.Value);
        Assert.Equal("encoding-guessed", Code(reading));
    }

    [Fact]
    public void UTF_16_is_read_with_and_without_its_mark()
    {
        var text = "<b>Café</b>";
        Assert.Equal("Café", HardenedXml.Read(Encoding.Unicode.GetBytes(text)).Root?.Value);
        Assert.Equal("Café", HardenedXml.Read(Encoding.BigEndianUnicode.GetBytes(text)).Root?.Value);
        Assert.Equal("Café", HardenedXml.Read((byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]).Root?.Value);
    }

    [Fact]
    public void Japanese_in_seven_bits_is_not_taken_for_ASCII()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("iso-2022-jp")!;
        Assert.Equal("東京", HardenedXml.Read(encoding.GetBytes("<?xml version=\"1.0\" encoding=\"iso-2022-jp\"?><b>東京</b>")).Root?.Value);
    }

    [Fact]
    public void An_encoding_that_nobody_knows_is_guessed_and_noted()
    {
        var reading = Read(Latin9, "x-kbnr-7");
        Assert.StartsWith("Café", reading.Root?.Value, StringComparison.Ordinal);
        Assert.Equal("encoding-guessed", Code(reading));
    }

    [Fact]
    public void Control_characters_become_spaces_and_are_noted()
    {
        var reading = HardenedXml.Read("<b>satu\u0001dua\u0000tiga</b>"u8.ToArray());
        Assert.Equal("satu dua tiga", reading.Root?.Value);
        Assert.Equal("control-characters", Code(reading));
    }
}
