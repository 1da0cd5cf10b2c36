using System.Xml.Linq;
using Tajuk.Formats.Text;
using Tajuk.Formats.Wire;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.Nitf;

/// <summary>
/// What NITF 3.x says above its text (head, body.head), when NITF is what another format carries: used where the carrier
/// is silent. Null in place of NITF gives null in place of everything.
/// </summary>
internal sealed class NitfHead(XElement? nitf)
{
    private readonly XElement? _head = nitf.Path("body", "body.head");
    private readonly XElement? _docdata = nitf.Path("head", "docdata");

    public string? Headline => _head.Path("hedline").Line("hl1");

    /// <summary>The byline without the job title inside it.</summary>
    public string? Byline => Words.Clean(string.Concat(_head.First("byline")?.Nodes().Where(n => !IsTitle(n)).Select(Value) ?? []))?.TrimEnd(',', ' ');

    public string? BylineTitle => _head.Path("byline").Line("byttl");

    public string? Dateline => _head.Line("dateline");

    public string? Place => _head.Path("dateline").Line("location");

    public string? Distributor => _head.Line("distributor");

    public string? Abstract => _head.Line("abstract");

    public string? Copyright => _docdata.First("doc.copyright").Attr("holder");

    public IEnumerable<string> Notes =>
        _docdata.All("ed-msg").Select(m => m.Attr("info") ?? m.InWords()).Concat(_head.All("note").Select(n => n.InWords())).OfType<string>();

    /// <summary>"The status of the document that management-doc-idref names" (NITF 3.6, docdata): a kill of another item travels here.</summary>
    public WireLink? Killed => _docdata.Attr("management-doc-idref") is { } id && _docdata.Attr("management-idref-status") is "canceled" or "cancelled"
        ? new WireLink { Relation = WireRelation.Cancels, Target = id }
        : null;

    private static bool IsTitle(XNode node) => node is XElement { Name.LocalName: "byttl" };

    private static string Value(XNode node) => node switch { XText text => text.Value, XElement element => element.Value, _ => "" };
}
