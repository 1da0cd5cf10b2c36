using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tajuk.Tests.Kit;

namespace Tajuk.Bench;

/// <summary>
/// The same server with more and more published stories: what a reader, a publisher and an operator wait for must not
/// grow with the archive. One data folder that grows from size to size; SQLite, all in one process.
/// </summary>
internal static partial class ScaleBench
{
    private const int Articles = 400;
    private const int Publishes = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static async Task<int> RunAsync(string[] sizes)
    {
        using var data = new TestFolder();
        await using (var demo = await RunTajuk.Demo(data)) await demo.Stop();
        foreach (var size in sizes.Length > 0 ? sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)) : [1_000, 100_000, 1_000_000])
            await AtAsync(data, size);
        return 0;
    }

    private static async Task AtAsync(TestFolder data, int stories)
    {
        var clock = Stopwatch.StartNew();
        using (var edition = new GrowEdition(data.File("newsroom.db"))) edition.Grow(stories);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{stories:n0} stories, made in {clock.Elapsed.TotalSeconds:f0} s; newsroom {Megabytes(data.File("newsroom.db")):f0} MB"));
        Directory.Delete(data.File("archive"), recursive: true);
        clock.Restart();
        await using var server = await TajukServer.Start(["serve", "--data", data.Path], FreePort.Next(), patience: Patience);
        Tell("bootstrap to ready", clock.Elapsed.TotalSeconds, "s");
        Tell("archive", Megabytes(data.File("archive", "archive.db")), "MB");
        await server.Kill();
        Tell("start to ready", (await server.Restart(Patience)).TotalSeconds, "s");
        var articles = await ArticlesAsync(server.Client);
        await MissesAsync(server, articles);
        await HitsAsync(server, articles[0]);
        await PublishesAsync(server, data);
        foreach (var path in new[] { "/sitemap.xml", "/sitemap.xml", "/sitemap-news.xml" }) Tell($"{path} made", await MillisAsync(() => server.Client.GetStringAsync(path)), "ms");
        Tell("anonymous memory", server.Process.OwnMemory() / 1_048_576.0, "MB");
    }

    private static async Task MissesAsync(TajukServer server, List<string> articles)
    {
        foreach (var article in articles.Take(Articles / 4)) await server.Client.GetStringAsync(article); // The JIT goes on for a while.
        var (cpu, times) = (Wrk.CpuTicks(server.Process.Id), new List<double>());
        foreach (var article in articles.Skip(Articles / 4)) times.Add(await MillisAsync(() => server.Client.GetStringAsync(article)));
        Tell("article not kept, median", At(times, 50), "ms");
        Tell("article not kept, p99", At(times, 99), "ms");
        Tell("article not kept, CPU", (Wrk.CpuTicks(server.Process.Id) - cpu) * 10.0 / times.Count, "ms");
    }

    private static async Task HitsAsync(TajukServer server, string article)
    {
        var runs = new List<double>();
        for (var run = 0; run < 3; run++) runs.Add((await Wrk.RunAsync(new Uri(server.Address, article), [server.Process.Id], 4, pinned: false, script: null)).Micros);
        Tell("article kept, CPU", At(runs, 50), "us");
    }

    private static async Task PublishesAsync(TajukServer server, TestFolder data)
    {
        using var desk = await ApiDesk.At(server, data);
        var (visible, shown) = (new List<double>(), new List<double>());
        for (var run = -20; run < Publishes; run++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"Ukuran-{run:d4}-{Environment.TickCount64}");
            var id = await desk.DraftAsync(mark, "ekonomi", new JsonObject { ["topics"] = new JsonArray("Diplomasi"), ["byline"] = new JsonArray("Sinta Maharani") });
            var clock = Stopwatch.StartNew();
            var published = await desk.PublishAsync(id, wait: true);
            var acknowledged = clock.Elapsed.TotalMilliseconds;
            foreach (var place in PublishBench.Places(published))
                if (!(await server.Client.GetStringAsync(place)).Contains(mark, StringComparison.Ordinal)) throw new InvalidOperationException($"{place} does not show {mark} after it was acknowledged as visible.");
            if (run < 0) continue;
            visible.Add(acknowledged);
            shown.Add(clock.Elapsed.TotalMilliseconds);
        }
        Tell("publish until visible, median", At(visible, 50), "ms");
        Tell("publish until visible, p99", At(visible, 99), "ms");
        Tell("publish and read in 8 places, median", At(shown, 50), "ms");
        Tell("publish and read in 8 places, p99", At(shown, 99), "ms");
    }

    /// <summary>Addresses spread over the whole age of the edition.</summary>
    private static async Task<List<string>> ArticlesAsync(HttpClient reader)
    {
        var months = await MonthsAsync(reader);
        var articles = new List<string>();
        foreach (var month in months) articles.AddRange(Location().Matches(await reader.GetStringAsync(month)).Select(m => m.Groups[1].Value).Where((_, i) => i % months.Count == 0));
        var step = Math.Max(1, articles.Count / Articles);
        return [.. articles.Where((_, i) => i % step == 0).Take(Articles)];
    }

    /// <summary>Every article that the sitemaps name.</summary>
    public static async Task<List<string>> AllArticlesAsync(HttpClient reader)
    {
        var articles = new List<string>();
        foreach (var month in await MonthsAsync(reader)) articles.AddRange(Location().Matches(await reader.GetStringAsync(month)).Select(m => m.Groups[1].Value));
        return articles;
    }

    private static async Task<List<string>> MonthsAsync(HttpClient reader) =>
        [.. Location().Matches(await reader.GetStringAsync("/sitemap.xml")).Select(m => m.Groups[1].Value).Where(m => !m.Contains("halaman", StringComparison.Ordinal))];

    private static async Task<double> MillisAsync(Func<Task> ask)
    {
        var clock = Stopwatch.StartNew();
        await ask();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double At(List<double> times, int percent) => times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));

    private static double Megabytes(string file) => new FileInfo(file).Length / 1_048_576.0;

    private static void Tell(string what, double value, string unit) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-40}{value,10:f1} {unit}"));

    [GeneratedRegex("<loc>https?://[^/]+(/[^<]+)</loc>", RegexOptions.NonBacktracking)]
    private static partial Regex Location();
}
