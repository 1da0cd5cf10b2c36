using System.Xml.Linq;
using Tajuk.Formats.Wire;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMlG2;

/// <summary>The contentSet of a newsItem: text in one of several alternatives, pictures in several renditions.</summary>
internal sealed class G2Content(XElement item, Catalog catalog, FieldReader fields)
{
    private readonly XElement? _set = item.First("contentSet");

    /// <summary>The alternative with the most words: the others are shorter forms of the same.</summary>
    public XElement? Text { get; } = item.First("contentSet")?.Elements().Where(IsText).MaxBy(e => e.Value.Length);

    public XElement? Nitf => Text.Below("nitf").FirstOrDefault();

    public IReadOnlyList<WireBlock> Body => Text is { } text ? ReadBody.FromXml(text, fields) : [];

    public IReadOnlyList<WireRendition> Renditions =>
        [.. (_set?.Elements() ?? []).Where(e => e.Is("remoteContent") || IsEmbedded(e)).Select(Rendition).Where(r => r.Href is not null || r.Bytes is not null)];

    private WireRendition Rendition(XElement content) => new()
    {
        Href = content.Attr("href") ?? content.Attr("residref"),
        Role = RoleOf(catalog.Tail(content.Attr("rendition") ?? content.Attr("renditionuri"))),
        Width = fields.Pixels(content.Attr("width")),
        Height = fields.Pixels(content.Attr("height")),
        MimeType = content.Attr("contenttype"),
        Bytes = content.Is("inlineData") ? fields.Embedded(content.Value) : null,
    };

    private static bool IsText(XElement content) =>
        content.Is("inlineXML") || (content.Is("inlineData") && !IsEmbedded(content) && !string.IsNullOrWhiteSpace(content.Value));

    private static bool IsEmbedded(XElement content) =>
        content.Is("inlineData") && (content.Attr("encoding")?.Contains("64", StringComparison.Ordinal) == true || content.Attr("contenttype")?.StartsWith("image/", StringComparison.Ordinal) == true);

    private static WireRenditionRole RoleOf(string? role) => role switch
    {
        "highres" or "full" or "original" or "main" => WireRenditionRole.Full,
        "preview" or "lowres" or "viewimage" or "web" => WireRenditionRole.Preview,
        "thumbnail" => WireRenditionRole.Thumbnail,
        _ => WireRenditionRole.Other,
    };
}
