namespace Tajuk.Formats.PhotoMetadata;

/// <summary>
/// What a rendition carries of its picture: the IPTC minimum set, which must never be stripped, and nothing that is the
/// newsroom's own or the photographer's own (instructions, position, camera, serial number).
/// </summary>
public sealed record PublicMetadata
{
    public string? Caption { get; init; }

    public IReadOnlyList<string> Creators { get; init; } = [];

    public string? CreditLine { get; init; }

    public string? CopyrightNotice { get; init; }

    public string? UsageTerms { get; init; }

    /// <summary>ISO 8601, as <see cref="EmbeddedMetadata.DateCreated"/>.</summary>
    public string? DateCreated { get; init; }

    /// <summary>An IPTC NewsCodes URI: a reader has a right to know that a model made the picture.</summary>
    public string? DigitalSourceType { get; init; }

    public static PublicMetadata Of(EmbeddedMetadata file) => new()
    {
        Caption = file.Caption,
        Creators = file.Creators,
        CreditLine = file.CreditLine,
        CopyrightNotice = file.CopyrightNotice,
        UsageTerms = file.UsageTerms,
        DateCreated = file.DateCreated,
        DigitalSourceType = file.DigitalSourceType,
    };
}
