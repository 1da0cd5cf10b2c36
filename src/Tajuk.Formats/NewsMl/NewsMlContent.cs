using System.Xml.Linq;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMl;

/// <summary>Finds what is text and what is picture in the tree of NewsComponents that a NewsItem is.</summary>
internal sealed class NewsMlContent
{
    /// <summary>Roles whose text is not the story.</summary>
    private static readonly string[] Beside =
        ["abstract", "summary", "stylesheet", "headline", "caption", "contact", "tweettext", "logo", "sidebar", "title", "keyword", "photo", "picture"];

    private static readonly string[] Body = ["main", "body", "maintext", "story", "text"];

    private readonly List<XElement> _components;
    private readonly HashSet<XElement> _pictures;

    public NewsMlContent(XElement item)
    {
        _components = [.. Components(item)];
        var texts = _components.SelectMany(c => c.All("ContentItem")).Where(IsText).Where(i => !Beside.Contains(Role(i.Parent))).ToList();
        var text = texts.Find(i => Body.Contains(Role(i.Parent))) ?? texts.MaxBy(i => i.Value.Length);
        Text = text.First("DataContent");
        Main = text?.Parent ?? _components.FirstOrDefault();
        Pictures = [.. _components.SelectMany(c => c.All("ContentItem")).Where(IsImage).Select(PictureOf).Distinct()];
        _pictures = [.. Pictures];
    }

    /// <summary>The component that holds the text; the outermost one when there is no text; null when there is no component.</summary>
    public XElement? Main { get; }

    /// <summary>The DataContent of the story itself; null when the item has none.</summary>
    public XElement? Text { get; }

    /// <summary>One component a picture: it holds the renditions and the caption, however deep.</summary>
    public IReadOnlyList<XElement> Pictures { get; }

    public bool HasOtherMedia => _components.SelectMany(c => c.All("ContentItem")).Any(i => Media(i) is "video" or "audio" or "animation");

    public IEnumerable<XElement> Members => _components.SelectMany(c => c.All("NewsItemRef"));

    /// <summary>The words of the components that have this role.</summary>
    public IEnumerable<string> Words(string role) =>
        _components.Where(c => Role(c) == role).SelectMany(c => c.All("ContentItem")).Select(i => i.First("DataContent").InWords()).OfType<string>();

    /// <summary>The component, then those around it: what is said nearest counts first.</summary>
    public static IEnumerable<XElement> Outwards(XElement? component)
    {
        for (; component is not null && component.Is("NewsComponent"); component = component.Parent)
            yield return component;
    }

    /// <summary>From the text outwards, then everything else in the order of the file, but for what is said of a picture beside the text.</summary>
    public IEnumerable<XElement> FromText() =>
        Outwards(Main).Concat(Text is null ? _components : _components.Where(c => !Outwards(c).Any(_pictures.Contains))).Distinct();

    public static string Role(XElement? component) => component.First("Role").Attr("FormalName")?.ToLowerInvariant() ?? "";

    private static IEnumerable<XElement> Components(XElement parent) =>
        parent.All("NewsComponent").SelectMany(c => Components(c).Prepend(c));

    private static XElement PictureOf(XElement item)
    {
        var component = item.Parent!;
        while (component.Parent is { } outer && outer.Is("NewsComponent") && NewsMlPicture.IsRendition(Role(component)))
            component = outer;
        return component;
    }

    private static string Media(XElement item) =>
        (item.First("MediaType").Attr("FormalName") ?? item.First("MimeType").Attr("FormalName")?.Split('/')[0] ?? "").ToLowerInvariant();

    private static bool IsText(XElement item) => item.First("DataContent") is not null && !IsImage(item) && Media(item) is "" or "text" or "complexdata" or "application";

    public static bool IsImage(XElement item)
    {
        if (Media(item) is "photo" or "picture" or "graphic" or "image" or "still-image")
            return true;
        var format = item.First("Format").Attr("FormalName")?.ToLowerInvariant() ?? "";
        return format.Contains("jpeg", StringComparison.Ordinal) || format is "jpg" or "png" or "gif" or "tiff";
    }
}
