using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Press;

/// <summary>
/// Answers 421 to a request whose Host is neither the configured origin nor the address it came in by. A name of
/// somebody else's that points here (DNS rebinding) reaches nothing.
/// </summary>
internal sealed class KnownHosts
{
    /// <summary>Names a server really has; more would be somebody trying.</summary>
    private const int Remembered = 16;

    private readonly ReaderSiteOptions _options;
    private readonly EditionOrigin _origin;
    private volatile string[] _good = [];

    public KnownHosts(IOptions<ReaderSiteOptions> options, EditionOrigin origin, ArchiveStore archive)
    {
        (_options, _origin) = (options.Value, origin);
        archive.Changed += Reconsider;
    }

    /// <summary>Whether this very value was found good before; false may also mean that it was never looked at.</summary>
    public bool IsKnownGood(StringValues host)
    {
        if (host.Count != 1) return false;
        foreach (var good in _good) if (string.Equals(good, host[0], StringComparison.Ordinal)) return true;
        return false;
    }

    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (IsKnownGood(context.Request.Headers.Host) || IsKnown(context))
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("This server does not answer for that host.\n", context.RequestAborted);
    }

    private bool IsKnown(HttpContext context)
    {
        var host = context.Request.Host;
        if (!host.HasValue || !(IsListening(host, context.Connection) || IsConfigured(host.Value))) return false;
        if (context.Request.Headers.Host is [{ } value] && _good.Length < Remembered) _good = [.. _good, value];
        return true;
    }

    // The edition's own origin may be another one now.
    private void Reconsider(Changes changes)
    {
        if (changes.Everything || changes.In(_options.Edition)?.Things.Contains(Note.Of(Kinds.Settings, Kinds.TheEdition)) == true) _good = [];
    }

    private bool IsConfigured(string host) =>
        Same(host, Authority(_options.Origin))
        || _options.AllowedHosts.Any(allowed => Same(host, allowed))
        || (_origin.Current() is { } current && Same(host, Authority(current)));

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
