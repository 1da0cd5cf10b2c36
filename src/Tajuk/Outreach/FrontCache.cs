using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Site.Press;

namespace Tajuk.Outreach;

/// <summary>A cache in front of the readers' site, as its own interface wants to be asked to let go of what it keeps.</summary>
internal abstract class FrontCache(string name, Uri address, string? secret = null) : IDisposable
{
    /// <summary>Characters of keys in one request: servers give a header line 8 KB.</summary>
    private const int CharactersAtOnce = 6_000;

    private readonly OutsideClient _client = OutsideClient.To(address);

    /// <summary>Stands in the database with every delivery; no secret is in it.</summary>
    public string Name => name;

    /// <summary>How it is told the keys of an answer.</summary>
    public abstract KeyHeaders Reads { get; }

    /// <summary>How far outside it stands: one further out fetches from those further in, and is asked after them.</summary>
    public abstract int Ring { get; }

    /// <summary>
    /// After this it is asked once more: an old answer may have been on its way to it. More than the four seconds for which a
    /// node that hears nothing from the log still lets caches keep what it shows, so that even a node nobody waits for is right.
    /// </summary>
    public static TimeSpan Settle { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Keys of more than this many and everything goes at once: it costs one request, and they would cost hundreds.</summary>
    public abstract int MostKeys { get; }

    protected abstract int KeysAtOnce { get; }

    protected Uri Address => address;

    /// <summary>What proves to it who asks; in no log, no answer and no database.</summary>
    protected string? Secret => secret;

    /// <summary>Asks it to let go of all answers that carry one of the keys.</summary>
    public async Task<Purged> PurgeAsync(IEnumerable<string> keys, CancellationToken cancel)
    {
        var last = new Purged();
        foreach (var some in InParts(keys))
        {
            using var request = Ask(some);
            var answer = await _client.SendAsync(request, cancel);
            last = answer.Fault is { } fault ? new Purged { Error = CleanText.Line(fault) } : Judge(answer);
            if (last.Error is not null) return last with { Status = answer.Status ?? 0, After = answer.Header?.RetryAfter?.Delta };
            last = last with { Status = answer.Status ?? 0 };
        }
        return last;
    }

    public void Dispose()
    {
        _client.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract HttpRequestMessage Ask(IReadOnlyList<string> keys);

    /// <summary>Whether it has let go, and under which id its own records know of it.</summary>
    protected abstract Purged Judge(OutsideAnswer answer);

    /// <summary>A refusal in the server's own words, as far as they are worth keeping.</summary>
    protected Purged Refused(OutsideAnswer answer, string? words = null)
    {
        var text = CleanText.Line(words ?? answer.Body);
        if (secret is not null) text = text.Replace(secret, "***", StringComparison.Ordinal); // Some servers repeat what they were asked.
        return new Purged { Error = $"status {answer.Status}{(text.Length == 0 ? "" : ": " + text[..Math.Min(text.Length, 200)])}" };
    }

    private IEnumerable<IReadOnlyList<string>> InParts(IEnumerable<string> keys)
    {
        var (part, length) = (new List<string>(), 0);
        foreach (var key in keys)
        {
            if (part.Count == KeysAtOnce || (part.Count > 0 && length + key.Length >= CharactersAtOnce))
            {
                yield return part;
                (part, length) = ([], 0);
            }
            part.Add(key);
            length += key.Length + 1;
        }
        if (part.Count > 0) yield return part;
    }
}

/// <summary>What a cache said to a purge.</summary>
internal sealed record Purged
{
    public int Status { get; init; }

    public string? Id { get; init; }

    /// <summary>Null when it has let go.</summary>
    public string? Error { get; init; }

    /// <summary>How long it wants to be left in peace; null when it did not say.</summary>
    public TimeSpan? After { get; init; }
}
