using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Tajuk.Tests.Kit;

namespace Tajuk.Bench;

/// <summary>The first minute of a node that has just started: ten thousand articles asked for at random, none of them kept, by readers who accept gzip.</summary>
internal static class ColdBench
{
    private const int Pages = 10_000;
    private const int Lanes = 8;

    public static async Task<int> RunAsync()
    {
        using var data = new TestFolder();
        await using var server = await GrowEdition.ServeAsync(data, Pages + 500);
        var articles = new ConcurrentQueue<string>(Shuffled(await ScaleBench.AllArticlesAsync(server.Client)).Take(Pages));
        await server.Kill();
        var start = await server.Restart();
        var (clock, times) = (Stopwatch.StartNew(), new ConcurrentBag<(int Second, double Millis)>());
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(() => ReadAsync(server, articles, clock, times))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ready after {start.TotalSeconds:f1} s; {times.Count} articles in {clock.Elapsed.TotalSeconds:f1} s by {Lanes} readers at once; ms by second: median, p99"));
        foreach (var second in times.GroupBy(t => t.Second).OrderBy(g => g.Key))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{second.Key,4}{second.Count(),7}{At(second, 50),9:f1}{At(second, 99),9:f1}"));
        return 0;
    }

    private static async Task ReadAsync(TajukServer server, ConcurrentQueue<string> articles, Stopwatch clock, ConcurrentBag<(int Second, double Millis)> times)
    {
        using var client = LoopbackClient.To(server.Address);
        while (articles.TryDequeue(out var article))
        {
            var begun = clock.Elapsed;
            using var request = new HttpRequestMessage(HttpMethod.Get, article);
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var answer = await client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            times.Add(((int)begun.TotalSeconds, (clock.Elapsed - begun).TotalMilliseconds));
        }
    }

    // The same order each time: by a hash that scatters.
    private static IEnumerable<string> Shuffled(IEnumerable<string> articles) =>
        articles.OrderBy(a => a.Aggregate(2_166_136_261u, (hash, letter) => unchecked((hash ^ letter) * 16_777_619u)));

    private static double At(IEnumerable<(int Second, double Millis)> times, int percent)
    {
        var sorted = times.Select(t => t.Millis).Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }
}
