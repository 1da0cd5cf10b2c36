using System.Xml.Linq;
using Tajuk.Formats.Nitf;
using Tajuk.Formats.Wire;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMlG2;

/// <summary>
/// Reads NewsML-G2 2.x: newsItem and packageItem, bare or in a newsMessage, with or without the namespace. Items that
/// are not news (concepts, knowledge, plans, catalogs) are passed over.
/// </summary>
internal static class ReadNewsMlG2
{
    /// <summary>Whether a root element of this name is NewsML-G2.</summary>
    public static bool IsRoot(string name) =>
        name is "newsItem" or "packageItem" or "newsMessage" or "conceptItem" or "knowledgeItem" or "planningItem" or "catalogItem";

    public static WireReading Read(XElement root, IReadOnlyList<Anomaly> ofFile)
    {
        List<WireRecord> records = [];
        List<Refusal> refusals = [];
        var ofMessage = new Catalog(root.First("header"));
        foreach (var item in root.Is("newsMessage") ? root.All("itemSet").Elements() : [root])
            if (records.Count + refusals.Count > WireReading.MaxRecords)
                return WireReading.Refused(Refusals.TooManyItems);
            else if (item.Name.LocalName is not ("newsItem" or "packageItem"))
                continue;
            else if (item.Attr("guid") is { } guid)
                records.Add(Item(item, guid, new Catalog(item, ofMessage), ofFile));
            else
                refusals.Add(Refusals.NoId);
        var byId = records.DistinctBy(r => r.Id).ToDictionary(r => r.Id);
        return WireReading.Of([.. records.Select(r => WithMembersHeadline(r, byId))], refusals);
    }

    /// <summary>A package without a title is known by its first member, when that came in the same message.</summary>
    private static WireRecord WithMembersHeadline(WireRecord package, Dictionary<string, WireRecord> message) =>
        package is { Kind: WireKind.Package, HeadlineProposed: true }
        && package.Links.Where(l => l.Relation is WireRelation.Member).Select(l => message.GetValueOrDefault(l.Target)).FirstOrDefault(r => r is not null) is { } first
            ? package with { Headline = first.Headline }
            : package;

    private static WireRecord Item(XElement item, string guid, Catalog catalog, IReadOnlyList<Anomaly> ofFile)
    {
        var fields = new FieldReader();
        fields.Note(ofFile);
        var meta = item.First("itemMeta");
        var about = new G2Metadata(item, catalog);
        var content = new G2Content(item, catalog, fields);
        var nitf = new NitfHead(content.Nitf);
        var rights = item.First("rightsInfo");
        // "If version is absent, it is 1" (NewsML-G2, anyItem/@version).
        var (version, stated) = item.Attr("version") is { } number ? fields.Version(number) : (1, true);
        var (embargo, held) = fields.Embargo(meta.First("embargoed")?.Value);
        var kind = Kind(item, meta, catalog, content);
        return Settle.Record(new WireRecord
        {
            Format = WireFormat.NewsMlG2,
            Id = guid,
            Version = version,
            VersionStated = stated,
            Kind = kind,
            Status = Status(meta, catalog, fields),
            Partial = about.IsPartial,
            Embargo = embargo,
            EmbargoHeld = held,
            Provider = meta.First("provider").Line("name") ?? catalog.Of(meta.First("provider"))?.Code,
            Headline = about.Headline ?? meta.Line("title") ?? nitf.Headline ?? "",
            Slugline = about.Slugline,
            Summary = kind is WireKind.Text ? about.Summary ?? about.Subtitle ?? nitf.Abstract : null,
            Caption = kind is WireKind.Picture ? about.Caption ?? about.Summary : null,
            Bylines = about.Bylines is { Count: > 0 } names ? names : [.. FieldReader.Bylines(nitf.Byline, nitf.BylineTitle)],
            Dateline = about.Dateline ?? nitf.Dateline,
            DatelinePlace = about.Place ?? (nitf.Place is { } place ? new WirePlace { Name = place } : null),
            CreditLine = about.CreditLine ?? nitf.Distributor,
            Urgency = fields.Urgency(about.Urgency),
            Subjects = [.. about.Subjects(fields)],
            Language = about.Language,
            FirstCreated = fields.Date("firstCreated", meta.First("firstCreated")?.Value),
            VersionCreated = fields.Date("versionCreated", meta.First("versionCreated")?.Value),
            UsageTerms = Joined(rights.All("usageTerms")),
            CopyrightHolder = rights.First("copyrightHolder").Line("name") ?? rights.First("copyrightHolder").Attr("literal") ?? nitf.Copyright,
            CopyrightNotice = Joined(rights.All("copyrightNotice")),
            EditorNotes = [.. meta.All("edNote").Select(n => n.InWords()).OfType<string>(), .. nitf.Notes],
            Keywords = [.. about.Keywords],
            Signals = [.. meta.All("signal").Select(catalog.Of).OfType<Concept>().Where(c => c.Scheme is "sig").Select(c => c.Code.ToLowerInvariant())],
            SignOff = about.SignOff,
            Body = kind is WireKind.Text ? content.Body : [],
            Renditions = content.Renditions,
            Links = [.. Links(meta, catalog), .. kind is WireKind.Package ? G2Members.Of(item, catalog) : [], .. nitf.Killed is { } killed ? [killed] : Array.Empty<WireLink>()],
        }, fields);
    }

    private static WireKind Kind(XElement item, XElement? meta, Catalog catalog, G2Content content)
    {
        if (item.Is("packageItem"))
            return WireKind.Package;
        return (catalog.Of(meta.First("itemClass"))?.Code.ToLowerInvariant()) switch
        {
            "text" => WireKind.Text,
            "picture" or "graphic" or "graphics" or "photo" => WireKind.Picture,
            null => content.Text is not null || content.Renditions.Count == 0 ? WireKind.Text : WireKind.Picture,
            _ => content.Text is not null && content.Renditions.Count == 0 ? WireKind.Text : WireKind.Other,
        };
    }

    /// <summary>"If pubStatus is absent, the item is usable" (NewsML-G2, itemMeta/pubStatus). Present and unreadable is another thing.</summary>
    private static WireStatus Status(XElement? meta, Catalog catalog, FieldReader fields) =>
        meta.First("pubStatus") is { } status ? fields.Status(catalog.Of(status)?.Code ?? status.InWords()) : WireStatus.Usable;

    private static string? Joined(IEnumerable<XElement> lines)
    {
        var joined = string.Join(" ", lines.Select(l => l.InWords()).OfType<string>().Distinct());
        return joined.Length == 0 ? null : joined;
    }

    private static IEnumerable<WireLink> Links(XElement? meta, Catalog catalog)
    {
        foreach (var link in meta.All("link"))
            if ((link.Attr("residref") ?? link.Attr("href")) is { } target)
                yield return new WireLink
                {
                    Relation = Relation(catalog.Tail(link.Attr("rel"))),
                    Target = target,
                    Version = int.TryParse(link.Attr("version"), System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : null,
                    Title = link.Line("title"),
                    Role = catalog.Tail(link.Attr("rel")),
                };
    }

    private static WireRelation Relation(string? relation) => relation switch
    {
        "derivedfrom" or "translatedfrom" or "convertedfrom" or "adaptedfrom" => WireRelation.DerivedFrom,
        "supersedes" or "replaces" or "previousversion" => WireRelation.Supersedes,
        "associatedwith" or "ispartof" => WireRelation.AssociatedWith,
        _ => WireRelation.SeeAlso,
    };
}
