using Tajuk.Formats.Wire;

namespace Tajuk.Wire;

/// <summary>Decides what an item that came in is to the versions that are there. It decides only; nothing is written here.</summary>
internal static class Judge
{
    /// <summary>Characters. Both databases index the id; agencies use fewer than 200.</summary>
    public const int IdLimit = 500;

    /// <summary>Below every version that is kept: an item without a number that is older than what is here.</summary>
    private const int Earlier = 0;

    public static Verdict Item(WireRecord record, IReadOnlyList<WireItem> known)
    {
        if (record.Id.Length > IdLimit) return new Verdict(WireResult.Refused, record.Version, $"The item's id is longer than {IdLimit} characters.");
        var newest = known.MaxBy(i => i.Version);
        var version = record.VersionStated ? record.Version : ByDate(record, known);
        if (known.Any(i => i.State is WireState.Killed)) return AfterKill(record, version, known);
        if (record.Status is WireStatus.Canceled) return new Verdict(WireResult.Kill, version);
        if (newest is null) return new Verdict(Taken(record, WireResult.New), version);
        if (known.FirstOrDefault(i => i.Version == version) is { } same) return Again(record, same);
        if (version < newest.Version) return new Verdict(WireResult.Older, version, $"Version {newest.Version} is here already.");
        if (record.Partial && record.Status is WireStatus.Usable && known.Any(i => !WireCopy.RecordOf(i).Partial))
            return new Verdict(WireResult.Refused, version, "The item carries only a part of its content; the whole one that is here stays.");
        return new Verdict(Taken(record, WireResult.Update), version);
    }

    /// <summary>Nothing brings a killed item back; a newer kill is kept for what it says.</summary>
    private static Verdict AfterKill(WireRecord record, int version, IReadOnlyList<WireItem> known)
    {
        const string Killed = "The agency has killed this item; it stays killed.";
        var newest = known.Max(i => i.Version);
        if (record.Status is WireStatus.Canceled) return new Verdict(version > newest ? WireResult.Kill : WireResult.Duplicate, version);
        if (known.Any(i => i.Version == version)) return new Verdict(WireResult.Duplicate, version, Killed);
        return new Verdict(version < newest ? WireResult.Older : WireResult.Refused, version, Killed);
    }

    private static Verdict Again(WireRecord record, WireItem same)
    {
        if (record.Status is not WireStatus.Usable && same.State is WireState.Usable) return new Verdict(WireResult.Withheld, same.Version);
        return same.State is not WireState.Superseded && !record.Partial && WireCopy.RecordOf(same).Partial
            ? new Verdict(Taken(record, WireResult.Update), same.Version)
            : new Verdict(WireResult.Duplicate, same.Version);
    }

    /// <summary>What names no status that we know may not be published either.</summary>
    private static WireResult Taken(WireRecord record, WireResult usable) => record.Status is WireStatus.Usable ? usable : WireResult.Withheld;

    /// <summary>The number for an item without one: its date orders it among the versions that are there.</summary>
    private static int ByDate(WireRecord record, IReadOnlyList<WireItem> known)
    {
        var newest = known.MaxBy(i => i.Version);
        if (newest is null) return record.Version;
        var created = WireCopy.Instant(record.VersionCreated);
        if (known.FirstOrDefault(i => created is null ? i.Record == WireCopy.Json(record) : i.Created == created) is { } same) return same.Version;
        return record.Status is WireStatus.Canceled || created is null || newest.Created is null || created > newest.Created ? newest.Version + 1 : Earlier;
    }
}

/// <summary>What an item is, under which version it is kept, and why nothing changes when nothing does.</summary>
internal sealed record Verdict(WireResult Result, int Version, string? Reason = null)
{
    public bool Changes => Result is WireResult.New or WireResult.Update or WireResult.Kill or WireResult.Withheld;
}
