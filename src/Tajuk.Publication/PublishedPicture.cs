namespace Tajuk.Publication;

/// <summary>What the public may see of a picture: its renditions and the credit that goes with it.</summary>
public sealed record PublishedPicture
{
    /// <summary>Key inside the newsroom and the archive; not the address.</summary>
    public required string Id { get; init; }

    /// <summary>The first part of its address under /media: 26 base-32 characters and 8 hex digits.</summary>
    public required string PublicKey { get; init; }

    /// <summary>Pixels of the upright original.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels of the upright original.</summary>
    public required int Height { get; init; }

    public string? Caption { get; init; }

    /// <summary>Credit line without brackets.</summary>
    public string? Credit { get; init; }

    public string? Alt { get; init; }

    public string? Creator { get; init; }

    public string? CopyrightNotice { get; init; }

    /// <summary>Everything that may be asked for; nothing else is served.</summary>
    public required IReadOnlyList<Rendition> Renditions { get; init; }
}

/// <summary>One technical form of a picture.</summary>
public sealed record Rendition
{
    /// <summary>File name below the public key: "640.webp", or "1200x630.jpg" for the social card.</summary>
    public required string Name { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>"webp", "jpg" or "avif".</summary>
    public required string Format { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Whether this is the cut for social cards rather than one for pages.</summary>
    public bool Social { get; init; }
}
