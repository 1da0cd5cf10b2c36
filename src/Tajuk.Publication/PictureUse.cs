namespace Tajuk.Publication;

/// <summary>How one story uses one picture. The picture's own metadata stays with the picture.</summary>
public sealed record PictureUse
{
    /// <summary>Key of the picture.</summary>
    public required string Picture { get; init; }

    /// <summary>What readers see below it, without the credit.</summary>
    public string? Caption { get; init; }

    /// <summary>Credit line for this use, without brackets ("AFP"); null for the picture's own.</summary>
    public string? Credit { get; init; }

    /// <summary>What a reader who cannot see it is told; null falls back to the caption.</summary>
    public string? Alt { get; init; }
}
