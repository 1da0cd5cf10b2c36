using System.Xml.Linq;
using Tajuk.Formats.Wire;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMl;

/// <summary>What a NewsItem's components say about it, nearest to the text first.</summary>
internal sealed class NewsMlMetadata(NewsMlContent content)
{
    private readonly List<XElement> _components = [.. content.FromText()];

    public string? NewsLine(string name) => _components.Select(c => c.First("NewsLines").Line(name)).FirstOrDefault(w => w is not null);

    public IEnumerable<string> NewsLines(string name) =>
        _components.Select(c => c.First("NewsLines").All(name).Select(e => e.InWords()).OfType<string>().ToList()).FirstOrDefault(l => l.Count > 0) ?? [];

    /// <summary>Lines for the desk: AFP's AdvisoryLine and its like.</summary>
    public IEnumerable<string> Advisories =>
        _components.SelectMany(c => c.First("NewsLines").All("NewsLine")).Where(IsAdvisory).Select(l => l.Line("NewsLineText")).OfType<string>();

    public string? Party(string role) => _components.Select(c => c.Path("AdministrativeMetadata", role, "Party").Attr("FormalName")).FirstOrDefault(p => p is not null);

    /// <summary>UsageType first, then what limits it, as one line.</summary>
    public string? UsageTerms
    {
        get
        {
            var rights = _components.SelectMany(c => c.First("RightsMetadata").All("UsageRights"));
            var terms = rights.SelectMany(r => ((string[])["UsageType", "Geography", "Limitations"]).Select(r.Line)).OfType<string>().Distinct();
            var line = string.Join(" ", terms);
            return line.Length == 0 ? null : line;
        }
    }

    public string? CopyrightHolder => _components.Select(c => c.Path("RightsMetadata", "Copyright").Line("CopyrightHolder")).FirstOrDefault(h => h is not null);

    public string? Language => Descriptive("Language").Attributes("FormalName").Select(a => a.Value).FirstOrDefault();

    public IEnumerable<string> Genres => Descriptive("Genre").Select(g => g.Attr("FormalName")?.ToLowerInvariant()).OfType<string>();

    public IEnumerable<string> Keywords => Properties("Keyword").Where(p => p.Attr("Role") is null).Select(p => p.Attr("Value")).OfType<string>();

    public WirePlace? Place
    {
        get
        {
            var origin = Descriptive("Location").FirstOrDefault(l => l.Attr("HowPresent") is null or "Origin");
            var city = Property(origin, "City") ?? Properties("City").Select(p => p.Attr("Value")).FirstOrDefault();
            var country = Property(origin, "Country") ?? Properties("Country").Select(p => p.Attr("Value")).FirstOrDefault();
            var isCode = country is { Length: 2 or 3 } && country.All(char.IsAsciiLetterUpper);
            return (city ?? Property(origin, "CountryArea") ?? (isCode ? null : country)) is { } name
                ? new WirePlace { Name = name, Country = isCode ? null : country, CountryCode = isCode ? country : null }
                : null;
        }
    }

    public IEnumerable<WireSubject> Subjects(FieldReader fields)
    {
        var names = _components.SelectMany(c => c.All("TopicSet")).SelectMany(s => s.All("Topic")).GroupBy(t => t.Line("FormalName") ?? "").ToDictionary(g => g.Key, g => Name(g.First()));
        foreach (var subject in Descriptive("SubjectCode").SelectMany(s => s.Elements()).Where(IsSubject))
            if (subject.Attr("FormalName") is { } code)
                yield return fields.Subject("subj", code, names.GetValueOrDefault(code));
        foreach (var person in Properties("Keyword").Where(p => p.Attr("Role") is "PersonInImage"))
            if (person.Attr("Value") is { } name)
                yield return fields.Subject(null, name, name, WireSubjectKind.Person);
    }

    private static bool IsSubject(XElement element) => element.Name.LocalName is "Subject" or "SubjectMatter" or "SubjectDetail";

    private static bool IsAdvisory(XElement line) =>
        line.First("NewsLineType").Attr("FormalName")?.ToLowerInvariant() is { } type
        && (type.Contains("advis", StringComparison.Ordinal) || type.Contains("note", StringComparison.Ordinal) || type.Contains("instruction", StringComparison.Ordinal));

    private static string? Name(XElement topic) =>
        topic.All("Description").Where(d => d.Attr("Variant") is "Name" or null).OrderBy(d => d.Attr("lang") is "en" ? 0 : 1).Select(d => d.InWords()).FirstOrDefault();

    private IEnumerable<XElement> Descriptive(string name) => _components.SelectMany(c => c.First("DescriptiveMetadata").All(name));

    private IEnumerable<XElement> Properties(string name) => Descriptive("Property").Where(p => p.Attr("FormalName") == name);

    private static string? Property(XElement? parent, string name) => parent.All("Property").FirstOrDefault(p => p.Attr("FormalName") == name).Attr("Value");
}
