using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>
/// Sitemaps (sitemaps.org 0.9): the stories of one month of the edition's calendar, or the pages that are no stories.
/// Old months never change, so that a search engine need not read them again.
/// </summary>
internal static class Sitemap
{
    public const string Type = "application/xml; charset=utf-8";
    public const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The protocol's limit; a file of this many entries of ours stays well below its 50 MB.</summary>
    public const int Most = 50_000;

    /// <summary>Name of the file of sections, topics, people and fixed pages.</summary>
    public const string Pages = "halaman";

    /// <param name="file">"2024-06.xml", "2024-06-2.xml" for what does not fit into it, "halaman.xml".</param>
    public static FeedDocument? Of(Compositor desk, string file, int most = Most)
    {
        if (!file.EndsWith(".xml", StringComparison.Ordinal)) return null;
        var name = file[..^4];
        foreach (var stem in new[] { Pages, name.Length >= 7 ? name[..7] : "" })
            if (Part(name, stem) is { } part) return stem == Pages ? OfPages(desk, part, most) : OfMonth(desk, stem, part, most);
        return null;
    }

    /// <summary>Name of a part: the first has no number.</summary>
    public static string FileOf(string stem, int part) => part == 1 ? stem + ".xml" : string.Create(CultureInfo.InvariantCulture, $"{stem}-{part}.xml");

    public static string Location(Compositor desk, StoryHead story) => Location(desk, desk.PathOf(story.Section, story.Id, story.Slug));

    private static string Location(Compositor desk, string path) => desk.Absolute(new PathString(path).ToUriComponent());

    private static int? Part(string name, string stem)
    {
        if (name == stem) return 1;
        return stem.Length > 0 && name.StartsWith(stem + "-", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(stem.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            && part > 1 && name == FileOf(stem, part)[..^4] ? part : null;
    }

    private static FeedDocument? OfMonth(Compositor desk, string stem, int part, int most)
    {
        if (!DateOnly.TryParseExact(stem, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) || month.Year > 9000) return null;
        var stories = desk.Archive.OfMonth(month, (long)most * (part - 1), most);
        return stories.Count == 0 ? null : Write(stories.Select(s => new Entry(Location(desk, s), s.Updated)), desk);
    }

    private static FeedDocument? OfPages(Compositor desk, int part, int most)
    {
        var pages = SitemapPages.Of(desk).Chunk(most).ElementAtOrDefault(part - 1);
        return pages is null ? null : Write(pages.Select(p => new Entry(Location(desk, p.Path), p.Changed(desk.Archive))), desk);
    }

    private static FeedDocument Write(IEnumerable<Entry> entries, Compositor desk) => new(Type, XmlText.Document(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var entry in entries) Write(xml, "url", entry.Location, entry.Changed, desk);
        xml.WriteEndElement();
    }));

    public static void Write(XmlWriter xml, string element, string location, DateTime? changed, Compositor desk)
    {
        xml.WriteStartElement(element);
        xml.Element("loc", location);
        // Said only when known: search engines stop believing dates that once were untrue.
        if (changed is { } at) xml.Element("lastmod", desk.Time.Iso(at));
        xml.WriteEndElement();
    }

    private sealed record Entry(string Location, DateTime? Changed);
}
