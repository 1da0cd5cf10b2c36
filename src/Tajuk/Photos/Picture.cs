using Tajuk.Formats.PhotoMetadata;
using Tajuk.Publication;

namespace Tajuk.Photos;

/// <summary>A picture on the photo desk. Its original never reaches readers.</summary>
internal sealed class Picture
{
    public required string Id { get; init; }

    /// <summary>First part of its public address; a new one whenever pixels change.</summary>
    public required string PublicKey { get; set; }

    /// <summary>SHA-256 of the original in hex: names the file in the media store.</summary>
    public required string Hash { get; init; }

    /// <summary>"jpeg", "png", "webp", "gif" or "avif".</summary>
    public required string Format { get; init; }

    /// <summary>Pixels, upright.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required long Bytes { get; init; }

    public string? Caption { get; set; }

    public string? Credit { get; set; }

    public string? Alt { get; set; }

    public string? Creator { get; set; }

    public string? Headline { get; set; }

    public string? City { get; set; }

    public string? Country { get; set; }

    public string? CopyrightNotice { get; set; }

    public string? UsageTerms { get; set; }

    /// <summary>What the agency tells editors; never public.</summary>
    public string? Instructions { get; set; }

    /// <summary>Everything the file says about itself, as it came; the fields above begin with it and are the desk's from then on.</summary>
    public required EmbeddedMetadata InFile { get; init; }

    public required DateTime Received { get; init; }

    /// <summary>Provider and item it came with; null for an upload.</summary>
    public string? WireProvider { get; init; }

    public string? WireItemId { get; init; }

    public required IReadOnlyList<Rendition> Renditions { get; set; }
}
