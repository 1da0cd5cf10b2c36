using System.Globalization;
using Tajuk.Publication;

namespace Tajuk.Site.Pages;

/// <summary>From a published picture to what a page needs of it. Only renditions that the row lists are ever named.</summary>
internal static class Pictures
{
    /// <summary>Width of the file that goes to a browser that knows no candidates.</summary>
    private const int PlainWidth = 960;

    public static PictureView? Show(PublishedPicture picture, PictureUse use)
    {
        var jpegs = Of(picture, "jpg");
        var webps = Of(picture, "webp");
        if ((jpegs.LastOrDefault(r => r.Width <= PlainWidth) ?? Narrowest(jpegs) ?? Widest(webps)) is not { } plain) return null;
        var largest = jpegs.Concat(webps).MaxBy(r => r.Width)!;
        var caption = use.Caption ?? picture.Caption;
        return new PictureView
        {
            Src = Address(picture, plain),
            Width = largest.Width,
            Height = largest.Height,
            Webp = Candidates(picture, webps),
            Jpg = Candidates(picture, jpegs),
            Alt = use.Alt ?? picture.Alt ?? caption ?? "",
            Caption = caption,
            Credit = (use.Credit ?? picture.Credit) is { Length: > 0 } credit ? $"({credit})" : null,
        };
    }

    /// <summary>The cut for social cards, or the largest JPEG when there is none.</summary>
    public static SocialImage? Social(PublishedPicture picture, PictureUse use, string origin) =>
        (picture.Renditions.FirstOrDefault(r => r.Social) ?? Widest(Of(picture, "jpg"))) is { } card
            ? new SocialImage(origin + Address(picture, card), card.Width, card.Height, use.Alt ?? picture.Alt ?? use.Caption ?? picture.Caption ?? "")
            : null;

    /// <summary>Renditions for pages in one format, narrowest first.</summary>
    public static IReadOnlyList<Rendition> Of(PublishedPicture picture, string format) =>
        [.. picture.Renditions.Where(r => !r.Social && r.Format == format).OrderBy(r => r.Width)];

    public static string Address(PublishedPicture picture, Rendition rendition) => $"/media/{picture.PublicKey}/{rendition.Name}";

    private static Rendition? Narrowest(IReadOnlyList<Rendition> renditions) => renditions is [var first, ..] ? first : null;

    private static Rendition? Widest(IReadOnlyList<Rendition> renditions) => renditions is [.., var last] ? last : null;

    private static string? Candidates(PublishedPicture picture, IReadOnlyList<Rendition> renditions) => renditions.Count == 0
        ? null
        : string.Join(", ", renditions.Select(r => string.Create(CultureInfo.InvariantCulture, $"{Address(picture, r)} {r.Width}w")));
}
