namespace Tajuk.Formats.PhotoMetadata;

/// <summary>What the first bytes say a picture file is. Names and MIME types sent along are never believed.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
    Gif,

    /// <summary>HEIF container, AV1 coded (brands <c>avif</c>, <c>avis</c>).</summary>
    Avif,

    /// <summary>HEIF container, other coding (iPhone HEIC). Recognised so that it can be refused by name: its codec is not free.</summary>
    Heic,
}
