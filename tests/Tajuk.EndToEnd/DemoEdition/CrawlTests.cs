using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tajuk.EndToEnd.DemoEdition;

/// <summary>Walks the whole demo from its front, as a search engine does.</summary>
public sealed class CrawlTests(DemoSite demo)
{
    private readonly List<string> _wrong = [];
    private readonly HashSet<string> _pictures = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new(["/"]);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal) { "/" };
    private int _articles;

    [Fact]
    public async Task Every_link_leads_somewhere_and_every_page_and_picture_is_whole()
    {
        while (_waiting.TryDequeue(out var path)) await Visit(path);
        foreach (var picture in _pictures) await Look(picture);

        Assert.Empty(_wrong);
        Assert.True(_articles >= 60, $"only {_articles} articles were found from the front");
        Assert.True(_pictures.Count >= 60 * 5, $"only {_pictures.Count} renditions were found");
    }

    private async Task Visit(string path)
    {
        using var answer = await demo.Reader.GetAsync(path);
        if (answer.StatusCode is not HttpStatusCode.OK)
        {
            if (path != demo.Withdrawn || answer.StatusCode is not HttpStatusCode.Gone) _wrong.Add($"{path} answered {answer.StatusCode}");
            return;
        }
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Judge(path, page);
        foreach (var link in page.QuerySelectorAll("a[href^='/'], link[href^='/']")) Follow(link.GetAttribute("href")!);
        foreach (var image in page.QuerySelectorAll("img[src]")) _pictures.Add(image.GetAttribute("src")!);
        foreach (var set in page.QuerySelectorAll("[srcset]"))
            foreach (var one in set.GetAttribute("srcset")!.Split(',', StringSplitOptions.TrimEntries)) _pictures.Add(one.Split(' ')[0]);
    }

    private void Judge(string path, IDocument page)
    {
        if (page.QuerySelectorAll("h1").Length != 1) _wrong.Add($"{path} has {page.QuerySelectorAll("h1").Length} h1");
        if (string.IsNullOrWhiteSpace(page.Title)) _wrong.Add($"{path} has no title");
        if (page.QuerySelector("article.article-main") is not null) _articles++;
        foreach (var image in page.QuerySelectorAll("img"))
            if (new[] { "alt", "width", "height" }.FirstOrDefault(name => !image.HasAttribute(name)) is { } missing) _wrong.Add($"{path}: an image without {missing}");
    }

    private void Follow(string link)
    {
        var path = link.Split('#')[0];
        if (path.Length > 0 && !path.StartsWith("/newsroom", StringComparison.Ordinal) && _seen.Add(path)) _waiting.Enqueue(path);
    }

    private async Task Look(string picture)
    {
        using var answer = await demo.Reader.GetAsync(picture);
        var wanted = picture.EndsWith(".webp", StringComparison.Ordinal) ? "image/webp" : "image/jpeg";
        if (answer.StatusCode is not HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != wanted)
            _wrong.Add($"{picture} answered {answer.StatusCode} {answer.Content.Headers.ContentType}");
    }
}
