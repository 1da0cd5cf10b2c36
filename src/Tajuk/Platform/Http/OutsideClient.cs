using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tajuk.Platform.Http;

/// <summary>
/// The one way in which this program asks something of a server outside. It follows no redirect and uses no proxy, waits
/// and reads only so much, and looks at the address in the moment it connects: a name that led to a public address when
/// it was checked, and leads into our own network when it is used, is refused then.
/// </summary>
internal sealed class OutsideClient : IDisposable
{
    /// <summary>A purge or a ping is answered in milliseconds; who takes longer than this is as good as away.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of an answer that are read; the rest is not wanted.</summary>
    private const int Most = 65_536;

    private readonly HttpClient _client;
    private readonly string? _trusted;

    private OutsideClient(Uri? trusted)
    {
        _trusted = trusted is null ? null : Authority(trusted.IdnHost, trusted.Port);
#pragma warning disable RS0030 // This is the guarded client.
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(2), MaxResponseHeadersLength = 16,
        })
        { Timeout = Patience };
#pragma warning restore RS0030
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Tajuk");
    }

    /// <summary>For addresses that somebody else has named: only the public internet is reached.</summary>
    public static OutsideClient ToPublic() => new(null);

    /// <summary>For one server that the operator has configured, which may stand in our own network. It reaches no other there.</summary>
    public static OutsideClient To(Uri configured) => new(configured);

    /// <summary>Sends a request. That the other side is away, slow or refuses is an answer like another.</summary>
    public async Task<OutsideAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            return new OutsideAnswer { Status = (int)response.StatusCode, Body = await ReadAsync(response.Content, patience.Token), Header = response.Headers };
        }
        catch (HttpRequestException e)
        {
            return new OutsideAnswer { Fault = Say(e) };
        }
        catch (IOException e)
        {
            return new OutsideAnswer { Fault = e.Message };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new OutsideAnswer { Fault = $"no answer within {Patience.TotalSeconds:0} seconds" };
        }
    }

    public void Dispose() => _client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var address) ? [address] : await Dns.GetHostAddressesAsync(host, cancel);
        var allowed = Authority(host, port) == _trusted ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (allowed.Length == 0) throw new IOException($"{host} is not an address of the public internet");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Authority(string host, int port) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{host.Trim('[', ']').ToUpperInvariant()}:{port}");

    private static string Say(HttpRequestException e) => e.InnerException is { } inner ? inner.Message : e.Message;

    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var bytes = new byte[Most];
        return Encoding.UTF8.GetString(bytes, 0, await stream.ReadAtLeastAsync(bytes, Most, throwOnEndOfStream: false, cancel));
    }
}

/// <summary>What came back from outside.</summary>
internal sealed record OutsideAnswer
{
    /// <summary>HTTP status; null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>The beginning of the body.</summary>
    public string Body { get; init; } = "";

    public System.Net.Http.Headers.HttpResponseHeaders? Header { get; init; }

    /// <summary>Why there was no answer, for an operator; null when there was one.</summary>
    public string? Fault { get; init; }

    public bool IsGood => Status is >= 200 and < 300;
}
