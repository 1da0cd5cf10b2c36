using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Tajuk.Tests.Kit;

namespace Tajuk.Bench;

/// <summary>From the call that publishes until every place where the story must stand shows it, in the demo edition.</summary>
internal static class PublishBench
{
    private const int Warm = 20;
    private const int Runs = 200;

    public static async Task<int> RunAsync()
    {
        using var data = new TestFolder();
        await using var server = await RunTajuk.Demo(data);
        using var desk = await ApiDesk.At(server, data);
        var (visible, shown) = (new List<double>(), new List<double>());
        for (var run = 0; run < Warm + Runs; run++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"Ukuran-{run:d4}");
            var id = await desk.DraftAsync(mark, "ekonomi", new JsonObject { ["topics"] = new JsonArray("Diplomasi"), ["byline"] = new JsonArray("Sinta Maharani") });
            var clock = Stopwatch.StartNew();
            var published = await desk.PublishAsync(id, wait: true);
            var acknowledged = clock.Elapsed.TotalMilliseconds;
            foreach (var place in Places(published))
                if (!(await server.Client.GetStringAsync(place)).Contains(mark, StringComparison.Ordinal)) throw new InvalidOperationException($"{place} does not show {mark} after it was acknowledged as visible.");
            if (run < Warm) continue;
            visible.Add(acknowledged);
            shown.Add(clock.Elapsed.TotalMilliseconds);
        }
        Console.WriteLine($"{Runs} publishes after {Warm}; {Environment.ProcessorCount} cores, SQLite with synchronous=FULL; ms: median, p95, p99, worst");
        Tell("acknowledged as visible", visible);
        Tell("read at all eight places", shown);
        return 0;
    }

    /// <summary>Where a story of this benchmark must stand.</summary>
    public static IReadOnlyList<string> Places(JsonObject published) =>
        [new Uri((string)published["url"]!).AbsolutePath, "/", "/ekonomi", "/topik/diplomasi", "/penulis/sinta-maharani", "/indeks", "/rss", "/sitemap-news.xml"];

    private static void Tell(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-26}{times[times.Count / 2],8:f1}{times[times.Count * 95 / 100],8:f1}{times[times.Count * 99 / 100],8:f1}{times[^1],8:f1}"));
    }
}
