using System.Globalization;
using System.Xml;
using Tajuk.Publication.Body;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>RSS 2.0 after the RSS Best Practices Profile, with the whole story and its lead photo.</summary>
internal static class Rss
{
    /// <summary>An edition that publishes fifty stories between two visits of a reader's program is rare.</summary>
    private const int Take = 50;

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";

    public static FeedDocument Of(Compositor desk, Channel channel)
    {
        var items = FeedItems.Of(desk, channel, Take);
        return new FeedDocument("application/rss+xml; charset=utf-8", XmlText.Document(xml => Write(xml, desk, channel, items)));
    }

    private static void Write(XmlWriter xml, Compositor desk, Channel channel, IReadOnlyList<FeedItem> items)
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        foreach (var (prefix, ns) in new[] { ("atom", Atom), ("content", Content), ("dc", Dc), ("media", Media) })
            xml.WriteAttributeString("xmlns", prefix, null, ns);
        xml.WriteStartElement("channel");
        WriteHead(xml, desk, channel);
        if (items.Count > 0) xml.Element("lastBuildDate", desk.Time.Rfc822(items.Max(i => i.Updated)));
        foreach (var item in items) Write(xml, desk, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteHead(XmlWriter xml, Compositor desk, Channel channel)
    {
        xml.PlainElement("title", channel.Title);
        xml.Element("link", desk.Absolute(channel.Home));
        xml.PlainElement("description", channel.About ?? channel.Title);
        xml.Element("language", desk.Edition.Locale);
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", desk.Absolute(channel.Self));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Compositor desk, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.PlainElement("title", item.Title);
        xml.Element("link", item.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Guid);
        xml.WriteEndElement();
        xml.Element("pubDate", desk.Time.Rfc822(item.Published));
        foreach (var author in item.Authors) xml.Element("dc", "creator", Dc, author.Text);
        foreach (var tag in item.Tags) xml.Element("category", tag);
        // A description is read as HTML, so plain text is escaped once more than the document needs.
        xml.Element("description", WriteHtml.Escape(item.Summary ?? item.Title));
        xml.Element("content", "encoded", Content, item.Html);
        if (item.Photo is { } photo) Write(xml, photo);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, FeedPhoto photo)
    {
        xml.WriteStartElement("media", "content", Media);
        xml.WriteAttributeString("url", photo.Url);
        xml.WriteAttributeString("type", photo.Type);
        xml.WriteAttributeString("medium", "image");
        xml.WriteAttributeString("width", photo.File.Width.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("height", photo.File.Height.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("fileSize", photo.File.Bytes.ToString(CultureInfo.InvariantCulture));
        xml.Element("media", "description", Media, photo.Caption);
        xml.Element("media", "credit", Media, photo.Credit);
        xml.WriteEndElement();
    }
}
