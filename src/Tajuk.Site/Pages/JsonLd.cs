using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tajuk.Publication;

namespace Tajuk.Site.Pages;

/// <summary>
/// Structured data (schema.org) for search engines. It says what the page shows and nothing more: every author an
/// object of its own, both times with their offset, corrections included.
/// </summary>
public static class JsonLd
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Html NewsArticle(Compositor desk, PublishedStory story)
    {
        var address = desk.Absolute(desk.PathOf(story));
        return Write(new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["mainEntityOfPage"] = new JsonObject { ["@type"] = "WebPage", ["@id"] = address },
            ["url"] = address,
            ["headline"] = story.Headline,
            ["description"] = ArticleHead.Description(story),
            ["datePublished"] = desk.Time.Iso(story.FirstPublished),
            ["dateModified"] = desk.Time.Iso(story.Updated),
            ["author"] = Authors(desk, story),
            ["editor"] = List(story.Editors.Select(key => desk.Person(key)).OfType<Link>().Select(p => Person(desk, p))),
            ["publisher"] = Publisher(desk),
            ["image"] = Images(desk, story),
            ["inLanguage"] = story.Language,
            ["articleSection"] = List(desk.Lineage(story.Section).Select(s => (JsonNode)s.Name)),
            ["keywords"] = List(story.Topics.Select(desk.Topic).OfType<Link>().Select(t => (JsonNode)t.Name)),
            ["dateline"] = story.Dateline,
            ["isAccessibleForFree"] = true,
            ["correction"] = List(story.Notices.Where(n => n.Kind != NoticeKind.HakJawab).Select(n => Correction(desk, n))),
        });
    }

    public static Html Breadcrumb(Compositor desk, IReadOnlyList<PublishedSection> lineage)
    {
        var steps = lineage.Select(s => new Link(s.Name, "/" + s.Path)).Prepend(new Link(desk.Words["front"], "/"));
        return Write(new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = List(steps.Select((step, i) => new JsonObject
            {
                ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = step.Name, ["item"] = desk.Absolute(step.Url),
            })),
        });
    }

    public static Html WebSite(Compositor desk) => Write(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "WebSite",
        ["name"] = desk.Edition.Name,
        ["url"] = desk.Absolute("/"),
        ["inLanguage"] = desk.Edition.Locale,
        ["publisher"] = Publisher(desk),
    });

    public static Html Profile(Compositor desk, PublishedPerson person) => Write(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "ProfilePage",
        ["mainEntity"] = new JsonObject
        {
            ["@type"] = "Person",
            ["name"] = person.Name,
            ["url"] = desk.Absolute("/penulis/" + person.Slug),
            ["jobTitle"] = person.Title,
            ["description"] = person.About,
            ["worksFor"] = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = desk.Edition.Name, ["url"] = desk.Absolute("/") },
        },
    });

    private static JsonArray Authors(Compositor desk, PublishedStory story) => story.Bylines.Count > 0
        ? [.. story.Bylines.Select(b => Author(desk, story, b))]
        : [new JsonObject { ["@type"] = "Organization", ["name"] = story.Source ?? desk.Edition.Name, ["url"] = story.Source is null ? desk.Absolute("/") : null }];

    // An agency signs with its own name: an organisation, not a person.
    private static JsonObject Author(Compositor desk, PublishedStory story, Byline byline) => byline.Person is { } key && desk.Person(key) is { } person
        ? Person(desk, person)
        : new JsonObject { ["@type"] = byline.Name == story.Source ? "Organization" : "Person", ["name"] = byline.Name };

    private static JsonObject Person(Compositor desk, Link person) =>
        new() { ["@type"] = "Person", ["name"] = person.Name, ["url"] = desk.Absolute(person.Url) };

    private static JsonObject Publisher(Compositor desk) => new()
    {
        ["@type"] = "NewsMediaOrganization",
        ["name"] = desk.Edition.Name,
        ["url"] = desk.Absolute("/"),
        ["correctionsPolicy"] = desk.Absolute("/ralat"),
        ["sameAs"] = List(desk.Edition.Social.Select(s => (JsonNode)s.Url)),
    };

    private static JsonArray? Images(Compositor desk, PublishedStory story)
    {
        if (story.LeadPhoto is not { } use || desk.Archive.Picture(use.Picture) is not { } picture) return null;
        var shown = picture.Renditions.Where(r => r.Social).Concat(Pictures.Of(picture, "jpg").TakeLast(1));
        return List(shown.Select(r => new JsonObject
        {
            ["@type"] = "ImageObject",
            ["url"] = desk.Absolute(Pictures.Address(picture, r)),
            ["contentUrl"] = desk.Absolute(Pictures.Address(picture, r)),
            ["width"] = r.Width,
            ["height"] = r.Height,
            ["caption"] = use.Caption ?? picture.Caption,
            ["creditText"] = use.Credit ?? picture.Credit,
            ["copyrightNotice"] = picture.CopyrightNotice,
            ["creator"] = picture.Creator is { } creator ? new JsonObject { ["@type"] = "Person", ["name"] = creator } : null,
        }));
    }

    private static JsonObject Correction(Compositor desk, Notice notice) => new()
    {
        ["@type"] = "CorrectionComment", ["text"] = notice.Note, ["datePublished"] = desk.Time.Iso(notice.At),
    };

    private static JsonArray? List(IEnumerable<JsonNode> nodes)
    {
        var list = new JsonArray([.. nodes]);
        return list.Count == 0 ? null : list;
    }

    private static Html Write(JsonObject document)
    {
        Prune(document);
        return new Html(Harmless(document.ToJsonString(Json)));
    }

    // In JSON these three stand only inside strings; written as escapes, no headline can end the script element.
    private static string Harmless(string json) => json
        .Replace("<", "\\u003C", StringComparison.Ordinal)
        .Replace(">", "\\u003E", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal);

    // What is not known is not said: a null would read as a claim.
    private static void Prune(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list) Prune(item);
        if (node is not JsonObject document) return;
        foreach (var name in document.Where(p => p.Value is null).Select(p => p.Key).ToList()) document.Remove(name);
        foreach (var (_, value) in document) Prune(value);
    }
}
