using System.IO.Compression;
using System.Text;
using Tajuk.Formats.PhotoMetadata;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Photos;
using static Tajuk.Tests.Formats.PhotoMetadata.MetadataBytes;

namespace Tajuk.Tests.Formats.PhotoMetadata;

public sealed class HostileMetadataTests
{
    private static readonly byte[] Jpeg = DrawPicture.Jpeg(40, 30);

    /// <summary>What each of these may cost, with room for a busy machine; alone they take a tenth of it.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(1000);

    [Fact]
    public void Lengths_that_lie_are_noted_and_what_is_there_is_kept()
    {
        var read = Timed(WithPhotoshop(Jpeg, Resource(0x0404, [.. DataSet(110, "AFP"), 0x1C, 2, 120, 0x7F, 0xFF, .. "Keterangan"u8], claimedLength: 1 << 30)));
        Assert.Equal(("AFP", "Keterangan"), (read.CreditLine, read.Caption));
        Assert.Equal([MetadataAnomaly.Truncated], read.Anomalies);
    }

    [Theory]
    [InlineData(new byte[] { 0x1C, 2, 120, 0x80, 4, 0x7F, 0xFF, 0xFF, 0xFF, 65 })]
    [InlineData(new byte[] { 0x1C, 2, 120, 0xFF, 0xFF, 65 })]
    [InlineData(new byte[] { 0x1C, 2, 120, 0x80, 0, 65 })]
    public void Extended_lengths_that_lie_do_no_harm(byte[] dataSet) =>
        Assert.Contains(MetadataAnomaly.Truncated, Timed(WithIim(Jpeg, DataSet(110, "AFP"), dataSet)).Anomalies);

    [Fact]
    public void Extended_xmp_is_refused_politely()
    {
        var file = WithXmp(WithSegment(Jpeg, 0xE1, [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. new byte[500]]), "", "photoshop:Credit=\"AFP\"");
        Assert.Equal([MetadataAnomaly.ExtendedXmpIgnored], Timed(file).Anomalies);
        Assert.Equal("AFP", Timed(file).CreditLine);
    }

    [Theory]
    [InlineData("<x")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'AAAAAAAAAA'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;&b;&b;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x>")]
    public void Xmp_that_cannot_be_read_leaves_the_iim_to_speak(string packet)
    {
        var segment = (byte[])[.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(packet)];
        var read = Timed(WithSegment(WithIim(Jpeg, DataSet(110, "AFP")), 0xE1, segment));
        Assert.Equal("AFP", read.CreditLine);
        Assert.Equal([MetadataAnomaly.XmpUnreadable], read.Anomalies);
    }

    [Fact]
    public void A_giant_packet_costs_no_time()
    {
        var many = string.Concat(Enumerable.Repeat("<rdf:Description><d:creator><rdf:Seq><rdf:li>A</rdf:li></rdf:Seq></d:creator></rdf:Description>", 10_000));
        Timed(Png(Packet(many)));
        Assert.Contains(MetadataAnomaly.XmpUnreadable, Timed(Png(Packet(new string('a', 3_000_000)))).Anomalies);
        Assert.Contains(MetadataAnomaly.XmpUnreadable, Timed(Png(string.Concat(Enumerable.Repeat("<a>", 50_000)))).Anomalies);
    }

    [Fact]
    public void Fields_and_lists_without_end_are_cut()
    {
        var read = Timed(WithIim(Jpeg, [DataSet(120, new string('a', 20_000)), .. Enumerable.Range(0, 5_000).Select(i => DataSet(25, "kata"))]));
        Assert.Equal((8_000, 200), (read.Caption!.Length, read.Keywords.Count));
        Assert.Equal([MetadataAnomaly.Shortened], read.Anomalies);
    }

    [Theory]
    [InlineData((byte)0xFF)]
    [InlineData((byte)0x00)]
    [InlineData((byte)0x1C)]
    public void Forty_megabytes_of_one_byte_cost_no_time(byte filler)
    {
        var file = new byte[40_000_000];
        Array.Fill(file, filler);
        foreach (var start in new[] { Jpeg[..2], [0xFF, 0xD8, 0xFF, 0xE1, 0, 2], [.. "RIFF\0\0\0\0WEBPVP8X"u8], [0, 0, 0, 16, .. "ftypavif\0\0\0\0"u8] })
        {
            start.CopyTo(file, 0);
            Timed(file);
        }
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("transparent webp")]
    [InlineData("avif")]
    public void Random_damage_never_throws(string kind)
    {
        const int Seed = 20240619;
        var random = new Random(Seed);
        var sound = PictureHeaderTests.Encode(kind, 40, 30);
        if (kind == "jpeg") sound = WithXmp(WithExif(WithIim(sound, DataSet(110, "AFP"), DataSet(80, "Rani")), 6, gps: true), "", "photoshop:Credit=\"AFP\"");
        for (var n = 0; n < 3_000; n++)
        {
            var file = sound.ToArray();
            for (var hits = random.Next(1, 12); hits > 0; hits--) file[random.Next(Math.Min(file.Length, 1_500))] = (byte)random.Next(256);
            ReadEmbeddedMetadata.From(file);
        }
    }

    [Fact]
    public void Compressed_xmp_is_read_and_a_bomb_in_it_is_not()
    {
        Assert.Equal("AFP", Timed(Chunk("zTXt", [.. "XML:com.adobe.xmp\0\0"u8, .. Zlib(Packet("", "photoshop:Credit=\"AFP\""))])).CreditLine);
        Assert.Equal("AFP", Timed(Chunk("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. Zlib(Packet("", "photoshop:Credit=\"AFP\""))])).CreditLine);
        var bomb = Timed(Chunk("zTXt", [.. "XML:com.adobe.xmp\0\0"u8, .. Zlib(new string(' ', 80_000_000))]));
        Assert.Equal([MetadataAnomaly.XmpUnreadable], bomb.Anomalies);
        Assert.Equal([MetadataAnomaly.XmpUnreadable], Timed(Chunk("zTXt", [.. "XML:com.adobe.xmp\0\0"u8, 1, 2, 3, 4])).Anomalies);
    }

    private static byte[] Png(string packet) => Chunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(packet)]);

    private static byte[] Chunk(string type, byte[] body)
    {
        var png = PictureHeaderTests.Encode("png", 4, 4);
        return [.. png[..33], .. Big32(body.Length), .. Encoding.ASCII.GetBytes(type), .. body, 0, 0, 0, 0, .. png[33..]];
    }

    private static byte[] Zlib(string text)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest)) zlib.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static EmbeddedMetadata Timed(byte[] file)
    {
        var clock = ThreadClock.StartNew();
        var read = ReadEmbeddedMetadata.From(file);
        Assert.True(clock.Elapsed < Budget, $"took {clock.Elapsed}");
        return read;
    }
}
