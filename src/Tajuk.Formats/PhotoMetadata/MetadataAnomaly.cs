namespace Tajuk.Formats.PhotoMetadata;

/// <summary>What can be odd in a picture's metadata; recorded on the picture for the photo desk, never a reason to refuse it.</summary>
public static class MetadataAnomaly
{
    public static Anomaly Truncated { get; } = new()
    {
        Code = "metadata-truncated",
        Sentence = "The picture's metadata ends early, or states a length that is not there; what came before was read.",
    };

    public static Anomaly XmpUnreadable { get; } = new()
    {
        Code = "xmp-unreadable",
        Sentence = "The picture's XMP is damaged, or too large; only its IIM was read.",
    };

    /// <summary>XMP specification part 3, 1.1.3.1: what does not fit one JPEG segment goes into extension segments.</summary>
    public static Anomaly ExtendedXmpIgnored { get; } = new()
    {
        Code = "xmp-extension-ignored",
        Sentence = "The picture's XMP continues in extension segments; only its main part was read.",
    };

    public static Anomaly IimCharsetWrong { get; } = new()
    {
        Code = "iim-charset-wrong",
        Sentence = "The picture's IIM text is not in the character set it names; its encoding was found by trial.",
    };

    /// <summary>The digest in Photoshop resource 0x0425 does not fit the IIM. XMP still wins; a person should look at both.</summary>
    public static Anomaly IimEditedAfterXmp { get; } = new()
    {
        Code = "iim-edited-after-xmp",
        Sentence = "A program that knows no XMP changed the picture's IIM later; the caption and credit shown are the XMP's.",
    };

    public static Anomaly Shortened { get; } = new()
    {
        Code = "metadata-shortened",
        Sentence = "A field of the picture's metadata was longer than 8,000 characters, or a list than 200 entries, and was cut.",
    };
}
