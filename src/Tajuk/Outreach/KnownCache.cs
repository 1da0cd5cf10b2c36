namespace Tajuk.Outreach;

/// <summary>
/// A cache in front that deliveries are written for. It stands in the database and not only in the settings of the server,
/// because a command beside the server acts too, and knows no such settings.
/// </summary>
internal sealed class KnownCache
{
    public required string Name { get; init; }

    /// <summary>The log whose acts it has been told of; after a restore it is another, and all it holds is of the old.</summary>
    public required string LogId { get; set; }

    /// <summary>What pages were made by when it was last emptied: program and theme.</summary>
    public required string MadeBy { get; set; }

    /// <summary>The node that delivers to it, so that each delivery goes once.</summary>
    public string? LeasedBy { get; init; }

    /// <summary>Until when that node may be waited for; another takes over then.</summary>
    public required DateTime LeasedUntil { get; init; }
}
