using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tajuk.Site.Press;

/// <summary>
/// Bytes on their way to a reader. Pages may be kept but must be asked about each time (no-cache and a strong ETag):
/// nothing on the reader's way relies on a time-out to become right.
/// </summary>
public sealed class Answer
{
    // Quality 5: a tenth larger than 11 on a page of this size, and fifty times quicker.
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 20;

    private readonly int _status;
    private readonly string _type;
    private readonly byte[] _body;
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Cache-Control"] = "public, no-cache",
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
    };

    private Answer(int status, string type, byte[] body) => (_status, _type, _body) = (status, type, body);

    /// <param name="status">HTTP status.</param>
    /// <param name="html">The page in UTF-8.</param>
    /// <param name="styleSources">Hashes of the style elements in it.</param>
    public static Answer Page(int status, byte[] html, string styleSources)
    {
        var answer = new Answer(status, "text/html; charset=utf-8", html);
        // No script source at all: data blocks (JSON-LD) are not scripts to a policy, and everything else would be foreign.
        answer._headers["Content-Security-Policy"] =
            $"default-src 'none'; img-src 'self'; style-src 'self' {styleSources}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        answer._headers["Cross-Origin-Opener-Policy"] = "same-origin";
        answer._headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        if (status != StatusCodes.Status200OK) answer._headers["X-Robots-Tag"] = "noindex";
        return answer;
    }

    /// <summary>Text that is no page: a feed, a sitemap, robots.txt.</summary>
    public static Answer Text(string type, byte[] body) => new(StatusCodes.Status200OK, type, body);

    public static Answer Plain(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>301 to a path on this site. A browser may not keep it unasked: a story can move again.</summary>
    public static Answer Moved(string path)
    {
        var answer = new Answer(StatusCodes.Status301MovedPermanently, "text/plain; charset=utf-8", []);
        answer._headers["Location"] = new PathString(path).ToUriComponent();
        return answer;
    }

    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        var encoding = _body.Length < 256 ? null : BestEncoding(context.Request.Headers.AcceptEncoding.ToString());
        foreach (var (name, value) in _headers) response.Headers[name] = value;
        if (_status == StatusCodes.Status200OK)
        {
            response.Headers.Vary = "Accept-Encoding";
            var tag = Tag(encoding);
            response.Headers.ETag = tag;
            if (Matches(context.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.StatusCode = _status;
        await WriteAsync(context, encoding);
    }

    private async Task WriteAsync(HttpContext context, string? encoding)
    {
        var response = context.Response;
        if (_body.Length > 0) response.ContentType = _type;
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        var body = encoding switch { "br" => Brotli(), "gzip" => Gzip(), _ => _body };
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    // A strong tag names bytes, so each encoding has its own.
    private string Tag(string? encoding) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(_body).AsSpan(0, 12))}{(encoding is null ? "" : "-" + encoding)}\"";

    /// <summary>If-None-Match compares weakly (RFC 9110, 13.1.2): W/ before a tag does not matter.</summary>
    internal static bool Matches(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList([request.Headers.IfNoneMatch.ToString()], out var known)
        && known.Any(k => k.Tag == tag || k.Tag == "*");

    private static string? BestEncoding(string accepted) =>
        Accepts(accepted, "br") ? "br" : Accepts(accepted, "gzip") ? "gzip" : null;

    private static bool Accepts(string accepted, string encoding) =>
        StringWithQualityHeaderValue.TryParseList([accepted], out var list)
        && list.Any(e => e.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && e.Quality is null or > 0.0);

    private byte[] Brotli()
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(_body.Length)];
        return BrotliEncoder.TryCompress(_body, room, out var written, BrotliQuality, BrotliWindow)
            ? room[..written]
            : throw new InvalidOperationException("The room for a compressed page was too small.");
    }

    private byte[] Gzip()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(_body);
        return bytes.ToArray();
    }
}
