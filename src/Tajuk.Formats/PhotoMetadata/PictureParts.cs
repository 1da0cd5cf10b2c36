namespace Tajuk.Formats.PhotoMetadata;

/// <summary>The pieces of a picture file that are not pixels, found by walking its container once.</summary>
internal sealed class PictureParts
{
    /// <summary>More parts than any camera or agency writes; the walk stops there so that a file of nothing but headers costs nothing.</summary>
    public const int MaxParts = 100_000;

    public PictureHeader? Header { get; private set; }

    public ReadOnlyMemory<byte> Xmp { get; private set; }

    /// <summary>TIFF structure, without the "Exif\0\0" mark.</summary>
    public ReadOnlyMemory<byte> Exif { get; private set; }

    /// <summary>Photoshop image resources (8BIM), which may come in several pieces.</summary>
    public List<ReadOnlyMemory<byte>> Photoshop { get; } = [];

    public HashSet<Anomaly> Anomalies { get; } = [];

    public static PictureParts? Read(ReadOnlyMemory<byte> file)
    {
        var parts = new PictureParts();
        var bytes = file.Span;
        if (bytes.HasAt(0, [0xFF, 0xD8, 0xFF])) JpegSegments.Read(file, parts);
        else if (bytes.HasAt(0, PngChunks.Signature)) PngChunks.Read(file, parts);
        else if (bytes.HasAt(0, "RIFF"u8) && bytes.HasAt(8, "WEBP"u8)) WebPChunks.Read(file, parts);
        else if (bytes.HasAt(0, "GIF87a"u8) || bytes.HasAt(0, "GIF89a"u8)) parts.Size(PictureFormat.Gif, bytes.Little16(6), bytes.Little16(8), true);
        else if (bytes.HasAt(4, "ftyp"u8)) HeifBoxes.Read(file, parts);
        return parts.Header is null ? null : parts;
    }

    /// <summary>The first size told counts; a size of nothing is no size.</summary>
    public void Size(PictureFormat format, long? width, long? height, bool heldWhole)
    {
        if (Header is not null || width is not (> 0 and <= int.MaxValue) || height is not (> 0 and <= int.MaxValue)) return;
        Header = new() { Format = format, Width = (int)width, Height = (int)height, HeldWhole = heldWhole };
    }

    public void OfferXmp(ReadOnlyMemory<byte> packet) => Xmp = Xmp.IsEmpty ? packet : Xmp;

    public void OfferExif(ReadOnlyMemory<byte> tiff) => Exif = Exif.IsEmpty ? tiff : Exif;

    public void OfferPhotoshop(ReadOnlyMemory<byte> resources) => Photoshop.Add(resources);
}
