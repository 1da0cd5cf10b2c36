using System.Globalization;
using Microsoft.Data.Sqlite;
using Tajuk.Site.Archive;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Site.Archive;

/// <summary>A real archive in a folder of its own.</summary>
internal sealed class ArchiveUnderTest : IDisposable
{
    private readonly TestFolder _folder = new();

    public ArchiveUnderTest() => Store = new ArchiveStore(_folder.Path);

    public ArchiveStore Store { get; private set; }

    public string Database => _folder.File("archive.db");

    public string NextDatabase => _folder.File("archive.next.db");

    public static async Task<ArchiveUnderTest> Of(HandLog log)
    {
        var archive = new ArchiveUnderTest();
        await archive.Store.RebuildAsync(log, TestContext.Current.CancellationToken);
        return archive;
    }

    public Task<Applied> Apply(HandLog log) => Store.ApplyAsync(log, TestContext.Current.CancellationToken);

    public ArchiveView Open(DateTime? now = null) => Store.Open(HandLog.Edition, now ?? Sample.Published.AddDays(1));

    public IReadOnlyList<string> Ids(StoryList list, int take = 1000, string? before = null, DateTime? now = null)
    {
        using var view = Open(now);
        return [.. view.Stories(list, take, before).Select(s => s.Id)];
    }

    /// <summary>Everything it holds and every list it gives, as text: two archives of one log must say the same.</summary>
    public IReadOnlyList<string> Told(IEnumerable<StoryList> lists, IEnumerable<string> sectionPaths)
    {
        var (logId, lastSeq, rows) = Store.Dump();
        using var view = Open();
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{logId} {lastSeq}"),
            .. rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Edition} {r.Kind} {r.Key} {r.Seq} {r.Act} {r.Format} {r.At:O} {r.Until:O} {r.Gone} {Convert.ToHexString(r.Payload)}")),
            .. lists.Select(l => $"{l.Name}: {string.Join(' ', view.Stories(l, 1000).Select(s => s.Id))}"),
            .. sectionPaths.Select(p => $"/{p}: {view.SectionByPath(p)?.Id}"),
        ];
    }

    /// <summary>As after a restart of the program.</summary>
    public void Reopen()
    {
        SqliteConnection.ClearAllPools();
        Store = new ArchiveStore(_folder.Path);
    }

    public void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
