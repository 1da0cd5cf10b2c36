using Microsoft.Data.Sqlite;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Storage;

public sealed class OpenDatabaseTests : IDisposable
{
    private readonly TestFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_database_whose_first_opening_was_killed_opens_again()
    {
        await using (var killed = new SqliteConnection($"Data Source={_data.File("newsroom.db")};Pooling=False"))
        {
            await killed.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = killed.CreateCommand();
            command.CommandText = """create table "__EFMigrationsLock" ("Id" integer not null primary key, "Timestamp" text not null); insert into "__EFMigrationsLock" values (1, '2024-06-19 02:40:00')""";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var opening = NewsroomUnderTest.OpenAsync(_data.Path, null);

        Assert.Same(opening, await Task.WhenAny(opening, Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)));
        await (await opening).DisposeAsync();
    }

    [Fact]
    public async Task Two_processes_that_open_a_new_database_at_once_both_have_it()
    {
        var opened = await Task.WhenAll(NewsroomUnderTest.OpenAsync(_data.Path, null), NewsroomUnderTest.OpenAsync(_data.Path, null));

        foreach (var newsroom in opened)
        {
            await newsroom.PublishedAsync();
            await newsroom.DisposeAsync();
        }
    }
}
