namespace Tajuk.Formats.PhotoMetadata;

/// <summary>
/// Format and size of a picture as its header bytes state them, read without decoding a pixel, so that a picture that
/// would cost gigabytes to open is refused for nothing.
/// </summary>
public sealed record PictureHeader
{
    public required PictureFormat Format { get; init; }

    /// <summary>Stored width in pixels, 1 or more, before any turn the EXIF orientation asks for.</summary>
    public required int Width { get; init; }

    /// <summary>Stored height in pixels, 1 or more, before any turn the EXIF orientation asks for.</summary>
    public required int Height { get; init; }

    /// <summary>
    /// True when a decoder must hold the whole picture in memory: progressive JPEG, interlaced PNG, WebP, GIF, AVIF.
    /// Baseline JPEG and plain PNG are read line by line.
    /// </summary>
    public required bool HeldWhole { get; init; }

    /// <summary>Number of pixels; a header may claim more than 32 bits hold.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Null when the bytes are none of the known formats or end before the size is told. Never throws.</summary>
    public static PictureHeader? Read(ReadOnlyMemory<byte> file) => PictureParts.Read(file)?.Header;
}
