using System.Xml.Linq;
using Tajuk.Formats.Wire;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMl;

/// <summary>The renditions and words of one picture component.</summary>
internal static class NewsMlPicture
{
    /// <summary>Roles that name a technical form (or the words that go with it), not the picture itself.</summary>
    public static bool IsRendition(string role) => RoleOf(role) is not WireRenditionRole.Other || role is "caption" or "rendition" or "lowres" or "medium";

    public static IReadOnlyList<WireRendition> Renditions(XElement picture, FieldReader fields) =>
        [.. picture.Below("ContentItem").Where(NewsMlContent.IsImage).Select(item => Rendition(item, fields)).Where(r => r.Href is not null || r.Bytes is not null)];

    public static string? Caption(XElement picture) =>
        picture.DescendantsAndSelf().Where(c => c.Is("NewsComponent") && NewsMlContent.Role(c) == "caption")
            .Select(c => c.Below("DataContent").FirstOrDefault().InWords()).FirstOrDefault(w => w is not null);

    private static WireRendition Rendition(XElement item, FieldReader fields) => new()
    {
        Href = item.Attr("Href"),
        Role = RoleOf(Use(item)),
        Width = fields.Pixels(Characteristic(item, "Width") ?? Characteristic(item, "PixelWidth")),
        Height = fields.Pixels(Characteristic(item, "Height") ?? Characteristic(item, "PixelHeight")),
        MimeType = item.First("MimeType").Attr("FormalName"),
        Bytes = item.Below("Encoding").FirstOrDefault(e => e.Attr("Notation")?.Contains("64", StringComparison.Ordinal) == true)
            ?.Below("DataContent").FirstOrDefault() is { } data ? fields.Embedded(data.Value) : null,
    };

    private static string Use(XElement item)
    {
        var role = NewsMlContent.Role(item.Parent);
        return RoleOf(role) is WireRenditionRole.Other ? Characteristic(item, "ImageUse")?.ToLowerInvariant() ?? role : role;
    }

    private static string? Characteristic(XElement item, string name) =>
        item.First("Characteristics").All("Property").FirstOrDefault(p => p.Attr("FormalName") == name).Attr("Value");

    private static WireRenditionRole RoleOf(string role) => role switch
    {
        "highdef" or "highres" or "high" or "original" or "full" or "fullsize" => WireRenditionRole.Full,
        "quicklook" or "preview" or "viewimage" => WireRenditionRole.Preview,
        "thumbnail" or "thumb" or "icon" => WireRenditionRole.Thumbnail,
        _ => WireRenditionRole.Other,
    };
}
