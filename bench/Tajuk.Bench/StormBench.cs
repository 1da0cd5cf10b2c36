using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Tajuk.Tests.Kit;

namespace Tajuk.Bench;

/// <summary>
/// A day on which everything happens: stories go out all the time while readers come at a fixed rate, whether or not the
/// server keeps up. A reading's time counts from when it was due. Whoever asks for the front after a publish was
/// acknowledged as visible must find that story, or a newer one.
/// </summary>
internal static partial class StormBench
{
    private const int Lanes = 48;
    private const int FrontEvery = 50;

    private static long _acknowledged = -1;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (minutes, perMinute, perSecond) = (Number(arguments, 0, 5), Number(arguments, 1, 200), Number(arguments, 2, 5_000));
        using var data = new TestFolder();
        await using var server = await RunTajuk.Demo(data);
        using var desk = await ApiDesk.At(server, data);
        var articles = await ScaleBench.AllArticlesAsync(server.Client);
        var results = new Results();
        using var over = new CancellationTokenSource();
        var clock = Stopwatch.StartNew();
        var cpu = Wrk.CpuTicks(server.Process.Id);
        var readers = Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => ReadAsync(server, articles, lane, perSecond, clock, results, over.Token))).ToList();
        for (var story = 0; story < minutes * perMinute; story++)
        {
            await UntilAsync(clock, TimeSpan.FromMinutes(story / (double)perMinute));
            await PublishAsync(desk, story, results);
        }
        await UntilAsync(clock, TimeSpan.FromMinutes(minutes));
        await over.CancelAsync();
        await Task.WhenAll(readers);
        Tell(results, clock.Elapsed, (Wrk.CpuTicks(server.Process.Id) - cpu) / 100.0);
        return results.Faults.IsEmpty ? 0 : 1;
    }

    private static async Task PublishAsync(ApiDesk desk, int story, Results results)
    {
        var id = await desk.DraftAsync(string.Create(CultureInfo.InvariantCulture, $"Badai-{story:d6}"), "ekonomi");
        var took = Stopwatch.StartNew();
        await desk.PublishAsync(id, wait: true);
        results.Publishes.Add(took.Elapsed.TotalMilliseconds);
        Interlocked.Exchange(ref _acknowledged, story);
    }

    private static async Task ReadAsync(TajukServer server, List<string> articles, int lane, int perSecond, Stopwatch clock, Results results, CancellationToken over)
    {
        using var client = LoopbackClient.To(server.Address);
        for (long turn = lane; !over.IsCancellationRequested; turn += Lanes)
        {
            var due = TimeSpan.FromSeconds(turn / (double)perSecond);
            await UntilAsync(clock, due);
            try
            {
                if (turn % FrontEvery == 0) await FrontAsync(client, results);
                else await ArticleAsync(client, articles[(int)(turn * 31 % articles.Count)], results);
                results.Reads.Add((clock.Elapsed - due).TotalMilliseconds);
            }
            catch (HttpRequestException e)
            {
                results.Faults.Add(e.Message);
            }
        }
    }

    private static async Task ArticleAsync(HttpClient client, string path, Results results)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await client.SendAsync(request);
        if (!answer.IsSuccessStatusCode) results.Faults.Add($"{path} answered {answer.StatusCode}");
    }

    private static async Task FrontAsync(HttpClient client, Results results)
    {
        var must = Interlocked.Read(ref _acknowledged);
        var newest = Mark().Matches(await client.GetStringAsync("/")).Select(m => long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(-1).Max();
        if (newest < must) results.Faults.Add($"The front showed {newest} after {must} was acknowledged.");
    }

    private static async Task UntilAsync(Stopwatch clock, TimeSpan due)
    {
        if (due - clock.Elapsed is var wait && wait > TimeSpan.FromMilliseconds(1)) await Task.Delay(wait);
    }

    private static void Tell(Results results, TimeSpan took, double cpu)
    {
        var (reads, publishes) = (results.Reads.Order().ToList(), results.Publishes.Order().ToList());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{took.TotalMinutes:f1} min, {Environment.ProcessorCount} cores with the load on them: {reads.Count / took.TotalSeconds:f0} reads/s, {publishes.Count / took.TotalMinutes:f0} publishes/min, server {cpu / took.TotalSeconds:f2} cores"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reads, ms from when due:   median {At(reads, 500):f1}, p99 {At(reads, 990):f1}, p99.9 {At(reads, 999):f1}, worst {reads[^1]:f1}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"publish until visible, ms: median {At(publishes, 500):f1}, p99 {At(publishes, 990):f1}, worst {publishes[^1]:f1}"));
        Console.WriteLine($"errors and stale fronts: {results.Faults.Count}{string.Concat(results.Faults.Distinct().Take(5).Select(f => "\n  " + f))}");
    }

    private static double At(List<double> sorted, int thousandths) => sorted[Math.Min(sorted.Count - 1, sorted.Count * thousandths / 1_000)];

    private static int Number(string[] arguments, int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex("Badai-([0-9]{6})", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    private sealed class Results
    {
        public ConcurrentBag<double> Reads { get; } = [];

        public List<double> Publishes { get; } = [];

        public ConcurrentBag<string> Faults { get; } = [];
    }
}
