using System.Diagnostics;
using System.Globalization;

namespace Tajuk.Bench;

/// <summary>One run of wrk: 64 connections that are kept, gzip asked for.</summary>
/// <param name="Requests">How many were answered.</param>
/// <param name="PerSecond">Of them.</param>
/// <param name="P99">The slowest hundredth, in milliseconds.</param>
/// <param name="Micros">Microseconds of CPU that the server took for each.</param>
internal sealed record Wrk(long Requests, double PerSecond, double P99, double Micros)
{
    /// <param name="url">What is asked for; the script may ask for other paths of the same server.</param>
    /// <param name="server">Whose CPU is counted; with its children.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="pinned">Whether the load has the second core to itself.</param>
    /// <param name="script">A Lua file; null for one address.</param>
    public static async Task<Wrk> RunAsync(Uri url, IReadOnlyList<int> server, int seconds, bool pinned, string? script)
    {
        string[] wrk = ["wrk", "-t1", "-c64", "-d", seconds.ToString(CultureInfo.InvariantCulture) + "s", "--latency", "-H", "Accept-Encoding: gzip", .. script is null ? Array.Empty<string>() : ["-s", script], url.ToString()];
        string[] all = pinned ? ["taskset", "-c", "1", .. wrk] : wrk;
        var before = server.Sum(CpuTicks);
        using var process = Process.Start(new ProcessStartInfo(all[0], all.Skip(1)) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var cpu = server.Sum(CpuTicks) - before;
        var requests = long.Parse(Word(output, "requests in", 0), CultureInfo.InvariantCulture);
        if (output.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException(output);
        return new Wrk(requests, double.Parse(Word(output, "Requests/sec:", 1), CultureInfo.InvariantCulture), Millis(Word(output, "99%", 1)), cpu * 10_000.0 / requests);
    }

    private static string Word(string output, string line, int word) =>
        output.Split('\n').First(l => l.Contains(line, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[word];

    private static double Millis(string time) => time.EndsWith("us", StringComparison.Ordinal)
        ? double.Parse(time[..^2], CultureInfo.InvariantCulture) / 1_000
        : time.EndsWith("ms", StringComparison.Ordinal) ? double.Parse(time[..^2], CultureInfo.InvariantCulture) : double.Parse(time[..^1], CultureInfo.InvariantCulture) * 1_000;

    /// <summary>User and system time of a process so far, in hundredths of a second.</summary>
    // After the name in brackets, which may hold spaces.
    public static long CpuTicks(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }
}
