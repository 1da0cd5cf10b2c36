namespace Tajuk.Formats.Wire;

/// <summary>What one wire file gave. A file gives at least one record or one refusal, and may give both.</summary>
public sealed record WireReading
{
    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<WireRecord> Records { get; init; }

    /// <summary>One for the file when nothing could be read; otherwise one for each item that could not.</summary>
    public required IReadOnlyList<Refusal> Refusals { get; init; }

    internal static WireReading Refused(Refusal refusal) => new() { Records = [], Refusals = [refusal] };

    internal static WireReading Of(IReadOnlyList<WireRecord> records, IReadOnlyList<Refusal> refusals) =>
        new() { Records = records, Refusals = records.Count == 0 && refusals.Count == 0 ? [Wire.Refusals.NoItem] : refusals };
}
