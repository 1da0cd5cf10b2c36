using System.Net;
using System.Xml;
using System.Xml.Linq;

namespace Tajuk.Tests.Site.Feeds;

/// <summary>Reads what the site sends as the strictest program would: one error anywhere and nothing is taken.</summary>
internal static class StrictXml
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static async Task<XElement> Xml(this SiteUnderTest site, string path)
    {
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var bytes = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        return XDocument.Load(reader).Root!;
    }

    public static async Task<IReadOnlyList<XElement>> Items(this SiteUnderTest site, string path = "/rss") =>
        [.. (await site.Xml(path)).Element("channel")!.Elements("item")];

    /// <summary>Every address that a sitemap names.</summary>
    public static async Task<IReadOnlyList<string>> Locations(this SiteUnderTest site, string path) =>
        [.. (await site.Xml(path)).Descendants(Map + "loc").Select(l => l.Value)];
}
