using System.IO.Compression;

namespace Tajuk.Formats.PhotoMetadata;

/// <summary>PNG (W3C PNG third edition, 5.3): IHDR first, then iTXt (XMP) and eXIf wherever they are.</summary>
internal static class PngChunks
{
    /// <summary>An XMP packet is kilobytes; what swells to more than this is a bomb.</summary>
    private const int MaxInflated = 1024 * 1024;

    /// <summary>Keyword, and the bytes that say: not compressed, no language, no translated keyword.</summary>
    private static ReadOnlySpan<byte> PlainXmp => "XML:com.adobe.xmp\0\0\0\0\0"u8;

    private static ReadOnlySpan<byte> CompressedXmp => "XML:com.adobe.xmp\0\u0001\0\0\0"u8;

    /// <summary>Against the XMP specification, but what libpng-based programs write.</summary>
    private static ReadOnlySpan<byte> CompressedXmpAsLatin => "XML:com.adobe.xmp\0\0"u8;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static void Read(ReadOnlyMemory<byte> file, PictureParts parts)
    {
        long at = Signature.Length;
        for (var n = 0; n < PictureParts.MaxParts && at <= int.MaxValue; n++)
        {
            if (file.Span.Big32((int)at) is not { } length || !file.TryTake(at + 4, 4, out var type)) break;
            if (!file.TryTake(at + 8, length, out var body)) break;
            if (type.Span.SequenceEqual("IEND"u8)) return;
            if (n == 0 && !type.Span.SequenceEqual("IHDR"u8)) return;
            Take(type.Span, body, parts);
            at += length + 12;
        }
        parts.Anomalies.Add(MetadataAnomaly.Truncated);
    }

    private static void Take(ReadOnlySpan<byte> type, ReadOnlyMemory<byte> body, PictureParts parts)
    {
        var bytes = body.Span;
        if (type.SequenceEqual("IHDR"u8) && bytes.Length >= 13)
            parts.Size(PictureFormat.Png, bytes.Big32(0), bytes.Big32(4), heldWhole: bytes[12] != 0);
        else if (type.SequenceEqual("iTXt"u8) && bytes.HasAt(0, PlainXmp)) parts.OfferXmp(body[PlainXmp.Length..]);
        else if (type.SequenceEqual("iTXt"u8) && bytes.HasAt(0, CompressedXmp)) Inflate(body[CompressedXmp.Length..], parts);
        else if (type.SequenceEqual("zTXt"u8) && bytes.HasAt(0, CompressedXmpAsLatin)) Inflate(body[CompressedXmpAsLatin.Length..], parts);
        else if (type.SequenceEqual("eXIf"u8)) parts.OfferExif(body);
    }

    private static void Inflate(ReadOnlyMemory<byte> body, PictureParts parts)
    {
        if (!parts.Xmp.IsEmpty) return;
        var plain = new byte[MaxInflated];
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
            var length = zlib.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
            if (length < plain.Length) parts.OfferXmp(plain.AsMemory(0, length));
            else parts.Anomalies.Add(MetadataAnomaly.XmpUnreadable);
        }
        catch (InvalidDataException)
        {
            parts.Anomalies.Add(MetadataAnomaly.XmpUnreadable);
        }
    }
}
