using System.Text.Json;
using Tajuk.Formats.Wire;

namespace Tajuk.Formats.NinJs;

/// <summary>
/// Reads ninjs 1.0 to 3.1: one item, an array of them, or the <c>item</c>/<c>items</c> of a feed. Items that an item
/// carries with it (its pictures, the members of a composite) are records of their own.
/// </summary>
internal static class ReadNinJs
{
    public static WireReading Read(ReadOnlyMemory<byte> bytes)
    {
        List<Anomaly> ofFile = [];
        var (json, refusal) = JsonText.Parse(bytes, ofFile);
        if (json is null)
            return WireReading.Refused(refusal!);
        using (json)
        {
            List<WireRecord> records = [];
            List<Refusal> refusals = [];
            var seen = new Counter();
            foreach (var item in Items(json.RootElement))
                if (++seen.Items > WireReading.MaxRecords)
                    return WireReading.Refused(Refusals.TooManyItems);
                else if (Id(item) is { } id)
                    records.AddRange(Item(item, id, null, ofFile, seen));
                else
                    refusals.Add(Refusals.NoId);
            return seen.Items > WireReading.MaxRecords ? WireReading.Refused(Refusals.TooManyItems) : WireReading.Of(records, refusals);
        }
    }

    /// <summary>Items met so far in the whole file, however deep.</summary>
    private sealed class Counter
    {
        public int Items { get; set; }
    }

    private static IEnumerable<JsonItem> Items(JsonElement root)
    {
        if (root.ValueKind is JsonValueKind.Array)
            return root.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.Object).Select(e => new JsonItem(e));
        if (root.ValueKind is not JsonValueKind.Object)
            return [];
        var item = new JsonItem(root);
        return Id(item) is null && (item.Has("item") || item.Has("items")) ? item.Items("items", "item").Select(i => i.Item) : [item];
    }

    private static string? Id(JsonItem item) => item.Line("uri", "guid");

    private static IEnumerable<WireRecord> Item(JsonItem item, string id, WireRecord? carrier, IReadOnlyList<Anomaly> ofFile, Counter seen)
    {
        var fields = new FieldReader();
        fields.Note(ofFile);
        var record = Described(item, id, carrier, fields);
        List<WireLink> members = [];
        List<WireRecord> carried = [];
        foreach (var (name, part) in item.Items("associations"))
        {
            if (++seen.Items > WireReading.MaxRecords)
                break;
            var partId = Id(part) ?? $"{id}#{name ?? "part"}";
            members.Add(new WireLink { Relation = WireRelation.Member, Target = partId, Title = new NinJsContent(part, fields).Headline, Role = name });
            if (CarriesContent(part))
                carried.AddRange(Item(part, partId, record, [], seen));
        }
        var settled = Settle.Record(record with { Links = [.. record.Links, .. members] }, fields);
        return carried.Prepend(settled);
    }

    /// <param name="carrier">The item that this one came inside: what this one does not say of status and embargo, that one says for both.</param>
    private static WireRecord Described(JsonItem item, string id, WireRecord? carrier, FieldReader fields)
    {
        var content = new NinJsContent(item, fields);
        var (version, stated) = fields.Version(item.Line("version"));
        var (embargo, held) = Embargo(item, carrier, fields);
        var body = content.Body;
        var kind = Kind(item, body.Count > 0, content.Renditions.Count > 0);
        var source = item.Items("infosources", "infosource").Select(s => s.Item.Line("name")).FirstOrDefault(n => n is not null);
        return new WireRecord
        {
            Format = WireFormat.NinJs,
            Id = id,
            Version = version,
            VersionStated = stated,
            Kind = kind,
            // "If pubstatus is absent, the item is usable" (ninjs, pubstatus).
            Status = item.Has("pubstatus") ? fields.Status(item.Line("pubstatus")) : carrier?.Status ?? WireStatus.Usable,
            Partial = item.Line("representationtype")?.ToLowerInvariant() is "incomplete" or "partial" or "associated",
            Embargo = embargo,
            EmbargoHeld = held,
            Provider = item.Line("copyrightholder") ?? source ?? carrier?.Provider,
            Headline = content.Headline ?? (content.Caption is null ? carrier?.Headline : null) ?? "",
            Slugline = item.Line("slugline"),
            Summary = kind is WireKind.Text ? content.Summary : null,
            Caption = kind is WireKind.Picture ? content.Caption : null,
            Bylines = Bylines(item, kind),
            DatelinePlace = NinJsConcepts.Located(item),
            CreditLine = content.CreditLine ?? source ?? carrier?.CreditLine,
            Urgency = fields.Urgency(item.Line("urgency")),
            Subjects = [.. NinJsConcepts.Subjects(item, fields)],
            Language = item.Line("language") ?? carrier?.Language,
            FirstCreated = fields.Date("firstcreated", item.Raw("firstcreated")),
            VersionCreated = fields.Date("versioncreated", item.Raw("versioncreated")) ?? carrier?.VersionCreated,
            UsageTerms = item.Line("usageterms") ?? carrier?.UsageTerms,
            CopyrightHolder = item.Line("copyrightholder") ?? carrier?.CopyrightHolder,
            CopyrightNotice = item.Line("copyrightnotice") ?? carrier?.CopyrightNotice,
            EditorNotes = [.. item.Lines("ednote")],
            Keywords = [.. item.Lines("keywords")],
            Body = kind is WireKind.Text ? body : [],
            Renditions = content.Renditions,
            Links = item.Line("evolvedfrom") is { } earlier ? [new WireLink { Relation = WireRelation.DerivedFrom, Target = earlier }] : [],
        };
    }

    private static (DateTimeOffset? Until, bool Held) Embargo(JsonItem item, WireRecord? carrier, FieldReader fields)
    {
        foreach (var name in (string[])["embargoed", "embargoeduntil"])
            if (item.Has(name))
                // Present and of another type than text is an embargo that cannot be read.
                return fields.Embargo(item.Raw(name) ?? "");
        return (carrier?.Embargo, carrier?.EmbargoHeld ?? false);
    }

    private static WireKind Kind(JsonItem item, bool hasBody, bool hasRenditions) => item.Line("type")?.ToLowerInvariant() switch
    {
        "text" or "story" => WireKind.Text,
        "picture" or "graphic" or "photo" => WireKind.Picture,
        // A composite with words of its own is a story with its pictures.
        "composite" => hasBody ? WireKind.Text : WireKind.Package,
        null => hasBody || !hasRenditions ? WireKind.Text : WireKind.Picture,
        _ => WireKind.Other,
    };

    private static List<WireByline> Bylines(JsonItem item, WireKind kind)
    {
        var line = FieldReader.Bylines(item.Line("by", "byline"), kind is WireKind.Picture ? "photographer" : null).ToList();
        return line.Count > 0 ? line
            : [.. item.Items("authors").Where(a => a.Name is not null).Select(a => new WireByline { Name = a.Name!, Role = a.Item.Line("role") })];
    }

    private static bool CarriesContent(JsonItem part) =>
        part.Has("renditions") || part.Has("bodies") || part.Names.Any(n => n.StartsWith("body_", StringComparison.OrdinalIgnoreCase));
}
