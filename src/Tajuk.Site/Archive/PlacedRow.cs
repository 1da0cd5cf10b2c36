using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>A row of the log, and where it puts its thing; one whose payload cannot be read is kept as it is and stands nowhere.</summary>
/// <param name="Row">As it came.</param>
/// <param name="Where">Null when the payload cannot be read.</param>
/// <param name="Unreadable">Why it cannot; null when it can.</param>
internal sealed record PlacedRow(LogRow Row, Whereabouts? Where, string? Unreadable)
{
    public static PlacedRow Of(LogRow row)
    {
        try { return new(row, Whereabouts.Of(row), null); }
        // Also what can be read but says null where there must be something: one such row must not hold up all that follow.
        catch (Exception e) when (e is UnreadablePayloadException or NullReferenceException or ArgumentException) { return new(row, null, e.Message); }
    }

    /// <summary>What an operator is told of one that is not shown.</summary>
    public string? Complaint => Unreadable is null ? null : $"{Row.Kind} {Row.Key}: {Unreadable}";
}
