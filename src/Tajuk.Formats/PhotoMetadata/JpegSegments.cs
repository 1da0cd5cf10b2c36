namespace Tajuk.Formats.PhotoMetadata;

/// <summary>JPEG (ITU-T T.81 annex B): marker segments up to the first scan.</summary>
internal static class JpegSegments
{
    public static void Read(ReadOnlyMemory<byte> file, PictureParts parts)
    {
        var at = 2;
        for (var n = 0; n < PictureParts.MaxParts; n++)
        {
            // Some writers leave padding between segments; decoders look for the next marker, and so do we.
            var next = file.Span[at..].IndexOf((byte)0xFF);
            if (next < 0) break;
            at += next;
            while (at < file.Length && file.Span[at] == 0xFF) at++;
            if (at >= file.Length) break;
            var marker = file.Span[at++];
            if (marker is 0xDA or 0xD9) return;
            if (marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8)) continue;
            if (file.Span.Big16(at) is not { } length || length < 2) break;
            if (!file.TryTake(at + 2, length - 2, out var body)) break;
            Take(marker, body, parts);
            at += length;
        }
        parts.Anomalies.Add(MetadataAnomaly.Truncated);
    }

    private static void Take(byte marker, ReadOnlyMemory<byte> body, PictureParts parts)
    {
        if (IsFrame(marker)) parts.Size(PictureFormat.Jpeg, body.Span.Big16(3), body.Span.Big16(1), IsProgressive(marker));
        else if (marker == 0xE1) TakeApp1(body, parts);
        else if (marker == 0xED && body.Span.HasAt(0, "Photoshop 3.0\0"u8)) parts.OfferPhotoshop(body[14..]);
    }

    private static void TakeApp1(ReadOnlyMemory<byte> body, PictureParts parts)
    {
        if (body.Span.HasAt(0, "http://ns.adobe.com/xap/1.0/\0"u8)) parts.OfferXmp(body[29..]);
        else if (body.Span.HasAt(0, "Exif\0"u8) && body.Length > 6) parts.OfferExif(body[6..]);
        else if (body.Span.HasAt(0, "http://ns.adobe.com/xmp/extension/\0"u8)) parts.Anomalies.Add(MetadataAnomaly.ExtendedXmpIgnored);
    }

    // C4, C8 and CC are tables and an extension, the rest of C0 to CF are frames.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsProgressive(byte marker) => marker is 0xC2 or 0xC6 or 0xCA or 0xCE;
}
