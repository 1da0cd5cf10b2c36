using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Tajuk.Tests.Kit;

/// <summary>
/// The distribution's Varnish in front of a server under test, on loopback, as docs/varnish.vcl sets it up. Readers ask
/// it under the server's own name, as they do where the name leads to the cache.
/// </summary>
internal sealed class RealVarnish : IAsyncDisposable
{
    private const string Variable = "TAJUK_TEST_VARNISH";

    private readonly TestFolder _folder = new();
    private readonly StringBuilder _said = new();
    private readonly Process _process;
    private readonly HttpClient _reader;
    private readonly Uri _server;

    private RealVarnish(Uri server, string vcl, int readers, int purges)
    {
        (_server, PurgeAddress) = (server, new Uri($"http://127.0.0.1:{purges}/"));
        File.WriteAllText(_folder.File("tajuk.vcl"), vcl);
        var start = new ProcessStartInfo(Program(),
        [
            "-j", "none", "-F", "-n", _folder.File("work"), "-f", _folder.File("tajuk.vcl"), "-s", "malloc,64m",
            "-a", $"http=127.0.0.1:{readers}", "-a", $"purge=127.0.0.1:{purges}",
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _reader = LoopbackClient.To(new Uri($"http://127.0.0.1:{readers}/"));
        _reader.DefaultRequestHeaders.Host = server.Authority;
    }

    /// <summary>Where purges go.</summary>
    public Uri PurgeAddress { get; }

    /// <summary>docs/varnish.vcl with the server as its backend.</summary>
    public static string Vcl(Uri server) => File.ReadAllText(RepositoryRoot.File("docs", "varnish.vcl"))
        .Replace("\"127.0.0.1\";", $"\"{server.Host}\";", StringComparison.Ordinal).Replace("\"5080\"", $"\"{server.Port}\"", StringComparison.Ordinal);

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="server">What it fetches from.</param>
    /// <param name="purges">Port of its purges, for a server that must know it before.</param>
    /// <param name="vcl">Another configuration than <see cref="Vcl"/>.</param>
    public static async Task<RealVarnish> Before(Uri server, int? purges = null, string? vcl = null)
    {
        var varnish = new RealVarnish(server, vcl ?? Vcl(server), FreePort.Next(), purges ?? FreePort.Next());
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                using var answer = await varnish.GetAsync("/healthz");
                return varnish;
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(60) && !varnish._process.HasExited) { }
            catch (HttpRequestException)
            {
                await varnish.DisposeAsync();
                throw new InvalidOperationException($"Varnish did not start: {varnish}");
            }
        }
    }

    /// <summary>As a reader gets it.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = _server.Authority } };
        change?.Invoke(request);
        return await _reader.SendAsync(request);
    }

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Whether the answer came out of the cache: it then names two requests, the reader's and the one that fetched it.</summary>
    public static bool IsHit(HttpResponseMessage answer) =>
        answer.Headers.GetValues("X-Varnish").Single().Contains(' ', StringComparison.Ordinal) && answer.Headers.Age is not null;

    /// <summary>It goes, with all it keeps; nothing answers on its ports any more.</summary>
    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    public override string ToString()
    {
        lock (_said) return _said.ToString();
    }

    private static string Program() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } program
        ? program
        : throw new InvalidOperationException($"No Varnish to test with ({Variable} is not set): run ./test, which installs one.");

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_said) _said.Append(CultureInfo.InvariantCulture, $"{line}\n");
    }
}
