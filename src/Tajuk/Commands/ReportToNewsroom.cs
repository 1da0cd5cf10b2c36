using System.Net.Http.Headers;
using Tajuk.Platform;
using Tajuk.Publishing;
using Tajuk.Site;
using Tajuk.Site.Archive;

namespace Tajuk.Commands;

/// <summary>
/// A node that serves readers reports to the newsroom what it shows: at once when that changes, and every two seconds.
/// By HTTP, because its account at the database may read the log and nothing else.
/// </summary>
internal sealed partial class ReportToNewsroom(Follow follow, NodeName name, IHttpClientFactory clients, ILogger<ReportToNewsroom> logger) : BackgroundService
{
    public const string Client = "newsroom";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private bool _failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        OnThePool.Enter();
        try
        {
            while (true)
            {
                var seq = follow.LastSeq;
                await ReportAsync(seq, stoppingToken);
                await follow.WaitForAsync(seq + 1, Every, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task ReportAsync(long seq, CancellationToken stop)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.PostAsJsonAsync("api/v1/nodes", new NodeReport { Node = name.Value, LastSeq = seq }, stop);
            answer.EnsureSuccessStatusCode();
            _failing = false;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            if (!_failing) LogFailing(e);
            _failing = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The newsroom does not take this node's reports; readers are served all the same, and this is tried again every two seconds.")]
    private partial void LogFailing(Exception reason);
}

/// <summary>Where the newsroom is, and the token that a node reports with.</summary>
internal sealed record NewsroomAddress(Uri Url, string Token)
{
    /// <summary>Not an argument: other users of a machine can read those.</summary>
    public const string TokenVariable = "TAJUK_NODE_TOKEN";

    /// <exception cref="UserError">The address is none, or there is no token.</exception>
    public static NewsroomAddress Read(string url)
    {
        if (!Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new UserError($"--newsroom {url} is no address: it should look like http://127.0.0.1:5080.");
        return Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token
            ? new NewsroomAddress(address, token)
            : throw new UserError($"--newsroom needs a token in the environment variable {TokenVariable}: make one with tajuk token create --name NODE --role node.");
    }
}

internal static class Reporting
{
    /// <summary>The newsroom is configured, so it may be a private address; it is followed nowhere else.</summary>
    public static IServiceCollection AddReport(this IServiceCollection services, NewsroomAddress newsroom)
    {
        services.AddHttpClient(ReportToNewsroom.Client, client =>
        {
            client.BaseAddress = newsroom.Url;
            client.Timeout = TimeSpan.FromSeconds(5);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", newsroom.Token);
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(3) });
        return services.AddHostedService<ReportToNewsroom>();
    }
}
