using System.Net;
using System.Text.RegularExpressions;

namespace Tajuk.Tests.Promises;

/// <summary>
/// Reads everything that a stranger can reach: links, sitemaps and feeds from wherever it is told to begin. What it looks
/// for are marks, words that nobody writes by chance.
/// </summary>
internal sealed partial class Crawl(HttpClient reader)
{
    private readonly Queue<string> _waiting = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many addresses were read.</summary>
    public int Read => _seen.Count;

    /// <summary>Marks that were found, each with the first address that had it.</summary>
    public IReadOnlyDictionary<string, string> Found => _found;

    public static async Task<Crawl> RunAsync(HttpClient reader, IEnumerable<string> from)
    {
        var crawl = new Crawl(reader);
        foreach (var path in from) crawl.Follow(path);
        while (crawl._waiting.TryDequeue(out var path)) await crawl.VisitAsync(path);
        return crawl;
    }

    /// <summary>Marks begin with "zq"; telephone numbers of the samples with 0899 5550.</summary>
    [GeneratedRegex(@"zq[a-z]+[0-9]*|0?899[ .-]?5550|NOTE TO EDITORS", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex("(?:href|src)=\"(/[^\"#]*)\"|<(?:loc|link|guid)[^>]*>https?://[^/<]+(/[^<]*)</|\"(?:url|home_page_url)\":\\s*\"https?://[^/\"]+(/[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    private async Task VisitAsync(string path)
    {
        using var answer = await reader.GetAsync(path, TestContext.Current.CancellationToken);
        if (answer.StatusCode is HttpStatusCode.InternalServerError) throw new InvalidOperationException($"{path} answered 500.");
        var text = answer.Headers + "\n" + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var mark in Marks().Matches(text).Select(m => m.Value)) _found.TryAdd(mark, path);
        if (answer.Headers.Location is { } moved) Follow(moved.OriginalString);
        if (answer.Content.Headers.ContentType?.MediaType is not ("image/jpeg" or "image/webp"))
            foreach (var link in Links().Matches(text).Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value)) Follow(WebUtility.HtmlDecode(link));
    }

    private void Follow(string path)
    {
        if (!path.StartsWith("/newsroom", StringComparison.Ordinal) && _seen.Add(path)) _waiting.Enqueue(path);
    }
}
