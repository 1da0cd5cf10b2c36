using NetVips;
using Tajuk.Storage.Media;

namespace Tajuk.Photos;

/// <summary>Pixels to files. Of all metadata only the XMP that was put on the pixels goes along.</summary>
internal static class EncodeRendition
{
    /// <summary>Effort 2 of 6 takes half the time of 3 and 4 for 3 to 5 % more bytes.</summary>
    private const int WebpQuality = 76, WebpEffort = 2, JpegQuality = 80;

    /// <summary>Messengers drop the picture of a card that is larger.</summary>
    private const int MaxSocialBytes = 200 * 1024;

    public static IEnumerable<MadeRendition> Page(Image pixels)
    {
        yield return Made(pixels, RenditionName.OfWidth(pixels.Width, "webp"), "webp",
            pixels.WebpsaveBuffer(q: WebpQuality, effort: WebpEffort, keep: Enums.ForeignKeep.Xmp));
        yield return Made(pixels, RenditionName.OfWidth(pixels.Width, "jpg"), "jpg", Jpeg(pixels, JpegQuality));
    }

    public static MadeRendition Social(Image cut)
    {
        var quality = JpegQuality;
        var content = Jpeg(cut, quality);
        for (; content.Length > MaxSocialBytes && quality > 20; content = Jpeg(cut, quality)) quality -= 15;
        var made = Made(cut, RenditionName.OfCut(cut.Width, cut.Height, "jpg"), "jpg", content);
        return made with { Rendition = made.Rendition with { Social = true } };
    }

    // Progressive: on a slow line the whole picture is there, if coarse, after a fifth of the bytes.
    private static byte[] Jpeg(Image pixels, int quality) =>
        pixels.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.Xmp);

    private static MadeRendition Made(Image pixels, RenditionName name, string format, byte[] content) => new(
        new() { Name = name.Value, Width = pixels.Width, Height = pixels.Height, Format = format, Bytes = content.Length }, content);
}
