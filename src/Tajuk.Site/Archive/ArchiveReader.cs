using Microsoft.Data.Sqlite;

namespace Tajuk.Site.Archive;

/// <summary>One open connection for reading. Used by one view at a time.</summary>
internal sealed class ArchiveReader(SqliteConnection connection, ArchiveFile file) : IDisposable
{
    private readonly Statements _statements = new(connection);

    /// <summary>What it reads: a file that was swapped away is read to the end of the view and not again.</summary>
    public ArchiveFile File => file;

    /// <inheritdoc cref="Statements.Command"/>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values) => _statements.Command(sql, values);

    public object? One(string sql, params ReadOnlySpan<object?> values) => _statements.One(sql, values);

    public void Begin() => _statements.Run("begin deferred");

    public void End() => _statements.Run("rollback");

    public void Dispose()
    {
        _statements.Dispose();
        connection.Dispose();
    }
}
