using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Outreach;

/// <summary>
/// Somebody else's end of a purge, on loopback: writes down what it is asked and answers as it is told to. It keeps its
/// address while it is closed, as an endpoint that is down does.
/// </summary>
internal sealed class PurgeDoor(int port, Func<Asked, Task<Said>> answer) : IAsyncDisposable
{
    private WebApplication? _open;

    public Uri Address { get; } = new($"http://127.0.0.1:{port}/");

    /// <summary>Everything it was asked, in order.</summary>
    public ConcurrentQueue<Asked> Heard { get; } = new();

    public static async Task<PurgeDoor> Open(Func<Asked, Task<Said>> answer)
    {
        var door = new PurgeDoor(FreePort.Next(), answer);
        await door.OpenAsync();
        return door;
    }

    public static Task<PurgeDoor> Open(int status, string body = "") => Open(_ => Task.FromResult(new Said(status, body)));

    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.GetLeftPart(UriPartial.Authority));
        var app = builder.Build();
        app.Run(HearAsync);
        await app.StartAsync();
        _open = app;
    }

    public async Task CloseAsync()
    {
        if (_open is { } open) await open.DisposeAsync();
        _open = null;
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task HearAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        var asked = new Asked(http.Request.Method, http.Request.Path, http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), await body.ReadToEndAsync());
        Heard.Enqueue(asked);
        var said = await answer(asked);
        http.Response.StatusCode = said.Status;
        foreach (var (name, value) in said.Headers) http.Response.Headers[name] = value;
        await http.Response.WriteAsync(said.Body);
    }
}

/// <summary>What is answered.</summary>
internal sealed record Said(int Status, string Body = "")
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}

/// <summary>One request as it arrived.</summary>
internal sealed record Asked(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public IReadOnlyList<string> Keys => Headers.TryGetValue("Surrogate-Key", out var keys) ? keys.Split(' ') : [];
}
