using System.Collections.Concurrent;

namespace Tajuk.Site.Archive;

/// <summary>
/// Records that were unpacked lately, by the seq of their row: the newest dozen of a section stands on every page of it,
/// and unpacking was half of what a page cost. A record never changes, so all views of a file share it.
/// </summary>
internal sealed class DecodedRecords
{
    /// <summary>Unpacked, a record takes about this much for each byte of its payload.</summary>
    private const int Growth = 10;

    /// <summary>Bytes of one generation; there are two.</summary>
    private const long Limit = 24_000_000;

    private ConcurrentDictionary<long, object> _young = new();
    private ConcurrentDictionary<long, object> _old = new();
    private long _size;

    public T? Find<T>(long seq) where T : class
    {
        if (_young.TryGetValue(seq, out var known)) return known as T;
        if (!_old.TryGetValue(seq, out known)) return null;
        _young.TryAdd(seq, known);
        return known as T;
    }

    public void Keep(long seq, object record, int payload)
    {
        if (!_young.TryAdd(seq, record) || Interlocked.Add(ref _size, (long)payload * Growth) < Limit) return;
        // What was asked for since the last turn is young again already; the rest goes. Two turns at once lose a little warmth.
        (_old, _young, _size) = (_young, new ConcurrentDictionary<long, object>(), 0);
    }
}
