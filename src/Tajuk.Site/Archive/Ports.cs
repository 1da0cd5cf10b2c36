using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>
/// What the readers' side needs of the newsroom, and all it can see of it: the publication log. The host fills it in.
/// </summary>
public interface ILogSource
{
    /// <summary>Opens one database snapshot of the log: every row in it belongs to a finished act.</summary>
    Task<ILogSnapshot> OpenAsync(CancellationToken cancel);

    /// <summary>Returns when something may have been written, or when the wait was cancelled. May return for nothing.</summary>
    Task WaitForSignalAsync(CancellationToken cancel);
}

/// <summary>The log as it stood at one instant.</summary>
public interface ILogSnapshot : IAsyncDisposable
{
    /// <summary>Which log this is; another one (a restored backup, another newsroom) has another id.</summary>
    string LogId { get; }

    /// <summary>The highest seq ever given out as of this snapshot.</summary>
    long LastSeq { get; }

    /// <summary>Rows above <paramref name="seq"/> in the order of their seq.</summary>
    IAsyncEnumerable<LogRow> ReadAfterAsync(long seq, CancellationToken cancel);
}

/// <summary>The newsroom has not made its log yet: a first start, and nothing to be told of.</summary>
public sealed class LogNotFoundedException : Exception
{
    public LogNotFoundedException() : base("The newsroom has not founded its log yet.") { }

    public LogNotFoundedException(Exception inner) : base("The newsroom has not founded its log yet.", inner) { }
}

/// <summary>Bytes of renditions. The site asks only for what its archive says is out.</summary>
public interface IPictureSource
{
    /// <summary>The file, or null when it is not there.</summary>
    ValueTask<Stream?> OpenAsync(string publicKey, string name, CancellationToken cancel);
}
