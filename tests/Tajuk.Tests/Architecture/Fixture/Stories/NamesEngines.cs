using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Tajuk.Tests.Architecture.Fixture.Stories;

// Each type knows of an engine in one way.
internal static class NamesPostgres
{
    public static bool Is(Exception fault) => fault is NpgsqlException;
}

internal static class NamesSqlite
{
    public static object Open() => new SqliteConnection();
}

internal static class AsksForTheEngine
{
    public static bool Asks(DbContext database) => database.Database.IsSqlite();
}

internal static class SpeaksSql
{
    public static int Speak(DbContext database) => database.Database.ExecuteSqlRaw("SELECT 1");
}

internal static class SpeaksAdoNet
{
    public static void Speak(DbCommand command) => command.CommandText = "SELECT 1";
}
