using Tajuk.Platform;
using Tajuk.Site.Press;

namespace Tajuk.Outreach;

/// <summary>
/// The caches in front that this newsroom purges, from the environment: where secrets do not show in a list of processes.
/// A name with _FILE at its end names a file that holds the value, as service managers hand secrets over.
/// </summary>
internal sealed class OutreachOptions
{
    private const string Prefix = "TAJUK_PURGE_";

    /// <summary>On a node without newsroom: which sorts of cache the newsroom purges, such as "varnish cloudflare".</summary>
    private const string Elsewhere = "TAJUK_PURGED";

    private OutreachOptions(IReadOnlyList<FrontCache> caches, KeyHeaders headers) => (Caches, Headers) = (caches, headers);

    /// <summary>None unless configured.</summary>
    public IReadOnlyList<FrontCache> Caches { get; }

    /// <summary>What this node's answers say to caches in front: only those that are purged, here or by the newsroom, are spoken to.</summary>
    public KeyHeaders Headers { get; }

    /// <exception cref="UserError">What is there cannot be meant.</exception>
    public static OutreachOptions FromEnvironment(Func<string, string?> variable)
    {
        List<FrontCache> caches = [.. Varnishes(variable), .. Hosted(variable)];
        return new OutreachOptions(caches, caches.Aggregate(PurgedElsewhere(variable), (all, cache) => all | cache.Reads));
    }

    private static IEnumerable<FrontCache> Varnishes(Func<string, string?> variable) =>
        Words(Value(variable, "VARNISH")).Distinct().Select(address => new Varnish(Address(Prefix + "VARNISH", address)));

    private static IEnumerable<FrontCache> Hosted(Func<string, string?> variable)
    {
        if (Pair(variable, "FASTLY_SERVICE", "FASTLY_KEY") is var (service, key))
            yield return new Fastly(Address(Prefix + "FASTLY_URL", Value(variable, "FASTLY_URL") ?? "https://api.fastly.com"), service, key);
        if (Pair(variable, "CLOUDFLARE_ZONE", "CLOUDFLARE_TOKEN") is var (zone, token))
            yield return new Cloudflare(Address(Prefix + "CLOUDFLARE_URL", Value(variable, "CLOUDFLARE_URL") ?? "https://api.cloudflare.com/client/v4"), zone, token);
    }

    private static KeyHeaders PurgedElsewhere(Func<string, string?> variable) =>
        Words(variable(Elsewhere)).Aggregate(KeyHeaders.None, (all, sort) => all | sort.ToLowerInvariant() switch
        {
            "varnish" or "fastly" => KeyHeaders.SurrogateKey,
            "cloudflare" => KeyHeaders.CacheTag,
            _ => throw new UserError($"{Elsewhere} names \"{sort}\"; it may name varnish, fastly and cloudflare."),
        });

    private static (string, string)? Pair(Func<string, string?> variable, string what, string secret) => (Value(variable, what), Value(variable, secret)) switch
    {
        (null, null) => null,
        ({ } name, { } value) => (name, value),
        _ => throw new UserError($"{Prefix}{what} and {Prefix}{secret} belong together: set both, or neither."),
    };

    private static string? Value(Func<string, string?> variable, string name)
    {
        if (variable(Prefix + name)?.Trim() is { Length: > 0 } value) return value;
        if (variable($"{Prefix}{name}_FILE")?.Trim() is not { Length: > 0 } file) return null;
        try { return File.ReadAllText(file).Trim() is { Length: > 0 } held ? held : throw new UserError($"{Prefix}{name}_FILE names a file that is empty."); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw new UserError($"{Prefix}{name}_FILE names a file that cannot be read."); }
    }

    private static Uri Address(string variable, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? address
            : throw new UserError($"{variable} must name an http or https address such as http://10.0.0.5:6082.");

    private static string[] Words(string? text) => (text ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
}
