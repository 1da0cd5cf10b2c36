namespace Tajuk.Formats.Wire;

/// <summary>What one wire file gave. A file gives at least one record or one refusal, and may give both.</summary>
public sealed record WireReading
{
    /// <summary>Most items of one file, pictures counted. Agencies send one, or a package of a dozen.</summary>
    internal const int MaxRecords = 1_000;

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<WireRecord> Records { get; init; }

    /// <summary>One for the file when nothing could be read; otherwise one for each item that could not.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    internal static WireReading Refused(Refusal refusal) => new() { Records = [], Refusals = [refusal] };

    internal static WireReading Of(IReadOnlyList<WireRecord> records, IReadOnlyList<Refusal> refusals) =>
        records.Count > MaxRecords ? Refused(Wire.Refusals.TooManyItems)
        : new() { Records = records, Refusals = records.Count == 0 && refusals.Count == 0 ? [Wire.Refusals.NoItem] : refusals };
}
