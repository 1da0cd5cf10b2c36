using System.Xml.Linq;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMlG2;

/// <summary>A code with the scheme it belongs to, under the alias that the IPTC gives that scheme where it has one.</summary>
internal readonly record struct Concept(string? Scheme, string Code);

/// <summary>
/// Resolves QCodes and concept URIs (NewsML-G2, "QCodes"). Only catalogs inside the file count: the referenced ones
/// are addresses, and nothing is fetched, so an alias that no catalog here explains means what the IPTC means by it.
/// </summary>
internal sealed class Catalog
{
    private const string Iptc = "http://cv.iptc.org/newscodes/";

    /// <summary>Aliases of the IPTC's catalog for the schemes that matter here.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mediatopic"] = "medtop",
        ["subjectcode"] = "subj",
        ["pubstatusg2"] = "stat",
        ["ninature"] = "ninat",
        ["cpnature"] = "cpnat",
        ["rendition"] = "rnd",
        ["descriptionrole"] = "drol",
        ["itemrelation"] = "irel",
        ["signal"] = "sig",
        ["genre"] = "genre",
        ["newsprovider"] = "nprov",
    };

    private readonly Dictionary<string, string> _schemes = [];
    private readonly Catalog? _outer;

    /// <param name="holder">The item, or the header of the message that holds it.</param>
    /// <param name="outer">Where to look for what the holder does not explain.</param>
    public Catalog(XElement? holder, Catalog? outer = null)
    {
        _outer = outer;
        foreach (var scheme in holder.All("catalog").SelectMany(c => c.All("scheme")))
            if (scheme.Attr("alias") is { } alias && scheme.Attr("uri") is { } uri)
                _schemes[alias] = uri;
    }

    /// <summary>What the element's qcode, uri or literal says; null when it has none.</summary>
    public Concept? Of(XElement? element)
    {
        if (element.Attr("qcode") is { } qcode)
            return Qcode(qcode);
        if (element.Attr("uri") is { } uri)
            return Uri(uri) ?? new Concept(null, uri);
        return element.Attr("literal") is { } literal ? new Concept(null, literal) : null;
    }

    /// <summary>The last part of a code: "drol:caption" and ".../descriptionrole/caption" are both "caption", in lower case.</summary>
    public string? Tail(string? code) => code is null ? null : (Uri(code) ?? Qcode(code)).Code.ToLowerInvariant();

    private Concept Qcode(string qcode)
    {
        var colon = qcode.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return new Concept(null, qcode);
        var (alias, code) = (qcode[..colon], qcode[(colon + 1)..]);
        return Scheme(alias) is { } scheme && Uri(scheme + code) is { } known ? known : new Concept(alias, code);
    }

    private string? Scheme(string alias) => _schemes.GetValueOrDefault(alias) ?? _outer?.Scheme(alias);

    private static Concept? Uri(string uri)
    {
        var path = uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "http://" + uri[8..] : uri;
        if (!path.StartsWith(Iptc, StringComparison.OrdinalIgnoreCase))
            return null;
        var slash = path.IndexOf('/', Iptc.Length);
        return slash < 0 ? null : new Concept(Known.GetValueOrDefault(path[Iptc.Length..slash], path[Iptc.Length..slash]), path[(slash + 1)..].TrimEnd('/'));
    }
}
