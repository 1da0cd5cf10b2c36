namespace Tajuk.Formats.PhotoMetadata;

/// <summary>WebP (RFC 9649): RIFF chunks; the first one tells the size in one of three ways.</summary>
internal static class WebPChunks
{
    public static void Read(ReadOnlyMemory<byte> file, PictureParts parts)
    {
        long at = 12;
        for (var n = 0; n < PictureParts.MaxParts && at < file.Length; n++)
        {
            if (file.Span.Little32((int)at + 4) is not { } length || !file.TryTake(at, 4, out var type)) break;
            var whole = file.TryTake(at + 8, length, out var body);
            Take(type.Span, whole ? body : file.TakeUpTo(at + 8, length), whole, parts);
            if (!whole) break;
            at += 8 + length + (length & 1);
        }
        if (at < file.Length) parts.Anomalies.Add(MetadataAnomaly.Truncated);
    }

    private static void Take(ReadOnlySpan<byte> type, ReadOnlyMemory<byte> body, bool whole, PictureParts parts)
    {
        var bytes = body.Span;
        if (type.SequenceEqual("VP8X"u8)) parts.Size(PictureFormat.WebP, bytes.Little24(4) + 1, bytes.Little24(7) + 1, true);
        else if (type.SequenceEqual("VP8 "u8) && bytes.HasAt(3, [0x9D, 0x01, 0x2A]))
            parts.Size(PictureFormat.WebP, bytes.Little16(6) & 0x3FFF, bytes.Little16(8) & 0x3FFF, true);
        else if (type.SequenceEqual("VP8L"u8) && bytes.HasAt(0, [0x2F]) && bytes.Little32(1) is { } bits)
            parts.Size(PictureFormat.WebP, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, true);
        else if (whole && type.SequenceEqual("XMP "u8)) parts.OfferXmp(body);
        else if (whole && type.SequenceEqual("EXIF"u8)) parts.OfferExif(bytes.HasAt(0, "Exif\0\0"u8) ? body[6..] : body);
    }
}
