using Microsoft.Data.Sqlite;
using Tajuk.Site.Archive;
using Tajuk.Storage;
using Tajuk.Storage.Sqlite;
using Tajuk.Tests.Kit;

namespace Tajuk.EndToEnd.DemoEdition;

/// <summary>The log alone makes the archive: one bootstrapped now, in another folder, equals the one that followed from the first day.</summary>
public sealed class SecondArchiveTests(DemoSite demo)
{
    private static readonly string[] Tables = ["thing", "listed", "address"];

    [Fact]
    public async Task A_second_archive_equals_that_of_the_running_demo_row_by_row()
    {
        using var folder = new TestFolder();
        var second = new ArchiveStore(folder.Path);
        using var signal = new LogSignal();
        var newsroom = demo.Data.File("newsroom.db");
        await using (var log = await new SqliteLogSource($"Data Source={newsroom}", newsroom, signal).OpenAsync(TestContext.Current.CancellationToken))
            await second.RebuildAsync(log, TestContext.Current.CancellationToken);

        foreach (var table in Tables)
        {
            var (first, other) = (Rows(demo.Data.File("archive", "archive.db"), table), Rows(folder.File("archive.db"), table));
            Assert.True(first.Count > 50, $"{table} holds only {first.Count} rows.");
            Assert.Equal(first, other);
        }

        // Compared row by row, one row that is not the same is noticed.
        foreach (var table in Tables)
        {
            Run(folder.File("archive.db"), $"delete from {table} where rowid = (select rowid from {table} limit 1)", $"delete from {table} where edition || key = (select edition || key from {table} limit 1)", $"delete from {table} where edition || list || story = (select edition || list || story from {table} limit 1)");
            Assert.NotEqual(Rows(demo.Data.File("archive", "archive.db"), table), Rows(folder.File("archive.db"), table));
        }
    }

    private static List<string> Rows(string file, string table)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from {table}";
        using var rows = command.ExecuteReader();
        var read = new List<string>();
        while (rows.Read())
            read.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : rows.GetValue(i).ToString())));
        return [.. read.Order(StringComparer.Ordinal)];
    }

    /// <summary>Does the first of the statements that the table takes: not all have row ids.</summary>
    private static void Run(string file, params string[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        foreach (var statement in statements)
            try
            {
                using var command = connection.CreateCommand();
                command.CommandText = statement;
                command.ExecuteNonQuery();
                return;
            }
            catch (SqliteException) { }
    }
}
