namespace Tajuk.Formats.Wire;

/// <summary>One person or body that the item names as its author.</summary>
public sealed record WireByline
{
    public required string Name { get; init; }

    /// <summary>Such as "photographer" or a job title; null when the file does not say.</summary>
    public string? Role { get; init; }
}

/// <summary>A place as the agency knows it.</summary>
public sealed record WirePlace
{
    /// <summary>The town, usually; as the agency spells it.</summary>
    public required string Name { get; init; }

    /// <summary>The country's name; null when only a code is given, or nothing.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 3166-1, two or three capital letters, as the agency gives it.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The agency's codes for the place: qcodes and addresses.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];
}

/// <summary>What the item is about.</summary>
public sealed record WireSubject
{
    /// <summary>"medtop" (IPTC Media Topics); else the agency's own scheme, or "raw" when it names none.</summary>
    public required string Scheme { get; init; }

    /// <summary>The code in that scheme; the name when there is no code.</summary>
    public required string Code { get; init; }

    public string? Name { get; init; }

    public WireSubjectKind Kind { get; init; }

    /// <summary>The old subject code or retired topic that the file holds, when <see cref="Code"/> was mapped from it.</summary>
    public string? MappedFrom { get; init; }
}

public enum WireSubjectKind
{
    Topic,
    Person,
    Organisation,
    Place,
    Event,
    Thing,
}

/// <summary>One technical form of a picture.</summary>
public sealed record WireRendition
{
    /// <summary>Where the bytes are: an address or a file name beside the wire file; null when they are embedded. Never fetched here.</summary>
    public string? Href { get; init; }

    public WireRenditionRole Role { get; init; }

    /// <summary>Pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels.</summary>
    public int? Height { get; init; }

    public string? MimeType { get; init; }

    /// <summary>The bytes when the wire file carries them.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }
}

public enum WireRenditionRole
{
    Other,
    Full,
    Preview,
    Thumbnail,
}

/// <summary>A pointer to another item.</summary>
public sealed record WireLink
{
    public required WireRelation Relation { get; init; }

    /// <summary>The other item's id, in the form of <see cref="WireRecord.Id"/> where that could be made, or an address.</summary>
    public required string Target { get; init; }

    public int? Version { get; init; }

    public string? Title { get; init; }

    /// <summary>The part that a member plays in its package, or the agency's own word for the relation.</summary>
    public string? Role { get; init; }
}

public enum WireRelation
{
    /// <summary>Something else worth seeing, or a relation we do not know.</summary>
    SeeAlso,

    /// <summary>A part of this package, or a picture of this story.</summary>
    Member,
    DerivedFrom,

    /// <summary>Part of the same running story.</summary>
    AssociatedWith,

    /// <summary>This item stands in the place of the other.</summary>
    Supersedes,

    /// <summary>This item kills the other.</summary>
    Cancels,
}
