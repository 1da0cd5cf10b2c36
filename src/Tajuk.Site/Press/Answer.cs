using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Tajuk.Site.Press;

/// <summary>
/// A complete answer, ready to send: status, headers and the body in each encoding that was asked for. Pages may be
/// kept but must be asked about each time (no-cache and a strong ETag): nothing on the reader's way relies on a
/// time-out to become right.
/// </summary>
public sealed class Answer
{
    /// <summary>Below this a packed body is no smaller.</summary>
    private const int WorthPacking = 256;

    private readonly string _hash;
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly Body?[] _bodies = new Body?[3];
    private readonly FrontHeaders? _front;

    private Answer(int status, string type, byte[] body, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        (Status, Type) = (status, type);
        _hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        _headers = [new("X-Content-Type-Options", "nosniff"), new("Referrer-Policy", "strict-origin-when-cross-origin"), .. Pairs(headers)];
        Packs = body.Length >= WorthPacking;
        Keep(Packing.None, new Body(body, Tag(Packing.None, best: false), Best: true));
    }

    private Answer(Answer same, FrontHeaders? front)
    {
        (Status, Type, Packs, _hash, _headers, _bodies) = (same.Status, same.Type, same.Packs, same._hash, same._headers, same._bodies);
        _front = front;
    }

    public int Status { get; }

    /// <summary>Value of Content-Type.</summary>
    public string Type { get; }

    /// <summary>Whether the body comes packed to those who accept that.</summary>
    public bool Packs { get; }

    /// <summary>Bytes that the bodies hold, and the keys for caches in front.</summary>
    public int Size => _bodies.Sum(b => b?.Bytes.Length ?? 0) + (_front?.Size ?? 0);

    /// <param name="status">HTTP status.</param>
    /// <param name="html">The page in UTF-8.</param>
    /// <param name="styleSources">Hashes of the style elements in it.</param>
    public static Answer Page(int status, byte[] html, string styleSources)
    {
        // No script source at all: data blocks (JSON-LD) are not scripts to a policy, and everything else would be foreign.
        var policy = ("Content-Security-Policy",
            $"default-src 'none'; img-src 'self'; style-src 'self' {styleSources}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        var opener = ("Cross-Origin-Opener-Policy", "same-origin");
        var permissions = ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
        const string html5 = "text/html; charset=utf-8";
        return status == StatusCodes.Status200OK
            ? new Answer(status, html5, html, policy, opener, permissions)
            : new Answer(status, html5, html, policy, opener, permissions, ("X-Robots-Tag", "noindex"));
    }

    /// <summary>Text that is no page: a feed, a sitemap, robots.txt.</summary>
    public static Answer Text(string type, byte[] body) => new(StatusCodes.Status200OK, type, body);

    public static Answer Plain(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>301 to a path on this site. A browser may not keep it unasked: a story can move again.</summary>
    public static Answer Moved(string path) =>
        new(StatusCodes.Status301MovedPermanently, "text/plain; charset=utf-8", [], ("Location", new PathString(path).ToUriComponent()));

    /// <summary>The same answer, and what it says to caches in front; null for nothing.</summary>
    internal Answer ToCaches(FrontHeaders? front) => front == _front ? this : new Answer(this, front);

    /// <summary>Sends what the request asks for, or that it has it already.</summary>
    public Task SendAsync(IHttpRequestFeature request, IHttpResponseFeature response, IHttpResponseBodyFeature body, CancellationToken cancel)
    {
        var chosen = In(Packs ? AcceptedEncodings.Best(request.Headers.AcceptEncoding) : Packing.None);
        var headers = response.Headers;
        headers.CacheControl = "public, no-cache";
        foreach (var (name, value) in _headers) headers[name] = value;
        _front?.Write(headers);
        response.StatusCode = Status;
        if (Packs) headers.Vary = "Accept-Encoding";
        if (Status == StatusCodes.Status200OK)
        {
            headers.ETag = chosen.Tag;
            if (KnownTags.Holds(request.Headers.IfNoneMatch, chosen.Tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        if (chosen.Bytes.Length > 0) headers.ContentType = Type;
        if (chosen.Encoding is { } encoding) headers.ContentEncoding = encoding;
        headers.ContentLength = chosen.Bytes.Length;
        return HttpMethods.IsHead(request.Method) || chosen.Bytes.Length == 0
            ? Task.CompletedTask
            : body.Writer.WriteAsync(chosen.Bytes, cancel).AsTask();
    }

    public Task SendAsync(HttpContext context)
    {
        var features = context.Features;
        return SendAsync(features.GetRequiredFeature<IHttpRequestFeature>(), features.GetRequiredFeature<IHttpResponseFeature>(), features.GetRequiredFeature<IHttpResponseBodyFeature>(), context.RequestAborted);
    }

    /// <summary>The body in one packing; made from another when it is asked for the first time, fast rather than small.</summary>
    internal Body In(Packing packing) => Volatile.Read(ref _bodies[(int)packing]) ?? Pack(packing, best: false);

    /// <summary>Keeps only the bodies that somebody asked for: the plain one is four times the size of the packed.</summary>
    internal void DropPlain(Packing asked)
    {
        if (asked == Packing.None || !Packs) return;
        In(asked);
        Volatile.Write(ref _bodies[(int)Packing.None], null);
    }

    /// <summary>Packs again as small as can be what is kept packed.</summary>
    /// <returns>How many bytes that saved.</returns>
    internal int PackBest()
    {
        var before = Size;
        foreach (var packing in new[] { Packing.Brotli, Packing.Gzip })
            if (Volatile.Read(ref _bodies[(int)packing]) is { Best: false }) Pack(packing, best: true);
        return before - Size;
    }

    private Body Pack(Packing packing, bool best)
    {
        var plain = Plain();
        var made = packing == Packing.None ? plain : Packer.Pack(plain, packing, best);
        return Keep(packing, new Body(made, Tag(packing, best), best, packing switch { Packing.Brotli => "br", Packing.Gzip => "gzip", _ => null }));
    }

    private byte[] Plain()
    {
        if (Volatile.Read(ref _bodies[(int)Packing.None]) is { } plain) return plain.Bytes;
        return Volatile.Read(ref _bodies[(int)Packing.Brotli]) is { } brotli
            ? Packer.Unpack(brotli.Bytes, Packing.Brotli)
            : Packer.Unpack(Volatile.Read(ref _bodies[(int)Packing.Gzip])!.Bytes, Packing.Gzip);
    }

    private Body Keep(Packing packing, Body body)
    {
        Volatile.Write(ref _bodies[(int)packing], body);
        return body;
    }

    // A strong tag names bytes, so each encoding has its own, and so has each level of packing.
    private string Tag(Packing packing, bool best) => packing switch
    {
        Packing.Brotli => best ? $"\"{_hash}-br9\"" : $"\"{_hash}-br\"",
        Packing.Gzip => best ? $"\"{_hash}-gz9\"" : $"\"{_hash}-gz\"",
        _ => $"\"{_hash}\"",
    };

    private static List<KeyValuePair<string, StringValues>> Pairs(ReadOnlySpan<(string Name, string Value)> headers)
    {
        var pairs = new List<KeyValuePair<string, StringValues>>(headers.Length);
        foreach (var (name, value) in headers) pairs.Add(new(name, value));
        return pairs;
    }
}

/// <summary>How a body is packed.</summary>
internal enum Packing
{
    None,
    Gzip,
    Brotli,
}

/// <summary>A body in one packing.</summary>
/// <param name="Bytes">What is sent.</param>
/// <param name="Tag">Its ETag, with quotes.</param>
/// <param name="Best">Whether it is as small as it gets.</param>
/// <param name="Encoding">Value of Content-Encoding; null for none.</param>
internal sealed record Body(byte[] Bytes, string Tag, bool Best, string? Encoding = null);
