namespace Tajuk.Wire;

/// <summary>One version of what an agency sent. Identity is the provider, the agency's own id and its version.</summary>
internal sealed class WireItem
{
    public required string Provider { get; init; }

    /// <summary>The agency's id, without the version.</summary>
    public required string ItemId { get; init; }

    public required int Version { get; init; }

    /// <summary>"text", "picture", "package" or "other".</summary>
    public required string Kind { get; init; }

    public required WireState State { get; set; }

    public string? Headline { get; init; }

    public string? Slugline { get; init; }

    public int? Urgency { get; init; }

    public string? Language { get; init; }

    /// <summary>UTC: not before. Null for none.</summary>
    public DateTime? Embargo { get; init; }

    /// <summary>Held because its embargo cannot be understood: nobody may publish it before a person has looked.</summary>
    public bool Held { get; init; }

    public DateTime? Created { get; init; }

    public required DateTime Received { get; init; }

    /// <summary>Everything read from the file, as JSON of the format library's record; editor's notes stay in here.</summary>
    public required string Record { get; set; }

    /// <summary>JSON list of what is odd about the file.</summary>
    public required string Anomalies { get; init; }

    /// <summary>The picture made of it, for a picture item.</summary>
    public string? PictureId { get; set; }
}

/// <summary>What the agency lets us do with an item.</summary>
internal enum WireState
{
    Usable,
    Withheld,
    Killed,

    /// <summary>A newer version has taken its place.</summary>
    Superseded,
}
