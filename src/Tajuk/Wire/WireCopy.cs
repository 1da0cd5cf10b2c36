using System.Text.Json;
using Tajuk.Formats.Wire;
using Tajuk.Publication.Log;

namespace Tajuk.Wire;

/// <summary>How an agency's item is kept: the record whole, for the newsroom alone, and the few fields that lists need.</summary>
internal static class WireCopy
{
    public static WireItem Item(string provider, WireRecord record, int version, DateTime now) => new()
    {
        Provider = provider,
        ItemId = record.Id,
        Version = version,
        Kind = record.Kind.ToString().ToLowerInvariant(),
        State = StateOf(record),
        Headline = record.Headline,
        Slugline = record.Slugline,
        Urgency = record.Urgency,
        Language = record.Language,
        Embargo = Instant(record.Embargo),
        Held = record.EmbargoHeld,
        Created = Instant(record.VersionCreated),
        Received = now,
        Record = Json(record),
        Anomalies = JsonSerializer.Serialize(record.Anomalies, Payload.Json),
    };

    /// <summary>Stands for an item that was killed before it came, so that it finds its kill when it does.</summary>
    public static WireItem Tombstone(string provider, WireRecord by, WireLink link, DateTime now) => Item(
        provider,
        new WireRecord
        {
            Id = link.Target, Format = by.Format, Kind = WireKind.Other, Status = WireStatus.Canceled,
            Headline = link.Title ?? link.Target, HeadlineProposed = true, VersionCreated = by.VersionCreated,
        },
        Math.Max(link.Version ?? 1, 1),
        now);

    /// <summary>The same version comes again with another status: its words stay, the status and the notes are the new ones.</summary>
    public static void ChangeStatus(WireItem item, WireRecord record)
    {
        var kept = RecordOf(item);
        item.State = StateOf(record);
        item.Record = Json(kept with { Status = record.Status, EditorNotes = [.. kept.EditorNotes.Union(record.EditorNotes)] });
    }

    public static WireRecord RecordOf(WireItem item) => JsonSerializer.Deserialize<WireRecord>(item.Record, Payload.Json)!;

    /// <summary>Without the pictures' bytes: those are the photo desk's.</summary>
    public static string Json(WireRecord record) =>
        JsonSerializer.Serialize(record with { Renditions = [.. record.Renditions.Select(r => r with { Bytes = null })] }, Payload.Json);

    /// <summary>UTC in whole milliseconds, which both engines keep exactly.</summary>
    public static DateTime? Instant(DateTimeOffset? instant) =>
        instant is { } i ? new DateTime(i.UtcTicks - (i.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc) : null;

    private static WireState StateOf(WireRecord record) => record.Status switch
    {
        WireStatus.Usable => WireState.Usable,
        WireStatus.Canceled => WireState.Killed,
        _ => WireState.Withheld,
    };
}
