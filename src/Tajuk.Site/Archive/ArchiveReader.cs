using Microsoft.Data.Sqlite;

namespace Tajuk.Site.Archive;

/// <summary>
/// One open connection for reading, with its statements compiled: preparing them for each page cost more than running
/// them. Used by one view at a time.
/// </summary>
internal sealed class ArchiveReader(SqliteConnection connection, ArchiveFile file) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>What it reads: a file that was swapped away is read to the end of the view and not again.</summary>
    public ArchiveFile File => file;

    /// <summary>A statement with parameters @0, @1 ... in order. Read its rows to the end before asking for the same one again.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command)) return _commands[sql] = connection.Command(sql, values);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public object? One(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public void Begin() => Command("begin deferred").ExecuteNonQuery();

    public void End() => Command("rollback").ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        connection.Dispose();
    }
}
