using System.Text;
using System.Xml.Linq;

namespace Tajuk.Formats.PhotoMetadata;

/// <summary>Writes an XMP packet (ISO 16684-1, 7): UTF-8, read-only, without padding, since every byte goes to every reader.</summary>
public static class XmpWriter
{
    private const string Begin = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>";
    private const string End = "<?xpacket end=\"r\"?>";

    /// <summary>IIM's limit for a caption, and more than any credit needs: escaped at its worst, all of it still fits the 64 KB of a JPEG segment.</summary>
    private const int CaptionLength = 2_000, LineLength = 500, NameLength = 200, Names = 10;

    /// <summary>Empty when there is nothing to say.</summary>
    public static byte[] Write(PublicMetadata fields)
    {
        XElement?[] properties =
        [
            Choice(XmpNames.Dc + "description", fields.Caption, CaptionLength),
            Sequence(XmpNames.Dc + "creator", fields.Creators),
            Text(XmpNames.Photoshop + "Credit", fields.CreditLine),
            Choice(XmpNames.Dc + "rights", fields.CopyrightNotice),
            Choice(XmpNames.Rights + "UsageTerms", fields.UsageTerms),
            Text(XmpNames.Photoshop + "DateCreated", fields.DateCreated),
            Text(XmpNames.Extension + "DigitalSourceType", fields.DigitalSourceType),
        ];
        return properties.All(property => property is null) ? [] : Encoding.UTF8.GetBytes(Begin + Tree(properties) + End);
    }

    private static string Tree(XElement?[] properties) =>
        new XElement(XmpNames.Meta + "xmpmeta",
            Prefix("x", XmpNames.Meta),
            new XElement(XmpNames.Rdf + "RDF",
                Prefix("rdf", XmpNames.Rdf),
                new XElement(XmpNames.Rdf + "Description",
                    new XAttribute(XmpNames.Rdf + "about", ""),
                    Prefix("dc", XmpNames.Dc),
                    Prefix("photoshop", XmpNames.Photoshop),
                    Prefix("xmpRights", XmpNames.Rights),
                    Prefix("Iptc4xmpExt", XmpNames.Extension),
                    properties)))
        .ToString(SaveOptions.DisableFormatting);

    private static XAttribute Prefix(string name, XNamespace space) => new(XNamespace.Xmlns + name, space.NamespaceName);

    private static XElement? Text(XName name, string? value) => Sound(value, LineLength) is { } text ? new XElement(name, text) : null;

    private static XElement? Choice(XName name, string? value, int length = LineLength) => Sound(value, length) is { } text
        ? new XElement(name, new XElement(XmpNames.Rdf + "Alt",
            new XElement(XmpNames.Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text)))
        : null;

    private static XElement? Sequence(XName property, IReadOnlyList<string> values)
    {
        var items = values.Take(Names).Select(name => Sound(name, NameLength)).OfType<string>().ToList();
        return items.Count == 0 ? null : new XElement(property,
            new XElement(XmpNames.Rdf + "Seq", items.Select(item => new XElement(XmpNames.Rdf + "li", item))));
    }

    /// <summary>XML cannot hold every character, and these fields may come from an editor as well as from a file.</summary>
    private static string? Sound(string? text, int length) =>
        FieldText.Clean(text?.Length > length ? text[..length] : text, new HashSet<Anomaly>());
}
