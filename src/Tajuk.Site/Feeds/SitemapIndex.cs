using System.Globalization;
using System.Xml;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>The list of sitemaps: one for the pages, one for each month in which something is out.</summary>
internal static class SitemapIndex
{
    public static FeedDocument Of(Compositor desk, int most = Sitemap.Most) => new(Sitemap.Type, XmlText.Document(xml =>
    {
        xml.WriteStartElement("sitemapindex", Sitemap.Namespace);
        var pages = SitemapPages.Of(desk).ToList();
        Write(xml, desk, Sitemap.Pages, pages.Count, most, pages.Max(p => p.Changed(desk.Archive)));
        foreach (var month in desk.Archive.Months())
            Write(xml, desk, month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture), month.Stories, most, month.Changed);
        xml.WriteEndElement();
    }));

    private static void Write(XmlWriter xml, Compositor desk, string stem, long entries, int most, DateTime? changed)
    {
        for (var part = 1; (long)(part - 1) * most < entries; part++)
            Sitemap.Write(xml, "sitemap", desk.Absolute("/sitemap/" + Sitemap.FileOf(stem, part)), changed, desk);
    }
}
