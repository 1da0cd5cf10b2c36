using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Promises;

/// <summary>
/// A server that dies while it publishes: a client publishes as fast as it can, the process is killed at a moment that the
/// seed names, and after the restart whatever was acknowledged must be there. What is not is a fault.
/// </summary>
internal sealed class KilledServer(TajukServer server, ApiDesk desk, string[] where, int seed) : IAsyncDisposable
{
    private const int Lanes = 3;

    private readonly ConcurrentDictionary<string, Acknowledged> _acknowledged = new(StringComparer.Ordinal);
    private Acknowledged? _newest;
    private int _written;
    private int _underWay;
    private readonly Random _dice = Dice(seed);

    /// <summary>Requests that the kills cut off: none would mean that no kill landed in an act.</summary>
    public int CutOff { get; private set; }

    public int Published => _acknowledged.Count;

    /// <summary>From each start until readers were served.</summary>
    public List<TimeSpan> UntilReaders { get; } = [];

    /// <summary>From then until the newsroom had published its first story: readers do not wait for the newsroom's model.</summary>
    public List<TimeSpan> UntilNewsroom { get; } = [];

    public static async Task<KilledServer> StartAsync(TestFolder data, int seed, string? database = null, string? program = null)
    {
        string[] where = ["--data", data.Path, .. database is null ? Array.Empty<string>() : ["--database", database]];
        var server = await TajukServer.Start(["serve", .. where], FreePort.Next(), program: program);
        return new KilledServer(server, await ApiDesk.At(server, data, database: database), where, seed);
    }

    /// <summary>Kills the program on SQLite at the moment at which the migration's lock stands in the database.</summary>
    /// <returns>False when the program was through before the lock was seen.</returns>
    public static async Task<bool> KillUnderLockAsync(TestFolder data)
    {
        await using var process = TajukProcess.Start(["serve", "--data", data.Path, "--urls", $"http://127.0.0.1:{FreePort.Next()}"]);
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(20);)
        {
            if (IsLocked(data.File("newsroom.db"))) { await process.Kill(); return IsLocked(data.File("newsroom.db")); }
        }
        return false;
    }

    private static bool IsLocked(string database)
    {
        if (!File.Exists(database)) return false;
        try
        {
            using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """select count(*) from "__EFMigrationsLock" """;
            return command.ExecuteScalar() is 1L;
        }
        catch (SqliteException)
        {
            return false; // No table yet, or no header.
        }
    }

    /// <summary>Kills the program while it opens a new folder, and then again and again moments after readers are served, when the newsroom behind them opens.</summary>
    public static async Task KillWhileOpeningAsync(TestFolder data, int seed, int rounds, string? database = null)
    {
        string[] where = ["--data", data.Path, .. database is null ? Array.Empty<string>() : ["--database", database]];
        var dice = Dice(seed);
        await using (var first = TajukProcess.Start(["serve", .. where, "--urls", $"http://127.0.0.1:{FreePort.Next()}"]))
            await Task.Delay(TimeSpan.FromMilliseconds(700 + dice.Next(1_300)), TestContext.Current.CancellationToken);
        await using var server = await TajukServer.Start(["serve", .. where], FreePort.Next());
        for (var round = 0; round < rounds; round++)
        {
            await server.Kill();
            await server.Restart();
            await Task.Delay(dice.Next(400), TestContext.Current.CancellationToken);
        }
        await server.Kill();
    }

    /// <summary>Publishes, kills, restarts, looks.</summary>
    /// <returns>What was acknowledged and is not there, and what <c>tajuk check</c> finds.</returns>
    public async Task<IReadOnlyList<string>> RoundAsync()
    {
        var ready = Stopwatch.StartNew();
        await OneAsync(waits: true);
        UntilNewsroom.Add(ready.Elapsed);
        using var dead = new CancellationTokenSource();
        var lanes = Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => PublishAsync(waits: lane == 0, dead.Token))).ToList();
        await Task.Delay(TimeSpan.FromMilliseconds(120 + _dice.Next(500)), TestContext.Current.CancellationToken);
        CutOff += Volatile.Read(ref _underWay);
        await server.Kill();
        await dead.CancelAsync();
        await Task.WhenAll(lanes);
        UntilReaders.Add(await server.Restart());
        return [.. await LookAsync(), .. await CheckAsync()];
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await server.DisposeAsync();
    }

#pragma warning disable RS0030 // Printed with the test, so that a run can be repeated: nothing here must not be guessed.
    private static Random Dice(int seed) => new(seed);
#pragma warning restore RS0030

    private async Task PublishAsync(bool waits, CancellationToken dead)
    {
        while (!dead.IsCancellationRequested)
        {
            Interlocked.Increment(ref _underWay);
            try
            {
                await OneAsync(waits);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException)
            {
                return; // The server is dead.
            }
            finally
            {
                Interlocked.Decrement(ref _underWay);
            }
        }
    }

    private async Task OneAsync(bool waits)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"Tanda-{Interlocked.Increment(ref _written):d6}");
        var id = await desk.DraftAsync(mark);
        var answer = await desk.PublishAsync(id, waits);
        var known = new Acknowledged(mark, new Uri((string)answer["url"]!).AbsolutePath, (long)answer["seq"]!);
        _acknowledged[id] = known;
        lock (_acknowledged)
            if (_newest is not { } newest || newest.Seq < known.Seq) _newest = known;
    }

    private async Task<List<string>> LookAsync()
    {
        var faults = new List<string>();
        foreach (var (id, story) in _acknowledged)
        {
            using var page = await server.Client.GetAsync(story.Path);
            if (page.StatusCode != HttpStatusCode.OK || !(await page.Content.ReadAsStringAsync()).Contains(story.Mark, StringComparison.Ordinal))
                faults.Add($"{id} (seq {story.Seq}) was acknowledged and answers {page.StatusCode}");
        }
        foreach (var list in new[] { "/", "/nasional", "/rss", "/indeks", "/sitemap-news.xml" })
            if (_newest is { } newest && !(await server.Client.GetStringAsync(list)).Contains(newest.Mark, StringComparison.Ordinal))
                faults.Add($"{list} lacks the newest story (seq {newest.Seq})");
        return faults;
    }

    private async Task<IEnumerable<string>> CheckAsync()
    {
        var check = await RunTajuk.Command(["check", .. where]);
        return check.ExitCode == 0 ? [] : check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed record Acknowledged(string Mark, string Path, long Seq);
}
