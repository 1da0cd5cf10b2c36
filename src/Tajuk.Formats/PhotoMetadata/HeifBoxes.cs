namespace Tajuk.Formats.PhotoMetadata;

/// <summary>AVIF and HEIC (ISO/IEC 23008-12): meta, iprp, ipco, and in it the sizes (ispe) of every image the file holds.</summary>
internal static class HeifBoxes
{
    private const int MaxBoxes = 10_000;

    public static void Read(ReadOnlyMemory<byte> file, PictureParts parts)
    {
        if (FormatOf(file.Span) is not { } format) return;
        long width = 0, height = 0;
        var meta = First(file, "meta"u8);
        meta = meta[Math.Min(4, meta.Length)..]; // version and flags
        foreach (var ispe in Boxes(First(First(meta, "iprp"u8), "ipco"u8), "ispe"u8.ToArray()))
        {
            // Tiles and thumbnails have sizes too. The largest is the picture, and what a decoder may have to hold.
            if (ispe.Span.Big32(4) is not { } w || ispe.Span.Big32(8) is not { } h || w * (double)h <= width * (double)height) continue;
            (width, height) = (w, h);
        }
        parts.Size(format, width, height, heldWhole: true);
    }

    private static PictureFormat? FormatOf(ReadOnlySpan<byte> file)
    {
        if (file.Big32(0) is not { } length) return null;
        PictureFormat? format = null;
        for (var at = 8; at + 4 <= Math.Min(length, 512); at += 4)
        {
            if (file.HasAt(at, "avif"u8) || file.HasAt(at, "avis"u8)) return PictureFormat.Avif;
            if (file.HasAt(at, "heic"u8) || file.HasAt(at, "heix"u8) || file.HasAt(at, "hevc"u8) || file.HasAt(at, "mif1"u8))
                format = PictureFormat.Heic;
        }
        return format;
    }

    private static ReadOnlyMemory<byte> First(ReadOnlyMemory<byte> within, ReadOnlySpan<byte> wanted) =>
        Boxes(within, wanted.ToArray()).FirstOrDefault();

    private static IEnumerable<ReadOnlyMemory<byte>> Boxes(ReadOnlyMemory<byte> within, byte[] wanted)
    {
        long at = 0;
        for (var n = 0; n < MaxBoxes; n++)
        {
            if (!within.TryTake(at, 8, out var head) || head.Span.Big32(0) is not { } length) yield break;
            var start = 8;
            if (length == 1)
            {
                if (!within.TryTake(at + 8, 8, out var large) || large.Span.Big32(0) != 0) yield break;
                (length, start) = (large.Span.Big32(4)!.Value, 16);
            }
            else if (length == 0) length = within.Length - at;
            if (length < start) yield break;
            if (head.Span[4..].SequenceEqual(wanted)) yield return within.TakeUpTo(at + start, length - start);
            at += length;
        }
    }
}
