using System.Text.Encodings.Web;
using System.Text.Json;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    /// <summary>The specification asks for feeds of about 100 KB; twenty whole stories come near it.</summary>
    private const int Take = 20;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FeedDocument Of(Compositor desk, Channel channel)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain)) Write(json, desk, channel);
        return new FeedDocument("application/feed+json; charset=utf-8", bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Compositor desk, Channel channel)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        Text(json, "title", XmlText.Clean(channel.Title));
        Text(json, "home_page_url", desk.Absolute(channel.Home));
        Text(json, "feed_url", desk.Absolute(channel.Self));
        Text(json, "description", channel.About is { } about ? XmlText.Clean(about) : null);
        Text(json, "language", desk.Edition.Locale);
        json.WriteStartArray("items");
        foreach (var item in FeedItems.Of(desk, channel, Take)) Write(json, desk, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Compositor desk, FeedItem item)
    {
        json.WriteStartObject();
        Text(json, "id", item.Guid);
        Text(json, "url", item.Url);
        Text(json, "title", item.Title);
        Text(json, "summary", item.Summary);
        Text(json, "content_html", item.Html);
        Text(json, "image", item.Photo?.Url);
        Text(json, "date_published", desk.Time.Iso(item.Published));
        Text(json, "date_modified", desk.Time.Iso(item.Updated));
        Text(json, "language", item.Language);
        WriteAuthors(json, desk, item.Authors);
        json.WriteStartArray("tags");
        foreach (var tag in item.Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, Compositor desk, IReadOnlyList<Name> authors)
    {
        if (authors.Count == 0) return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            Text(json, "name", author.Text);
            Text(json, "url", author.Url is { } path ? desk.Absolute(path) : null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // What is not known is left out: the specification gives null no meaning.
    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
