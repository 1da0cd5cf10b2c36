using System.Xml.Linq;
using Tajuk.Formats.Wire;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMlG2;

/// <summary>The contentMeta of an item: what its content says, shows and is about.</summary>
internal sealed class G2Metadata(XElement item, Catalog catalog)
{
    private readonly XElement? _meta = item.First("contentMeta");

    /// <summary>The main headline; a subtitle is none.</summary>
    public string? Headline => WithRole("headline", role => role is null or "main" or "title" or "headline") ?? WithRole("headline", role => role is not "subtitle");

    public string? Subtitle => WithRole("headline", role => role is "subtitle" or "subheadline");

    public string? Slugline => _meta.Line("slugline");

    public string? Dateline => _meta.Line("dateline");

    public string? CreditLine => _meta.Line("creditline") ?? InfoSource;

    public string? InfoSource => _meta.All("infoSource").Select(Name).FirstOrDefault(n => n is not null);

    public string? Urgency => _meta.First("urgency")?.Value;

    public string? Language => _meta.First("language").Attr("tag") ?? item.Attr("lang");

    public string? Summary => WithRole("description", role => role is "summary" or "abstract" or "teaser");

    public string? Caption => WithRole("description", role => role is "caption") ?? WithRole("description", role => role is null);

    /// <summary>Some agencies say of an item carried along with another that it is not the whole of it.</summary>
    public bool IsPartial => _meta.All("contentMetaExtProperty")
        .Any(p => catalog.Tail(p.Attr("type")) is "representationtype" && p.Attr("literal")?.ToLowerInvariant() is "incomplete" or "partial");

    public IEnumerable<string> Keywords => _meta.All("keyword").Select(k => k.InWords()).OfType<string>();

    /// <summary>The by-line, or else the creators; a creator of two or three small letters is a desk initial.</summary>
    public List<WireByline> Bylines
    {
        get
        {
            var typed = _meta.All("by").SelectMany(b => FieldReader.Bylines(b.InWords())).ToList();
            return typed.Count > 0 ? typed : [.. Creators.Where(c => !IsInitials(c.Name))];
        }
    }

    public string? SignOff => Creators.Where(c => IsInitials(c.Name)).Select(c => c.Name).ToList() is { Count: > 0 } names ? string.Join('/', names) : null;

    public WirePlace? Place
    {
        get
        {
            if (_meta.First("located") is not { } located || (Name(located) ?? catalog.Of(located)?.Code) is not { } name)
                return null;
            var country = located.All("broader").FirstOrDefault(IsCountry) ?? located.All("broader").LastOrDefault();
            var code = country is not null && catalog.Of(country) is { } c && c.Code.Length is 2 or 3 && c.Code.All(char.IsAsciiLetterUpper) ? c.Code : null;
            return new WirePlace
            {
                Name = name,
                Country = country is null ? null : Name(country) ?? (code is null ? catalog.Of(country)?.Code : null),
                CountryCode = code,
                Ids = [.. ((string?[])[located.Attr("qcode"), located.Attr("uri")]).OfType<string>()],
            };
        }
    }

    public IEnumerable<WireSubject> Subjects(FieldReader fields)
    {
        foreach (var subject in _meta.All("subject"))
        {
            var name = Name(subject);
            if ((catalog.Of(subject) ?? (name is null ? null : new Concept(null, name))) is { } concept)
                yield return fields.Subject(concept.Scheme, concept.Code, name, Kind(subject));
        }
    }

    private IEnumerable<WireByline> Creators =>
        _meta.All("creator").Select(c => (Name: Name(c), Role: Role(c))).Where(c => c.Name is not null).Select(c => new WireByline { Name = c.Name!, Role = c.Role });

    private string? Role(XElement creator) =>
        catalog.Tail(creator.Attr("role") ?? creator.Attr("jobtitle")) ?? (catalog.Of(creator) is { Scheme: { } scheme } c && scheme.Contains("rol", StringComparison.Ordinal) ? c.Code : null);

    private WireSubjectKind Kind(XElement subject) => catalog.Tail(subject.Attr("type")) switch
    {
        "person" => WireSubjectKind.Person,
        "organisation" => WireSubjectKind.Organisation,
        "geoarea" or "poi" or "country" or "city" or "statprov" => WireSubjectKind.Place,
        "event" => WireSubjectKind.Event,
        "object" => WireSubjectKind.Thing,
        _ => WireSubjectKind.Topic,
    };

    private bool IsCountry(XElement broader) =>
        catalog.Tail(broader.Attr("type")) is "country" || broader.Attr("qcode")?.StartsWith("iso3166", StringComparison.Ordinal) == true;

    private string? WithRole(string name, Func<string?, bool> role) =>
        _meta.All(name).Where(e => role(catalog.Tail(e.Attr("role")))).Select(e => e.InWords()).FirstOrDefault(w => w is not null);

    /// <summary>The name in the item's language when it says which; the first otherwise.</summary>
    private string? Name(XElement concept)
    {
        var names = concept.All("name").ToList();
        return (names.Find(n => n.Attr("lang") is null || n.Attr("lang") == Language) ?? names.FirstOrDefault()).InWords();
    }

    private static bool IsInitials(string name) => name.Length is 2 or 3 && name.All(char.IsAsciiLetterLower);
}
