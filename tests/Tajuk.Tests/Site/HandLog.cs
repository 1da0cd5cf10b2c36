using System.Text.Json;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Tests.Site;

/// <summary>A publication log written by hand: each row under the next seq, as the newsroom would write it.</summary>
internal sealed class HandLog : ILogSnapshot
{
    public const string Edition = "utama";

    private readonly Dictionary<long, LogRow> _rows = [];
    private readonly Dictionary<(string Kind, string Key), long> _seqs = [];

    public string LogId { get; init; } = "hand";

    public long LastSeq { get; private set; }

    /// <summary>When the next row is written.</summary>
    public DateTime At { get; set; } = new(2024, 6, 19, 3, 0, 0, DateTimeKind.Utc);

    /// <summary>Every row that was written, in order, with the one it replaced.</summary>
    public List<(LogRow Now, LogRow? Before)> Written { get; } = [];

    public HandLog Add<T>(string kind, string key, T snapshot, DateTime? until = null) => Row(kind, key, Payload.Write(snapshot), gone: false, until);

    /// <summary>A snapshot that says null in one field: what the types forbid, bytes from elsewhere may still say.</summary>
    public HandLog AddWithNull<T>(string kind, string key, T snapshot, string field)
    {
        var json = JsonSerializer.SerializeToNode(snapshot, Payload.Json)!.AsObject();
        json[field] = null;
        return Add(kind, key, json);
    }

    /// <summary>A story with a block of a kind that only a newer build knows.</summary>
    public HandLog AddWithNewBlock(PublishedStory story)
    {
        var json = JsonSerializer.SerializeToNode(story, Payload.Json)!.AsObject();
        json["body"]!["blocks"]!.AsArray()[0]!["type"] = "hologram";
        return Add(Kinds.Story, story.Id, json);
    }

    public HandLog TakeBack(string kind, string key, Tombstone notice) => Row(kind, key, Payload.Write(notice), gone: true, null);

    /// <summary>A row of a format that only a newer build can read.</summary>
    public HandLog Newer(string kind, string key) => Row(kind, key, [1, 2, 3], gone: false, null, Payload.Newest + 1);

    /// <summary>The connection breaks before this seq is read; null for a sound one.</summary>
    public long? BreaksAt { get; set; }

    public async IAsyncEnumerable<LogRow> ReadAfterAsync(long seq, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        for (var next = seq + 1; next <= LastSeq; next++)
        {
            if (!_rows.TryGetValue(next, out var row)) continue;
            if (row.Seq == BreaksAt) throw new IOException("The connection to the newsroom broke.");
            yield return row;
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // One row per (kind, key), as in the log itself: publishing again replaces the row under a higher seq.
    private HandLog Row(string kind, string key, byte[] payload, bool gone, DateTime? until, int format = Payload.Newest)
    {
        LogRow? before = null;
        if (_seqs.TryGetValue((kind, key), out var old)) _rows.Remove(old, out before);
        _seqs[(kind, key)] = ++LastSeq;
        _rows[LastSeq] = new LogRow
        {
            Edition = Edition, Kind = kind, Key = key, Seq = LastSeq, Act = LastSeq, Format = format,
            At = At, Until = until, Gone = gone, Payload = payload,
        };
        Written.Add((_rows[LastSeq], before));
        return this;
    }
}
