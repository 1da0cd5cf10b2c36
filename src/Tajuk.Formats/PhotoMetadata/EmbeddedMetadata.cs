namespace Tajuk.Formats.PhotoMetadata;

/// <summary>
/// What a picture file says about itself: the IPTC Core fields a photo desk works with, XMP first and IIM second, field
/// by field. Text is NFC without control characters, at most 8,000 characters a field; null means that neither says.
/// </summary>
public sealed record EmbeddedMetadata
{
    /// <summary>dc:description, IIM 2:120.</summary>
    public string? Caption { get; init; }

    /// <summary>photoshop:Headline, IIM 2:105.</summary>
    public string? Headline { get; init; }

    /// <summary>dc:title, IIM 2:05: the agency's short name for the picture, not a headline.</summary>
    public string? ObjectName { get; init; }

    /// <summary>Iptc4xmpCore:AltTextAccessibility (IPTC 2021.1); IIM has no such field.</summary>
    public string? AltText { get; init; }

    /// <summary>dc:creator, IIM 2:80, in the order given; empty when neither says.</summary>
    public IReadOnlyList<string> Creators { get; init; } = [];

    /// <summary>photoshop:Credit, IIM 2:110.</summary>
    public string? CreditLine { get; init; }

    /// <summary>photoshop:Source, IIM 2:115.</summary>
    public string? Source { get; init; }

    /// <summary>dc:rights, IIM 2:116.</summary>
    public string? CopyrightNotice { get; init; }

    /// <summary>xmpRights:UsageTerms; IIM has no such field.</summary>
    public string? UsageTerms { get; init; }

    /// <summary>photoshop:Instructions, IIM 2:40. For the desk's eyes only: holds embargoes, telephone numbers and names. Never public.</summary>
    public string? Instructions { get; init; }

    /// <summary>photoshop:City, IIM 2:90.</summary>
    public string? City { get; init; }

    /// <summary>photoshop:State, IIM 2:95.</summary>
    public string? State { get; init; }

    /// <summary>photoshop:Country, IIM 2:101.</summary>
    public string? Country { get; init; }

    /// <summary>dc:subject, IIM 2:25; at most 200.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>
    /// photoshop:DateCreated, IIM 2:55 and 2:60, as ISO 8601 and only as precise as the file is: <c>2024</c>, <c>2024-06</c>,
    /// <c>2024-06-19</c>, <c>2024-06-19T09:40:00</c> (zone unknown) or <c>2024-06-19T09:40:00+07:00</c>.
    /// </summary>
    public string? DateCreated { get; init; }

    /// <summary>photoshop:TransmissionReference, IIM 2:103: the agency's job id.</summary>
    public string? TransmissionReference { get; init; }

    /// <summary>Iptc4xmpExt:DigitalSourceType, an IPTC NewsCodes URI; says among others that a picture was made by a model.</summary>
    public string? DigitalSourceType { get; init; }

    /// <summary>EXIF tag 0x0112, 1 to 8; null when the file does not say or says nonsense.</summary>
    public int? Orientation { get; init; }

    /// <summary>True when EXIF or XMP carries a GPS position, which no rendition may carry on.</summary>
    public bool HasGps { get; init; }

    /// <summary>What was odd, each kind once; empty when nothing was.</summary>
    public IReadOnlyList<Anomaly> Anomalies { get; init; } = [];
}
