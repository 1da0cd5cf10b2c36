using System.Diagnostics;
using System.Globalization;
using Tajuk.Tests.Kit;

namespace Tajuk.Bench;

/// <summary>
/// Kept pages against their peers in one run: our server, bare ASP.NET Core with the same bytes and headers, nginx with
/// the same files packed beforehand. Rounds take turns, so that what disturbs one disturbs all.
/// </summary>
internal static class PressBench
{
    private const int Rounds = 5;
    private const int Seconds = 3;
    private const int Articles = 1_000;

    public static async Task<int> RunAsync()
    {
        using var data = new TestFolder();
        using var files = new TestFolder();
        await using var ours = await GrowEdition.ServeAsync(data, Articles);
        var articles = (await ScaleBench.AllArticlesAsync(ours.Client)).Take(Articles).ToList();
        var pages = await PackedAsync(ours.Client, [articles[0], "/", .. articles.Skip(1)]);
        PageFiles.Write(files.Path, pages);
        var mix = MixScript(files, articles);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores; article {pages[0].Body.Length} B and front {pages[1].Body.Length} B packed; mix over {articles.Count} articles; {Rounds} rounds of {Seconds} s, medians."));
        using var bare = Bare(files, "pool");
        using var inline = Bare(files, "inline");
        await using var nginx = new Nginx(files, pages);
        await AnswersAsync(UrlOf(bare));
        await AnswersAsync(UrlOf(inline));
        Peer[] peers = [new("nginx", nginx.Url, nginx.Workers), new("bare Kestrel", UrlOf(bare), () => [bare.Id]), new("bare, inline", UrlOf(inline), () => [inline.Id]), new("Tajuk", ours.Address, () => [ours.Process.Id])];
        foreach (var pinned in new[] { true, false })
        {
            nginx.Restart(pinned ? 1 : 0);
            foreach (var peer in peers) Pin(peer.Processes(), pinned ? "0" : "0,1");
            foreach (var (name, path, script) in new[] { ("article", articles[0], null), ("front", "/", null), ("mix", "/", mix) })
                await CompareAsync($"{name}, {(pinned ? "one core for the server, one for the load" : "both free on all cores")}", peers, path, pinned, script);
        }
        bare.Kill();
        inline.Kill();
        return 0;
    }

    // Our server packs again, smaller, what is asked for: the peers are given what it sends once that is done.
    private static async Task<IReadOnlyList<PageFile>> PackedAsync(HttpClient reader, IReadOnlyList<string> paths)
    {
        for (var tries = 0; ; tries++, await Task.Delay(1_000))
        {
            var pages = await PageFiles.FetchAsync(reader, paths);
            var again = pages.Count(p => p.Headers.Any(h => h.Key == "ETag" && h.Value.EndsWith("-gz9\"", StringComparison.Ordinal)));
            if (again >= pages.Count * 98 / 100) return pages; // A few may find the queue full.
            if (tries == 300) throw new TimeoutException($"{again} of {pages.Count} pages were packed again in five minutes.");
        }
    }

    private static async Task CompareAsync(string title, Peer[] peers, string path, bool pinned, string? script)
    {
        var runs = peers.ToDictionary(p => p.Name, _ => new List<Wrk>());
        // Warm: the JIT of .NET goes on optimising for some seconds.
        foreach (var peer in peers) await Wrk.RunAsync(new Uri(peer.Url, path), peer.Processes(), 6, pinned, script);
        for (var round = 0; round < Rounds; round++)
            foreach (var peer in peers)
                runs[peer.Name].Add(await Wrk.RunAsync(new Uri(peer.Url, path), peer.Processes(), Seconds, pinned, script));
        Console.WriteLine($"\n{title}\n{"",-14}{"requests/s",12}{"p99 ms",9}{"CPU us",9}");
        foreach (var peer in peers)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{peer.Name,-14}{Median(runs[peer.Name], r => r.PerSecond),12:f0}{Median(runs[peer.Name], r => r.P99),9:f1}{Median(runs[peer.Name], r => r.Micros),9:f1}"));
        var mine = Median(runs["Tajuk"], r => r.PerSecond);
        var best = Math.Max(Median(runs["bare Kestrel"], r => r.PerSecond), Median(runs["bare, inline"], r => r.PerSecond));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Tajuk is {mine / Median(runs["nginx"], r => r.PerSecond):f2} of nginx, {mine / best:f2} of the better bare Kestrel"));
    }

    private static double Median(List<Wrk> runs, Func<Wrk, double> what) => runs.Select(what).Order().ElementAt(runs.Count / 2);

    private static string MixScript(TestFolder files, List<string> articles)
    {
        var script = files.File("mix.lua");
        File.WriteAllText(script, $"local paths = {{{string.Join(',', articles.Select(a => $"\"{a}\""))}}}\nlocal at = 0\nrequest = function() at = at % #paths + 1; return wrk.format(\"GET\", paths[at]) end\n");
        return script;
    }

    private static async Task AnswersAsync(Uri url)
    {
        using var client = LoopbackClient.To(url);
        for (var tries = 0; tries < 200; tries++, await Task.Delay(50))
            try { using var answer = await client.GetAsync("/"); return; }
            catch (HttpRequestException) { }
        throw new TimeoutException($"{url} does not answer.");
    }

    private static void Pin(IEnumerable<int> processes, string cores)
    {
        foreach (var process in processes)
        {
            using var taskset = Process.Start(new ProcessStartInfo("taskset", ["-apc", cores, process.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            taskset.WaitForExit();
        }
    }

    private static Process Bare(TestFolder files, string how) =>
        Process.Start(new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], "bare", files.Path, FreePort.Next().ToString(CultureInfo.InvariantCulture), how]))!;

    private static Uri UrlOf(Process bare) => new($"http://127.0.0.1:{bare.StartInfo.ArgumentList[^2]}/");

    /// <summary>One server of the comparison.</summary>
    private sealed record Peer(string Name, Uri Url, Func<IReadOnlyList<int>> Processes);
}
