using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Tajuk.Site.Archive;

namespace Tajuk.BrokenFollower;

/// <summary>Notes durably that it has the rows, and then fetches them: a process that dies in between never looks for them again.</summary>
internal sealed class SavesTooEarly(string data, ILogSource source, ArchiveStore store, TimeProvider time, ILogger<Follow> logger) : Follow(source, store, time, logger)
{
    protected override async Task<Applied> ApplyAsync(ArchiveStore store, ILogSnapshot log, CancellationToken cancel)
    {
        var before = store.LastSeq();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(data, "archive", "archive.db")}"))
        {
            await connection.OpenAsync(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"update meta set value = '{log.LastSeq}' where name = 'last_seq'");
            await command.ExecuteNonQueryAsync(cancel);
        }
        await Task.Delay(TimeSpan.FromMilliseconds(40), cancel);
        return await store.ApplyAsync(new Later(before, log), cancel);
    }

    /// <summary>The log from the place where the follower really was.</summary>
    private sealed class Later(long before, ILogSnapshot log) : ILogSnapshot
    {
        public string LogId => log.LogId;

        public long LastSeq => log.LastSeq;

        public IAsyncEnumerable<Publication.Log.LogRow> ReadAfterAsync(long seq, CancellationToken cancel) => log.ReadAfterAsync(before, cancel);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
