using System.Buffers.Binary;
using System.Text;

namespace Tajuk.Tests.Formats.PhotoMetadata;

/// <summary>Builds the blocks that cameras and agencies put into picture files, sound ones and lying ones.</summary>
internal static class MetadataBytes
{
    public static readonly byte[] SaysUtf8 = [0x1B, (byte)'%', (byte)'G'];

    /// <summary>One IIM dataset: 0x1C, record, number, length, value.</summary>
    public static byte[] DataSet(int number, byte[] value, int record = 2) =>
        [0x1C, (byte)record, (byte)number, (byte)(value.Length >> 8), (byte)value.Length, .. value];

    public static byte[] DataSet(int number, string utf8) => DataSet(number, Encoding.UTF8.GetBytes(utf8));

    /// <summary>One Photoshop image resource without a name.</summary>
    public static byte[] Resource(int id, byte[] body, int? claimedLength = null)
    {
        byte[] head = [.. "8BIM"u8, (byte)(id >> 8), (byte)id, 0, 0, .. Big32(claimedLength ?? body.Length)];
        return [.. head, .. body, .. new byte[body.Length & 1]];
    }

    public static byte[] WithIim(byte[] jpeg, params byte[][] dataSets) => WithPhotoshop(jpeg, Resource(0x0404, [.. dataSets.SelectMany(d => d)]));

    public static byte[] WithPhotoshop(byte[] jpeg, byte[] resources) => WithSegment(jpeg, 0xED, [.. "Photoshop 3.0\0"u8, .. resources]);

    public static byte[] WithXmp(byte[] jpeg, string properties, string attributes = "") =>
        WithSegment(jpeg, 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Packet(properties, attributes))]);

    public static string Packet(string properties, string attributes = "") => $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
          xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
          xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:exif="http://ns.adobe.com/exif/1.0/" {attributes}>
        {properties}
        </rdf:Description></rdf:RDF></x:xmpmeta>{new string(' ', 200)}
        <?xpacket end="w"?>
        """;

    /// <summary>EXIF with an orientation and, if wished, a GPS directory that holds a latitude.</summary>
    public static byte[] Exif(int orientation, bool gps = false)
    {
        List<byte> tiff = [.. "MM\0*"u8, 0, 0, 0, 8, 0, (byte)(gps ? 2 : 1)];
        tiff.AddRange([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0]);
        if (gps) tiff.AddRange([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
        tiff.AddRange([0, 0, 0, 0]);
        if (gps) tiff.AddRange([0, 1, 0, 1, 0, 2, 0, 0, 0, 2, (byte)'S', 0, 0, 0, 0, 0, 0, 0]);
        return [.. tiff];
    }

    public static byte[] WithExif(byte[] jpeg, int orientation, bool gps = false) =>
        WithSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. Exif(orientation, gps)]);

    /// <summary>Puts a segment right behind the start of image.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] body, int? claimedLength = null)
    {
        var length = claimedLength ?? body.Length + 2;
        return [.. jpeg[..2], 0xFF, marker, (byte)(length >> 8), (byte)length, .. body, .. jpeg[2..]];
    }

    public static byte[] Big32(long value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)value);
        return bytes;
    }
}
