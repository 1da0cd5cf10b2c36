namespace Tajuk.Photos;

/// <summary>What a picture may cost. Agencies send 24 to 61 megapixels and up to 40 MB.</summary>
internal sealed class PictureLimits
{
    /// <summary>Bytes of a file as it comes in.</summary>
    public long MaxBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Pixels of one side; what the standards allow is more than any sensor has.</summary>
    public int MaxSide { get; init; } = 20_000;

    /// <summary>Pixels in all, in millions, of a picture that can be read line by line.</summary>
    public int MaxMegapixels { get; init; } = 100;

    /// <summary>
    /// Pixels in all, in millions, of a picture that its decoder holds whole (progressive JPEG, interlaced PNG, WebP, GIF):
    /// each costs 5 to 8 bytes of memory (measured), and the whole process should stay well under 500 MB.
    /// </summary>
    public int MaxMegapixelsHeldWhole { get; init; } = 40;

    /// <summary>Pixels in all, in millions, of an AVIF, whose decoder takes 14 bytes for each (measured).</summary>
    public int MaxMegapixelsAvif { get; init; } = 16;
}
