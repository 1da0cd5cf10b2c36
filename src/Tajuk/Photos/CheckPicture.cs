using Tajuk.Formats.PhotoMetadata;

namespace Tajuk.Photos;

/// <summary>Decides from the header alone whether a file may be opened.</summary>
internal static class CheckPicture
{
    /// <summary>Null when it may.</summary>
    public static PictureRefused? Refuse(ReadOnlyMemory<byte> file, PictureLimits limits)
    {
        if (file.Length > limits.MaxBytes) return new PictureTooLarge(limits.MaxBytes);
        return PictureHeader.Read(file) switch
        {
            null => new NotAPicture(),
            { Format: PictureFormat.Heic } => new PictureFormatUnsupported(),
            var header => RefuseSize(header, header.Width, header.Height, limits),
        };
    }

    /// <summary>The same, with the size as the decoder reads it, which may not be as we do.</summary>
    public static PictureRefused? RefuseSize(PictureHeader header, int width, int height, PictureLimits limits)
    {
        var megapixels = header switch
        {
            { Format: PictureFormat.Avif } => limits.MaxMegapixelsAvif,
            { HeldWhole: true } => limits.MaxMegapixelsHeldWhole,
            _ => limits.MaxMegapixels,
        };
        return Math.Max(width, height) > limits.MaxSide || (long)width * height > megapixels * 1_000_000L
            ? new PictureTooManyPixels(width, height, limits.MaxSide, megapixels)
            : null;
    }
}
