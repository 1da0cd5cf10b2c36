using System.Collections.Concurrent;

namespace Tajuk.Site.Archive;

/// <summary>One copy of the edition on disk, from the moment it is opened until another is swapped in: who reads it, and what of it was unpacked.</summary>
internal sealed class ArchiveFile
{
    /// <summary>Readers kept open; more than this at once is a crowd that passes.</summary>
    private const int Kept = 16;

    private readonly ConcurrentBag<ArchiveReader> _idle = [];
    private volatile bool _closed;

    private readonly DecodedRecords _records = new();
    private readonly DecodedRecords _heads = new();

    /// <summary>What was unpacked of it as this type; a story's row is read whole by some and without its body by most.</summary>
    public DecodedRecords Of<T>() => typeof(T) == typeof(StoryHead) ? _heads : _records;

    public ArchiveReader? Take() => _idle.TryTake(out var reader) ? reader : null;

    public void GiveBack(ArchiveReader reader)
    {
        if (_closed || _idle.Count >= Kept) { reader.Dispose(); return; }
        _idle.Add(reader);
        if (_closed) Close(); // It was closed in between.
    }

    public void Close()
    {
        _closed = true;
        while (_idle.TryTake(out var reader)) reader.Dispose();
    }
}
