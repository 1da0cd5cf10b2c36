using System.Net;

namespace Tajuk.Tests.Kit;

/// <summary>HTTP to a server under test: as a reader's program sees it, with no redirects followed and no cookies kept.</summary>
internal static class LoopbackClient
{
    public static HttpClient To(Uri address, string? token = null)
    {
        if (!IPAddress.TryParse(address.Host, out var ip) || !IPAddress.IsLoopback(ip))
            throw new ArgumentException($"A test talks to this machine only, not to {address}.", nameof(address));
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
#pragma warning disable RS0030 // The guarded client refuses loopback; this one allows nothing else.
        var client = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
#pragma warning restore RS0030
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }
}
