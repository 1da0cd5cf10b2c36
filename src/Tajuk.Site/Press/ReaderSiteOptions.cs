namespace Tajuk.Site.Press;

/// <summary>How the host runs the readers' site.</summary>
public sealed class ReaderSiteOptions
{
    /// <summary>Key of the edition that is served.</summary>
    public string Edition { get; set; } = "utama";

    /// <summary>
    /// Scheme and host of every absolute address until the edition's own settings name one; no final slash. Never taken
    /// from a request: whoever sends a header must not decide what a shared page links to.
    /// </summary>
    public string Origin { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Folder that holds one folder a theme.</summary>
    public string ThemesFolder { get; set; } = "themes";

    /// <summary>Whether themes are read again when their files change; costs a look at the folder with every page.</summary>
    public bool WatchThemes { get; set; }

    /// <summary>
    /// Bytes that finished pages may take, 256 MB unless said otherwise: some ten thousand article pages, which is more than
    /// a day's readers of most papers ask for. What is worth least goes first.
    /// </summary>
    public long PageBytes { get; set; } = 256_000_000;

    /// <summary>
    /// How the purged caches in front are named their keys; none unless said otherwise. A cache that nobody purges must not
    /// be told to keep anything.
    /// </summary>
    public KeyHeaders PurgedCaches { get; set; }

    /// <summary>Further values of the Host header ("berita.example", "berita.example:8080"), for a proxy in front.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];
}

/// <summary>The headers in which caches in front read their keys, with those in which they are told how long to keep.</summary>
[Flags]
public enum KeyHeaders
{
    None = 0,

    /// <summary>Surrogate-Key and Surrogate-Control: Varnish, Fastly.</summary>
    SurrogateKey = 1,

    /// <summary>Cache-Tag and CDN-Cache-Control (RFC 9213): Cloudflare.</summary>
    CacheTag = 2,
}
