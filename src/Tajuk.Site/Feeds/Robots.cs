using System.Text;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>robots.txt (RFC 9309): everything may be read but the newsroom and the API.</summary>
internal static class Robots
{
    public static FeedDocument Of(Compositor desk)
    {
        // Refusals first: the standard takes the longest match, older programs the first.
        var text = $"""
            User-agent: *
            Disallow: /newsroom
            Disallow: /api/
            Allow: /

            Sitemap: {desk.Absolute("/sitemap.xml")}
            Sitemap: {desk.Absolute("/sitemap-news.xml")}

            """;
        return new FeedDocument("text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
    }
}
