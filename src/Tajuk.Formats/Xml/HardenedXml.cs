using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Tajuk.Formats.Text;

namespace Tajuk.Formats.Xml;

/// <summary>
/// The one way XML comes in. No DTD is processed, nothing is fetched, no entity is expanded, no inclusion is followed,
/// and size and depth are bounded while reading, so the worst file costs a bounded time and no connection.
/// A harmless DOCTYPE, as agencies send, is skipped.
/// </summary>
public static class HardenedXml
{
    private const string XInclude = "http://www.w3.org/2001/XInclude";

    public static XmlReading Read(ReadOnlyMemory<byte> bytes, XmlLimits? limits = null)
    {
        var bounds = limits ?? XmlLimits.Default;
        if (bytes.Length > bounds.Bytes)
            return Refuse("too-large", Invariant($"The file is larger than {bounds.Bytes} bytes."), []);
        List<Anomaly> anomalies = [];
        var text = DecodeBytes.Decode(bytes.Span, Prolog.DeclaredEncoding(bytes.Span), anomalies);
        return Parse(Prolog.WithoutDeclaration(text, anomalies), bounds, anomalies);
    }

    internal static XmlReading Parse(string document, XmlLimits bounds, List<Anomaly> anomalies)
    {
        if (Prolog.DeclaresEntities(document))
            return Refuse("xml-entities", "The file declares XML entities, which can be made to explode or to reach for other files.", anomalies);
        if (Excess(Tags.Measure(document, bounds), bounds) is { } excess)
            return new XmlReading { Refusal = excess, Anomalies = anomalies };
        try
        {
            using var reader = XmlReader.Create(new StringReader(document), Settings);
            var (root, refusal) = Build(reader, bounds);
            return refusal is null
                ? new XmlReading { Root = root, Anomalies = anomalies }
                : new XmlReading { Refusal = refusal, Anomalies = anomalies };
        }
        catch (XmlException e)
        {
            var where = Invariant($"The file is not well-formed XML, or refers to an entity it does not have (line {e.LineNumber}, column {e.LinePosition}).");
            return Refuse("xml-not-well-formed", where, anomalies);
        }
    }

    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // A character reference to a control character is no reason to lose a story; Words drops the character.
        CheckCharacters = false,
    };

    private static (XElement? Root, Refusal? Refusal) Build(XmlReader reader, XmlLimits bounds)
    {
        XElement? root = null, parent = null;
        var nodes = 0;
        while (reader.Read())
        {
            if (++nodes > bounds.Nodes)
                return (null, Because("xml-too-many-nodes", Invariant($"The file has more than {bounds.Nodes} elements and runs of text.")));
            if (Excess(reader, bounds) is { } refusal)
                return (null, refusal);
            if (reader.NodeType is XmlNodeType.Element)
            {
                var open = !reader.IsEmptyElement;
                var element = Element(reader);
                root ??= element;
                parent?.Add(element);
                parent = open ? element : parent;
            }
            else if (reader.NodeType is XmlNodeType.EndElement)
                parent = parent?.Parent;
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                // A node of its own: adding a string would join it to the one before, in quadratic time.
                parent?.Add(new XText(reader.Value));
        }
        return root is null ? (null, Because("xml-empty", "The file has no XML element.")) : (root, null);
    }

    private static Refusal? Excess(XmlReader reader, XmlLimits bounds)
    {
        if (reader.Depth >= bounds.Depth)
            return Because("xml-too-deep", Invariant($"The file nests elements deeper than {bounds.Depth} levels."));
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && reader.Value.Length > bounds.TextLength)
            return Because("xml-text-too-long", Invariant($"One text in the file is longer than {bounds.TextLength} characters."));
        return reader.NodeType is XmlNodeType.Element && reader.NamespaceURI == XInclude
            ? Because("xml-inclusion", "The file asks for another file to be included (XInclude).")
            : null;
    }

    private static Refusal? Excess(Tags.Excess excess, XmlLimits bounds) => excess switch
    {
        Tags.Excess.TooManyAttributes => Because("xml-too-many-attributes", Invariant($"One element has more than {bounds.Attributes} attributes.")),
        Tags.Excess.AttributeTooLong => Because("xml-attribute-too-long", Invariant($"One attribute is longer than {bounds.AttributeLength} characters.")),
        _ => null,
    };

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
            // Namespace declarations have done their work; kept, they could only clash.
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
        reader.MoveToElement();
        return element;
    }

    private static XmlReading Refuse(string code, string sentence, IReadOnlyList<Anomaly> anomalies) =>
        new() { Refusal = Because(code, sentence), Anomalies = anomalies };

    private static Refusal Because(string code, string sentence) => new() { Code = code, Sentence = sentence };

    private static string Invariant(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
