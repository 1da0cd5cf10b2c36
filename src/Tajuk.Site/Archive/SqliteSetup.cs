using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tajuk.Site.Archive;

/// <summary>How every SQLite file of ours is opened.</summary>
public static class SqliteSetup
{
    /// <summary>Versions 3.7.0 to 3.51.2 can lose commits or corrupt a WAL database that has two or more connections.</summary>
    public static Version Oldest { get; } = new(3, 51, 3);

    /// <summary>Refuses a SQLite library that can damage what it keeps.</summary>
    /// <exception cref="NotSupportedException">The library is too old.</exception>
    public static void RequireSoundVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Require(connection.ServerVersion);
    }

    internal static void Require(string version)
    {
        if (Version.Parse(version) < Oldest)
            throw new NotSupportedException(
                $"SQLite {version} can corrupt databases in WAL mode; Tajuk needs {Oldest} or newer. Update the package Microsoft.Data.Sqlite.");
    }

    /// <summary>Settings that must hold on every connection: WAL, synced commits, patience with another process's write.</summary>
    public static void Prepare(SqliteConnection connection, bool readOnly = false)
    {
        using var pragma = connection.CreateCommand();
        pragma.CommandText = readOnly
            ? "pragma query_only = on; pragma busy_timeout = 5000;"
            // The pool hands out connections that were readers before, query_only and all.
            // FULL, not NORMAL: with NORMAL each simulated power cut lost every recently acknowledged story.
            : "pragma query_only = off; pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma foreign_keys = on;";
        pragma.ExecuteNonQuery();
    }

    /// <summary>A command with parameters @0, @1 ... in order.</summary>
    internal static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue("@" + i.ToString(CultureInfo.InvariantCulture), values[i] ?? DBNull.Value);
        return command;
    }

    internal static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    internal static object? One(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>An instant in ticks, or null.</summary>
    internal static long? Ticks(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
