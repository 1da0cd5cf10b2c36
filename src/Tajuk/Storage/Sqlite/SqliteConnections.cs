using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tajuk.Site.Archive;

namespace Tajuk.Storage.Sqlite;

/// <summary>Every connection that EF opens gets the settings on which durability rests.</summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    public static SqliteConnections Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    // EF looks whether a database exists through a connection that may not write, not even the journal mode.
    private static void Prepare(SqliteConnection connection)
    {
        if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly) SqliteSetup.Prepare(connection);
    }
}
