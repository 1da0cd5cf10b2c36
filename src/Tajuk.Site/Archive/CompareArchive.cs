using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>Compares the archive with the log, row by row, and the archive's lists with its own copy.</summary>
public static class CompareArchive
{
    /// <summary>What does not agree, each in a sentence; empty when everything does.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(ArchiveStore store, ILogSource source, CancellationToken cancel)
    {
        var faults = new List<string>();
        var (logId, lastSeq, rows) = store.Dump(); // Before the log, so that what the log gains meanwhile is not missed here.
        await using var log = await source.OpenAsync(cancel);
        if (logId != log.LogId) return ["archive: it follows another log; run tajuk rebuild"];
        if (lastSeq > log.LastSeq) return [$"archive: at seq {lastSeq}, ahead of the log's {log.LastSeq}; run tajuk rebuild"];
        var copy = rows.ToDictionary(r => (r.Edition, r.Kind, r.Key));
        await foreach (var row in log.ReadAfterAsync(0, cancel))
        {
            copy.Remove((row.Edition, row.Kind, row.Key), out var held);
            // A row above the archive's seq is still to come; what the archive holds of it now is an earlier state.
            if (row.Seq <= lastSeq && (held is null || !Same(held, row))) faults.Add($"archive: {row.Kind} {row.Key} is not as the log has it (seq {row.Seq})");
        }
        faults.AddRange(copy.Values.Select(r => $"archive: {r.Kind} {r.Key} is not in the log"));
        faults.AddRange(store.ListFaults());
        return faults;
    }

    private static bool Same(LogRow a, LogRow b) =>
        (a.Seq, a.Act, a.Format, a.At, a.Until, a.Gone) == (b.Seq, b.Act, b.Format, b.At, b.Until, b.Gone) && a.Payload.AsSpan().SequenceEqual(b.Payload);
}
