using Microsoft.Data.Sqlite;

namespace Tajuk.Site.Archive;

/// <summary>Statements of one connection, compiled once: preparing them for each row or each page cost more than running them.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>A statement with parameters @0, @1 ... in order. Read its rows to the end before asking for the same one again.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command)) return _commands[sql] = connection.Command(sql, values);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public void Run(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    public object? One(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
    }
}
