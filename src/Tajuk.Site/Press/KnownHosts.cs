using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Tajuk.Site.Press;

/// <summary>
/// Answers 421 to a request whose Host is neither the configured origin nor the address it came in by. A name of
/// somebody else's that points here (DNS rebinding) reaches nothing.
/// </summary>
internal sealed class KnownHosts(RequestDelegate next, IOptions<ReaderSiteOptions> options, EditionOrigin origin)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsKnown(context)) return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This server does not answer for that host.\n", context.RequestAborted);
    }

    private bool IsKnown(HttpContext context)
    {
        var host = context.Request.Host;
        return host.HasValue && (IsListening(host, context.Connection) || IsConfigured(host.Value));
    }

    private bool IsConfigured(string host) =>
        Same(host, Authority(options.Value.Origin))
        || options.Value.AllowedHosts.Any(allowed => Same(host, allowed))
        || (origin.Current() is { } current && Same(host, Authority(current)));

    // The address by which this very connection came in is one we listen on, wildcards included.
    private static bool IsListening(HostString host, ConnectionInfo connection)
    {
        if (connection.LocalIpAddress is not { } local || (host.Port ?? 80) != connection.LocalPort) return false;
        if (IPAddress.TryParse(host.Host.Trim('[', ']'), out var named)) return Plain(named).Equals(Plain(local));
        return IPAddress.IsLoopback(local) && Same(host.Host, "localhost");
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static string Authority(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) ? uri.Authority : "";

    private static bool Same(string a, string b) => b.Length > 0 && string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
