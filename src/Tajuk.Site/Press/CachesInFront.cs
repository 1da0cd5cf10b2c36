using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Press;

/// <summary>
/// What is said to caches in front that are purged. They may keep an answer long, but never beyond the instant at which it
/// ends by itself, and only while this node follows the log: of a node that has lost touch nobody knows how old its
/// answers are, so nothing of it is kept.
/// </summary>
internal sealed class CachesInFront(IOptions<ReaderSiteOptions> options, TimeProvider clock, Follow? follow)
{
    /// <summary>A day, in seconds: should a purge ever be lost on its way, what it was for is not shown for longer.</summary>
    private const long Longest = 86_400;

    /// <summary>Characters of keys in one header. Varnish gives a whole header line 8 KB, its name included.</summary>
    private const int Room = 7_900;

    private const string NoLife = "no-store, max-age=0";

    private static readonly string LongLife = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"max-age={Longest}");

    private readonly KeyHeaders _said = options.Value.PurgedCaches;

    /// <summary>Whether there are any; without, nothing is said.</summary>
    public bool Are => _said != KeyHeaders.None;

    /// <summary>For an answer made of what was noted; null when there are no caches to speak to.</summary>
    public FrontHeaders? Kept(ReadNotes notes)
    {
        if (!Are) return null;
        var keys = CacheKeys.Of(options.Value.Edition, notes, Room);
        var headers = new List<KeyValuePair<string, string>>(2);
        if (_said.HasFlag(KeyHeaders.SurrogateKey)) headers.Add(new("Surrogate-Key", string.Join(' ', keys)));
        if (_said.HasFlag(KeyHeaders.CacheTag)) headers.Add(new("Cache-Tag", string.Join(',', keys)));
        return new FrontHeaders(this, headers, notes.Ends);
    }

    /// <summary>For an answer that may be kept nowhere; null when there are no caches to speak to.</summary>
    public FrontHeaders? NotKept() => Are ? new FrontHeaders(this, [], 0) : null;

    /// <summary>Says how long an answer that ends at an instant (UTC ticks) may be kept.</summary>
    /// <returns>Whether it may be kept at all.</returns>
    public bool SayLife(IHeaderDictionary headers, long ends)
    {
        var life = follow is { IsInTouch: false } ? 0 : ends == long.MaxValue ? Longest : Until(ends);
        var text = life <= 0 ? NoLife : life == Longest ? LongLife : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"max-age={life}");
        if (_said.HasFlag(KeyHeaders.SurrogateKey)) headers["Surrogate-Control"] = text;
        if (_said.HasFlag(KeyHeaders.CacheTag)) headers["CDN-Cache-Control"] = text;
        return life > 0;
    }

    /// <summary>An answer that says nothing of its own is not kept: many a cache would else give it a life of its choosing.</summary>
    public Task RefuseUnlessSaidAsync(IHeaderDictionary headers)
    {
        if (!headers.ContainsKey("Surrogate-Control") && !headers.ContainsKey("CDN-Cache-Control")) SayLife(headers, 0);
        return Task.CompletedTask;
    }

    // A second less: the cache counts from when the answer arrives.
    private long Until(long ends) => Math.Min(Longest, ((ends - clock.GetUtcNow().UtcTicks) / TimeSpan.TicksPerSecond) - 1);
}

/// <summary>What one answer says to caches in front. Its keys are made once; its life shortens as its end comes nearer.</summary>
internal sealed class FrontHeaders(CachesInFront caches, IReadOnlyList<KeyValuePair<string, string>> keys, long ends)
{
    /// <summary>Bytes that it takes in memory.</summary>
    public int Size => keys.Sum(key => key.Value.Length * sizeof(char));

    public void Write(IHeaderDictionary headers)
    {
        if (!caches.SayLife(headers, ends)) return;
        foreach (var (name, value) in keys) headers[name] = value;
    }
}
