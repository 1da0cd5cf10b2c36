namespace Tajuk.Publication.Log;

/// <summary>
/// One row of the publication log: what the public may see of one thing now. Publishing again replaces the row under a
/// higher <see cref="Seq"/>; taking back replaces it with a tombstone. This envelope never changes shape, so it can be
/// applied even when the payload's format is too new to read.
/// </summary>
public sealed record LogRow
{
    public required string Edition { get; init; }

    /// <summary>One of <see cref="Kinds"/>, or a newer one that this build does not know.</summary>
    public required string Kind { get; init; }

    public required string Key { get; init; }

    /// <summary>Place in the log; rises strictly in commit order over the whole newsroom.</summary>
    public required long Seq { get; init; }

    /// <summary>Number of the act that wrote it; all rows of one act share it.</summary>
    public required long Act { get; init; }

    /// <summary>Format of the payload; see <see cref="Payload"/>.</summary>
    public required int Format { get; init; }

    /// <summary>UTC, by the newsroom's database.</summary>
    public required DateTime At { get; init; }

    /// <summary>UTC. From this instant on the thing is gone, even if nothing more is heard from the newsroom; null for no end.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Whether this is a tombstone: the payload is then a <see cref="Tombstone"/>.</summary>
    public required bool Gone { get; init; }

    /// <summary>Compressed snapshot.</summary>
    public required byte[] Payload { get; init; }
}

/// <summary>What stands where something was taken back.</summary>
public sealed record Tombstone
{
    /// <summary>Why.</summary>
    public required TakenBack Why { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What is announced to readers; null for the neutral notice of the theme.</summary>
    public string? Reason { get; init; }

    /// <summary>Ground of a withdrawal as the Pedoman Pemberitaan Media Siber names it ("trauma-korban"); null otherwise.</summary>
    public string? Ground { get; init; }

    /// <summary>Only if the withdrawing editor kept it.</summary>
    public string? Headline { get; init; }

    /// <summary>UTC. When a story now taken back was first published; null for other things.</summary>
    public DateTime? FirstPublished { get; init; }
}

/// <summary>Ways in which a thing can end.</summary>
public enum TakenBack
{
    /// <summary>Withdrawn by the newsroom on one of five grounds, announced.</summary>
    Withdrawn,

    /// <summary>Killed by its agency, or published in error: neutral notice.</summary>
    Killed,

    /// <summary>No longer used by anything public; nobody is owed an explanation.</summary>
    Unused,
}
