using System.Diagnostics;
using System.Net;

namespace Tajuk.Tests.Kit;

/// <summary>A running server of the real program on 127.0.0.1, ready when a test gets it.</summary>
internal sealed class TajukServer : IAsyncDisposable
{
    private readonly string[] _arguments;
    private readonly IReadOnlyDictionary<string, string>? _environment;
    private TajukProcess _process;

    private readonly string? _program;

    private TajukServer(string[] arguments, int port, IReadOnlyDictionary<string, string>? environment, string? program)
    {
        (_arguments, _environment, _program) = (arguments, environment, program);
        Address = new Uri($"http://127.0.0.1:{port}/");
        Client = LoopbackClient.To(Address);
        _process = Launch();
    }

    public Uri Address { get; }

    /// <summary>Talks to the server as an anonymous reader; <see cref="ClientWith"/> as somebody with a token.</summary>
    public HttpClient Client { get; }

    public TajukProcess Process => _process;

    public string Output => _process.Output;

    public string Errors => _process.Errors;

    public static async Task<TajukServer> Start(string[] arguments, int port, IReadOnlyDictionary<string, string>? environment = null, string? program = null, TimeSpan? patience = null)
    {
        var server = new TajukServer(arguments, port, environment, program);
        try
        {
            // Not a measurement: the first run of the demo may share its processors with a build.
            await server.Ready(patience ?? TimeSpan.FromMinutes(4));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public HttpClient ClientWith(string token) => LoopbackClient.To(Address, token);

    /// <summary><c>kill -9</c>. <see cref="Restart"/> brings it back on the same address and data.</summary>
    public Task Kill() => _process.Kill();

    public Task<bool> Stop() => _process.Stop();

    /// <summary>Starts the same command again and waits until it is ready.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> Restart(TimeSpan? patience = null)
    {
        var clock = Stopwatch.StartNew();
        await _process.DisposeAsync();
        _process = Launch();
        await Ready(patience ?? TimeSpan.FromSeconds(90));
        return clock.Elapsed;
    }

    /// <summary>Waits until the path answers with the status; throws what the server printed when it ends or takes too long.</summary>
    public async Task Until(string path, HttpStatusCode wanted, TimeSpan deadline)
    {
        var clock = Stopwatch.StartNew();
        while (await Status(path) is var status && status != wanted)
        {
            if (_process.HasEnded)
                throw new InvalidOperationException($"The server ended with exit code {_process.ExitCode}: {_process}");
            if (clock.Elapsed > deadline)
                throw new TimeoutException($"{path} answered {status?.ToString() ?? "nothing"}, not {wanted}, for {deadline}: {_process}");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
    }

    private Task Ready(TimeSpan deadline) => Until("readyz", HttpStatusCode.OK, deadline);

    private TajukProcess Launch() => TajukProcess.Start([.. _arguments, "--urls", Address.GetLeftPart(UriPartial.Authority)], _environment, _program);

    private async Task<HttpStatusCode?> Status(string path)
    {
        try
        {
            using var answer = await Client.GetAsync(path);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
