using System.Net;
using System.Net.Sockets;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Tajuk.Outreach;
using Tajuk.Platform;
using Tajuk.Publishing;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;

namespace Tajuk.Commands;

/// <summary>
/// The numbers for those who collect them, on an address of their own: a server beside the readers' one, so that neither
/// can answer what belongs to the other and answering readers costs nothing more.
/// </summary>
internal sealed partial class MetricsListener(MetricsAddress address, IServiceProvider services, ILoggerFactory logs, ILogger<MetricsListener> logger) : IHostedService, IAsyncDisposable
{
    private const string Path = "/metrics";

    /// <summary>Ours, and those that .NET and the database's driver keep anyway; none is kept while nobody has asked for this listener.</summary>
    private static readonly string[] Meters =
        [PressNumbers.Meter, FollowNumbers.Meter, OutreachNumbers.Meter, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app = Build(address, services, logs, (what, e) => LogUnknown(logger, what, e));

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try { await _app.StartAsync(cancellationToken); }
        catch (IOException e) when (e.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new UserError($"The address of --metrics is taken by another program: {e.Message} Choose another.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(MetricsAddress address, IServiceProvider services, ILoggerFactory logs, Action<string, Exception> failed)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Places.Home });
        builder.WebHost.UseUrls(address.Url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(logs);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("tajuk", serviceInstanceId: services.GetRequiredService<NodeName>().Value))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter());
        var app = builder.Build();
        app.Use((http, next) => address.IsMeant(http.Request.Host) ? next(http) : Refuse(http));
        app.Use(async (http, next) =>
        {
            if (http.Request.Path == Path) await LookOutsideAsync(services, failed, http.RequestAborted);
            await next(http);
        });
        app.MapPrometheusScrapingEndpoint(Path).DisableHttpMetrics();
        app.MapHealth(services);
        return app;
    }

    /// <summary>What stands in the database is asked for with each scrape; the others are given also when it does not answer.</summary>
    private static async Task LookOutsideAsync(IServiceProvider services, Action<string, Exception> failed, CancellationToken cancel)
    {
        if (services.GetService<OutreachNumbers>() is not { } numbers) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try { await numbers.LookAsync(patience.Token); }
        catch (Exception e) when (!cancel.IsCancellationRequested) { failed(OutreachNumbers.Meter, e); }
    }

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The numbers of {Meter} could not be asked for.")]
    private static partial void LogUnknown(ILogger logger, string meter, Exception reason);
}

/// <summary>Where the numbers are given.</summary>
/// <param name="Url">Scheme, host and port.</param>
internal sealed record MetricsAddress(string Url)
{
    /// <exception cref="UserError">It is no address that a server can listen on.</exception>
    public static MetricsAddress Read(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http", PathAndQuery: "/", UserInfo: "" }
            ? new MetricsAddress(address.GetLeftPart(UriPartial.Authority))
            : throw new UserError($"--metrics {url} is no address to listen on: it should look like http://127.0.0.1:9464.");

    /// <summary>By number, as this machine, or by the name it was given: a name of somebody else's that points here reaches nothing.</summary>
    public bool IsMeant(HostString host) =>
        IPAddress.TryParse(host.Host.Trim('[', ']'), out _)
        || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || string.Equals(host.Host, new Uri(Url).Host, StringComparison.OrdinalIgnoreCase);
}
