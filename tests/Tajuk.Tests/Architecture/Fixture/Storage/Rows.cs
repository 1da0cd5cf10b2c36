using Microsoft.Data.Sqlite;

namespace Tajuk.Tests.Architecture.Fixture.Storage;

internal static class Rows
{
    public static SqliteConnection Open() => new();
}
