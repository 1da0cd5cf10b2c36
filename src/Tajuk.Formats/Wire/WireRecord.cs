namespace Tajuk.Formats.Wire;

/// <summary>
/// One item that an agency sent, whatever format it came in. Words are NFC, on one line, without controls or bidi
/// overrides. A null says that the file does not say; nothing is guessed except where a member says so.
/// </summary>
public sealed record WireRecord
{
    public required WireFormat Format { get; init; }

    /// <summary>
    /// The agency's own id, the same for every version. NewsML 1.2: <c>ProviderId/DateId/NewsItemId</c>;
    /// NewsML-G2: <c>@guid</c>; ninjs: <c>uri</c>. A picture that has no id of its own has its story's id, "#" and its name.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The agency's version, at least 1; higher replaces lower.</summary>
    public int Version { get; init; } = 1;

    /// <summary>False when the file has no version that is a whole number: then <see cref="VersionCreated"/> orders the versions.</summary>
    public bool VersionStated { get; init; } = true;

    public required WireKind Kind { get; init; }

    /// <summary>Only <see cref="WireStatus.Usable"/> may ever be published.</summary>
    public required WireStatus Status { get; init; }

    /// <summary>True when the item does not carry its whole content (NewsML 1.2 Update "A" or "U", ninjs representationtype): it never replaces a whole one.</summary>
    public bool Partial { get; init; }

    /// <summary>Who the file says it is from; null when it does not say.</summary>
    public string? Provider { get; init; }

    /// <summary>Never empty.</summary>
    public required string Headline { get; init; }

    /// <summary>True when the file has no headline and this one was made from its first sentence, its slugline or its id.</summary>
    public bool HeadlineProposed { get; init; }

    /// <summary>The agency's working name; never shown to readers.</summary>
    public string? Slugline { get; init; }

    /// <summary>The agency's abstract of a text.</summary>
    public string? Summary { get; init; }

    /// <summary>What a picture shows, in the agency's words.</summary>
    public string? Caption { get; init; }

    public IReadOnlyList<WireByline> Bylines { get; init; } = [];

    /// <summary>The dateline as the agency typed it, such as "STOCKHOLM, Aug 29, 2014 (AFP) -".</summary>
    public string? Dateline { get; init; }

    /// <summary>Where the item was reported from.</summary>
    public WirePlace? DatelinePlace { get; init; }

    /// <summary>Who must be named with the item, without brackets; the provider when the file gives no credit line.</summary>
    public string? CreditLine { get; init; }

    /// <summary>1 (most) to 9 (least); 5 is ordinary.</summary>
    public int? Urgency { get; init; }

    public IReadOnlyList<WireSubject> Subjects { get; init; } = [];

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? FirstCreated { get; init; }

    public DateTimeOffset? VersionCreated { get; init; }

    /// <summary>Not before this instant, for anyone; null when there is none or when it cannot be read.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>True when the file speaks of an embargo and no instant can be read from it: hold the item until an editor decides.</summary>
    public bool EmbargoHeld { get; init; }

    public string? UsageTerms { get; init; }

    public string? CopyrightHolder { get; init; }

    public string? CopyrightNotice { get; init; }

    /// <summary>For the desk only, telephone numbers included; never for any public surface, API or index.</summary>
    public IReadOnlyList<string> EditorNotes { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>What the agency says this version is, in lower case: "update", "correction", "repeat", ...</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>Initials of who handled the item at the agency, as typed, without brackets: "hh/ph/ts/hd".</summary>
    public string? SignOff { get; init; }

    /// <summary>The text in reading order; empty for pictures, packages and kills.</summary>
    public IReadOnlyList<WireBlock> Body { get; init; } = [];

    /// <summary>The technical forms of a picture, largest first.</summary>
    public IReadOnlyList<WireRendition> Renditions { get; init; } = [];

    /// <summary>Other items that this one points at; a package's members in order.</summary>
    public IReadOnlyList<WireLink> Links { get; init; } = [];

    /// <summary>What the file got wrong and was understood anyway.</summary>
    public IReadOnlyList<Anomaly> Anomalies { get; init; } = [];
}

public enum WireFormat
{
    /// <summary>NewsML 1.0 to 1.2.</summary>
    NewsMl,

    /// <summary>NewsML-G2, any version.</summary>
    NewsMlG2,

    /// <summary>ninjs 1.x to 3.x.</summary>
    NinJs,
}

public enum WireKind
{
    Text,
    Picture,
    Package,

    /// <summary>Sound, film, a planning note: kept and listed, nothing more.</summary>
    Other,
}

/// <summary>IPTC publishing status (stat:).</summary>
public enum WireStatus
{
    Usable,
    Withheld,
    Canceled,

    /// <summary>The file names no status we know, or must name one and does not.</summary>
    Unknown,
}
