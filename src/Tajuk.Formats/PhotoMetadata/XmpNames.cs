using System.Xml.Linq;

namespace Tajuk.Formats.PhotoMetadata;

/// <summary>Namespaces of the XMP specification and of IPTC Photo Metadata; prefixes are the files' own affair.</summary>
internal static class XmpNames
{
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static readonly XNamespace Meta = "adobe:ns:meta/";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    public static readonly XNamespace Rights = "http://ns.adobe.com/xap/1.0/rights/";
    public static readonly XNamespace Core = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    public static readonly XNamespace Extension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    public static readonly XNamespace Exif = "http://ns.adobe.com/exif/1.0/";
}
