using System.Text;
using CsCheck;
using Tajuk.Formats.Wire;

namespace Tajuk.Tests.Formats.Wire;

public sealed class ReadWireTests
{
    [Theory]
    [InlineData("", "wire-empty")]
    [InlineData(" \r\n\t", "wire-empty")]
    [InlineData("\u0001\u0002", "wire-format-unknown")]
    [InlineData("Hanya kata-kata.", "wire-format-unknown")]
    [InlineData("<html><body>bukan kawat</body></html>", "wire-format-unknown")]
    [InlineData("<rss version=\"2.0\"/>", "wire-format-unknown")]
    [InlineData("<nitf><body/></nitf>", "wire-format-nitf")]
    [InlineData("<NewsML/>", "wire-no-item")]
    [InlineData("<newsMessage/>", "wire-no-item")]
    [InlineData("<newsItem/>", "wire-no-id")]
    public void What_is_no_wire_file_is_refused_with_a_reason(string text, string code)
    {
        var reading = ReadWire.Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(reading.Records);
        Assert.Equal(code, Assert.Single(reading.Refusals).Code);
    }

    [Fact]
    public void A_picture_file_is_refused() => Assert.Equal("wire-format-unknown", Assert.Single(ReadWire.Read(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70 }).Refusals).Code);

    [Fact]
    public void Formats_are_known_behind_a_mark_and_white_space() =>
        Assert.Equal("u", Assert.Single(ReadWire.Read((byte[])[.. Encoding.UTF8.GetPreamble(), .. " \n{\"uri\":\"u\"}"u8]).Records).Id);

    [Fact]
    public void Every_sample_is_read_without_refusal()
    {
        var files = Directory.GetFiles(SampleCopy.Folder).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).ToList();
        Assert.Equal(15, files.Count);
        Assert.All(files, f => Assert.Empty(ReadWire.Read(File.ReadAllBytes(f)).Refusals));
    }

    /// <summary>Bytes turned over, cut out and doubled in real files: there may be refusals and nonsense, never an exception.</summary>
    [Fact]
    public void Damaged_files_never_throw()
    {
        var files = Directory.GetFiles(SampleCopy.Folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 40])
            .Array[1, 6]
            .Sample(changes =>
            {
                var bytes = files[changes[0].Item1].ToList();
                foreach (var (_, at, value, cut) in changes)
                {
                    bytes[at % bytes.Count] = value;
                    bytes.RemoveRange(at % bytes.Count, Math.Min(cut, bytes.Count - (at % bytes.Count) - 1));
                }
                var reading = ReadWire.Read(bytes.ToArray());
                return reading.Records.Count + reading.Refusals.Count > 0 && reading.Records.All(r => r.Headline.Length > 0 && r.Version > 0);
            }, iter: 2_000);
    }
}
