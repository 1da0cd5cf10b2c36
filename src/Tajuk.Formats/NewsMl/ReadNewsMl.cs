using System.Xml.Linq;
using Tajuk.Formats.Nitf;
using Tajuk.Formats.Wire;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMl;

/// <summary>Reads NewsML 1.0 to 1.2. One record for each NewsItem, and one for each picture that a NewsItem with text carries.</summary>
internal static class ReadNewsMl
{
    public static WireReading Read(XElement newsMl, IReadOnlyList<Anomaly> ofFile)
    {
        List<WireRecord> records = [];
        List<Refusal> refusals = [];
        foreach (var item in newsMl.DescendantsAndSelf().Where(e => e.Is("NewsItem")).Take(WireReading.MaxRecords + 1))
            if (records.Count > WireReading.MaxRecords)
                break;
            else if (NewsMlIdentity.Of(item) is { } identity)
                records.AddRange(Item(item, identity, ofFile));
            else
                refusals.Add(Refusals.NoId);
        return WireReading.Of(records, refusals);
    }

    private static IEnumerable<WireRecord> Item(XElement item, NewsMlIdentity identity, IReadOnlyList<Anomaly> ofFile)
    {
        var fields = new FieldReader();
        fields.Note(ofFile);
        var content = new NewsMlContent(item);
        var record = Described(item, identity, content, fields);
        if (record.Kind is WireKind.Picture)
            record = record with
            {
                Renditions = NewsMlPicture.Renditions(content.Pictures[0], fields),
                Caption = NewsMlPicture.Caption(content.Pictures[0]) ?? content.Words("caption").FirstOrDefault(),
            };
        var pictures = record.Kind is WireKind.Picture ? [] : content.Pictures.Take(WireReading.MaxRecords + 1).Select((p, i) => Picture(p, i, record)).ToList();
        var members = pictures.Select(p => new WireLink { Relation = WireRelation.Member, Target = p.Id, Role = "picture" });
        return pictures.Prepend(Settle.Record(record with { Links = [.. record.Links, .. members] }, fields));
    }

    private static WireRecord Described(XElement item, NewsMlIdentity identity, NewsMlContent content, FieldReader fields)
    {
        var management = item.First("NewsManagement");
        var about = new NewsMlMetadata(content);
        var nitf = new NitfHead(content.Text?.DescendantsAndSelf().FirstOrDefault(e => e.Is("nitf")));
        var (version, stated) = fields.Version(identity.Revision?.TrimEnd('N', 'U', 'A'));
        var (status, embargo, held) = Status(management, fields);
        return new WireRecord
        {
            Format = WireFormat.NewsMl,
            Id = identity.Id,
            Version = version,
            VersionStated = stated,
            Kind = Kind(content),
            Status = status,
            Partial = identity.Update is "A" or "U",
            Embargo = embargo,
            EmbargoHeld = held,
            Provider = about.Party("Provider") ?? about.Party("Source") ?? item.Path("Identification", "NewsIdentifier").Line("ProviderId"),
            Headline = about.NewsLine("HeadLine") ?? content.Words("headline").FirstOrDefault() ?? nitf.Headline ?? "",
            Slugline = about.NewsLine("SlugLine") ?? item.First("Identification").Line("NameLabel"),
            Summary = about.NewsLine("SubHeadLine") ?? content.Words("abstract").FirstOrDefault() ?? nitf.Abstract,
            Bylines = Bylines(about, nitf),
            Dateline = about.NewsLine("DateLine") ?? nitf.Dateline,
            DatelinePlace = about.Place ?? (nitf.Place is { } place ? new WirePlace { Name = place } : null),
            CreditLine = about.NewsLine("CreditLine") ?? about.Party("Source") ?? nitf.Distributor,
            Urgency = fields.Urgency(management.First("Urgency").Attr("FormalName")),
            Subjects = [.. about.Subjects(fields)],
            Language = Language(about.Language ?? item.Attr("lang")),
            FirstCreated = fields.Date("FirstCreated", management.First("FirstCreated")?.Value),
            VersionCreated = fields.Date("ThisRevisionCreated", management.First("ThisRevisionCreated")?.Value),
            UsageTerms = about.UsageTerms,
            CopyrightHolder = about.CopyrightHolder ?? nitf.Copyright,
            CopyrightNotice = about.NewsLine("CopyrightLine"),
            EditorNotes = [.. Notes(management, about, content), .. nitf.Notes],
            Keywords = [.. about.Keywords],
            Signals = [.. about.Genres.Where(IsSignal)],
            Body = content.Text is { } text ? ReadBody.FromXml(text, fields) : [],
            Links = [.. Links(management, content), .. nitf.Killed is { } killed ? [killed] : Array.Empty<WireLink>()],
        };
    }

    private static WireKind Kind(NewsMlContent content)
    {
        if (content.Text is not null)
            return WireKind.Text;
        if (content.Pictures.Count > 0)
            return content.Pictures.Count == 1 ? WireKind.Picture : WireKind.Package;
        if (content.HasOtherMedia)
            return WireKind.Other;
        // A kill, an alert or new management data: a text without its text.
        return content.Members.Any() ? WireKind.Package : WireKind.Text;
    }

    /// <summary>"Embargoed" is a status here: the item is usable from the instant at which the status will change, and held when none is given.</summary>
    private static (WireStatus Status, DateTimeOffset? Embargo, bool Held) Status(XElement? management, FieldReader fields)
    {
        var word = management.First("Status").Attr("FormalName") ?? management.Line("Status");
        if (!string.Equals(word, "embargoed", StringComparison.OrdinalIgnoreCase))
            return (fields.Status(word), null, false);
        var change = management.First("StatusWillChange");
        var (until, held) = fields.Embargo(change.First("DateAndTime")?.Value ?? "");
        return (WireStatus.Usable, until, held);
    }

    /// <summary>"EN" is how some write "en"; "pt-BR" stays as it is.</summary>
    private static string? Language(string? tag) => tag is { Length: <= 3 } ? tag.ToLowerInvariant() : tag;

    private static List<WireByline> Bylines(NewsMlMetadata about, NitfHead nitf)
    {
        var role = about.NewsLine("ByLineTitle") ?? nitf.BylineTitle;
        var lines = about.NewsLines("ByLine").SelectMany(l => FieldReader.Bylines(l, role)).ToList();
        return lines.Count > 0 ? lines : [.. FieldReader.Bylines(nitf.Byline, role)];
    }

    private static IEnumerable<string> Notes(XElement? management, NewsMlMetadata about, NewsMlContent content) =>
        management.All("Instruction").Select(i => i.InWords() ?? i.Attr("FormalName")).OfType<string>()
            .Concat(about.Advisories).Concat(content.Words("contact"));

    private static IEnumerable<WireLink> Links(XElement? management, NewsMlContent content) =>
        management.All("AssociatedWith").Select(e => Link(WireRelation.AssociatedWith, e))
            .Concat(management.All("DerivedFrom").Select(e => Link(WireRelation.DerivedFrom, e)))
            .Concat(content.Members.Select(e => Link(WireRelation.Member, e))).OfType<WireLink>();

    private static WireLink? Link(WireRelation relation, XElement element)
    {
        if (element.Attr("NewsItem") is not { } target)
            return null;
        var (id, revision) = NewsMlIdentity.FromUrn(target);
        return new WireLink
        {
            Relation = relation,
            Target = id,
            Version = int.TryParse(revision, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : null,
            Title = element.Line("Comment"),
            Role = relation is WireRelation.Member && element.Parent is { } component ? NewsMlContent.Role(component) is { Length: > 0 } role ? role : null : null,
        };
    }

    private static bool IsSignal(string genre) => genre is "update" or "correction" or "corrective" or "repeat" or "alert" or "flash" or "urgent" or "lead" or "advisory";

    /// <summary>A picture inside a story lives and dies with it, so it has the story's version, status and embargo.</summary>
    private static WireRecord Picture(XElement picture, int index, WireRecord story)
    {
        var fields = new FieldReader();
        var lines = picture.First("NewsLines");
        return Settle.Record(new WireRecord
        {
            Format = story.Format,
            Id = $"{story.Id}#{picture.Attr("Duid") ?? $"picture{index + 1}"}",
            Version = story.Version,
            VersionStated = story.VersionStated,
            Kind = WireKind.Picture,
            Status = story.Status,
            Embargo = story.Embargo,
            EmbargoHeld = story.EmbargoHeld,
            Provider = story.Provider,
            Headline = lines.Line("HeadLine") ?? story.Headline,
            Caption = NewsMlPicture.Caption(picture),
            Bylines = [.. FieldReader.Bylines(lines.Line("ByLine"), lines.Line("ByLineTitle"))],
            CreditLine = lines.Line("CreditLine") ?? story.CreditLine,
            CopyrightNotice = lines.Line("CopyrightLine") ?? story.CopyrightNotice,
            UsageTerms = story.UsageTerms,
            Language = story.Language,
            FirstCreated = story.FirstCreated,
            VersionCreated = story.VersionCreated,
            Renditions = NewsMlPicture.Renditions(picture, fields),
            Links = [new WireLink { Relation = WireRelation.AssociatedWith, Target = story.Id }],
        }, fields);
    }
}
