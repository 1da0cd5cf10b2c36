using System.Xml.Linq;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.PhotoMetadata;

/// <summary>
/// XMP (ISO 16684-1): properties of the rdf:Description elements, each written as an attribute or as an element, with
/// text, a resource, or a list (rdf:Seq, rdf:Bag) or a choice of languages (rdf:Alt) inside.
/// </summary>
internal sealed class XmpReader
{
    private static readonly XmlLimits Limits = new() { Bytes = 1024 * 1024, Depth = 64, Nodes = 50_000, TextLength = 512 * 1024 };

    private readonly List<XElement> descriptions;
    private readonly ISet<Anomaly> anomalies;

    private XmpReader(XElement root, ISet<Anomaly> anomalies)
    {
        this.anomalies = anomalies;
        descriptions = [.. root.DescendantsAndSelf(XmpNames.Rdf + "RDF").Take(1).Elements(XmpNames.Rdf + "Description")];
    }

    /// <summary>Null when there is no packet or it cannot be read; the anomaly says which.</summary>
    public static EmbeddedMetadata? Read(ReadOnlyMemory<byte> packet, ISet<Anomaly> anomalies)
    {
        if (packet.IsEmpty) return null;
        if (HardenedXml.Read(Elements(packet), Limits).Root is { } root) return new XmpReader(root, anomalies).Fields();
        anomalies.Add(MetadataAnomaly.XmpUnreadable);
        return null;
    }

    private EmbeddedMetadata Fields() => new()
    {
        Caption = One(XmpNames.Dc + "description"),
        Headline = One(XmpNames.Photoshop + "Headline"),
        ObjectName = One(XmpNames.Dc + "title"),
        AltText = One(XmpNames.Core + "AltTextAccessibility"),
        Creators = All(XmpNames.Dc + "creator"),
        CreditLine = One(XmpNames.Photoshop + "Credit"),
        Source = One(XmpNames.Photoshop + "Source"),
        CopyrightNotice = One(XmpNames.Dc + "rights"),
        UsageTerms = One(XmpNames.Rights + "UsageTerms"),
        Instructions = One(XmpNames.Photoshop + "Instructions"),
        City = One(XmpNames.Photoshop + "City"),
        State = One(XmpNames.Photoshop + "State"),
        Country = One(XmpNames.Photoshop + "Country"),
        Keywords = All(XmpNames.Dc + "subject"),
        DateCreated = PhotoDate.FromXmp(One(XmpNames.Photoshop + "DateCreated")),
        TransmissionReference = One(XmpNames.Photoshop + "TransmissionReference"),
        DigitalSourceType = One(XmpNames.Extension + "DigitalSourceType"),
        HasGps = One(XmpNames.Exif + "GPSLatitude") is not null || One(XmpNames.Exif + "GPSLongitude") is not null,
    };

    // Writers leave white space and zeros after the packet so that it can be edited in place.
    private static ReadOnlyMemory<byte> Elements(ReadOnlyMemory<byte> packet)
    {
        var (first, last) = (packet.Span.IndexOf((byte)'<'), packet.Span.LastIndexOf((byte)'>'));
        return first < 0 || last < first ? default : packet[first..(last + 1)];
    }

    private string? One(XName name) => FieldText.CleanList(Values(name), anomalies).FirstOrDefault();

    private List<string> All(XName name) => FieldText.CleanList(Values(name), anomalies);

    private IEnumerable<string?> Values(XName name)
    {
        foreach (var description in descriptions)
        {
            if (description.Attribute(name) is { } attribute) yield return attribute.Value;
            foreach (var property in description.Elements(name))
                foreach (var value in ValuesIn(property))
                    yield return value;
        }
    }

    private static IEnumerable<string?> ValuesIn(XElement property)
    {
        if (property.Element(XmpNames.Rdf + "Alt") is { } choice) return ByLanguage(choice);
        var list = property.Element(XmpNames.Rdf + "Seq") ?? property.Element(XmpNames.Rdf + "Bag");
        return list is null ? [Simple(property)] : list.Elements(XmpNames.Rdf + "li").Select(Simple);
    }

    /// <summary>The default language first (ISO 16684-1, 8.2.2.4), then as the file orders them.</summary>
    private static IEnumerable<string?> ByLanguage(XElement choice) =>
        choice.Elements(XmpNames.Rdf + "li")
            .OrderBy(item => item.Attribute(XNamespace.Xml + "lang")?.Value == "x-default" ? 0 : 1)
            .Select(Simple);

    private static string? Simple(XElement element) =>
        element.Attribute(XmpNames.Rdf + "resource")?.Value
        ?? element.Descendants(XmpNames.Rdf + "value").FirstOrDefault()?.Value
        ?? (element.HasElements ? null : element.Value);
}
