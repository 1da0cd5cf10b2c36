using Tajuk.Formats.Wire;

namespace Tajuk.Formats.NinJs;

/// <summary>What a ninjs item is about and where it is from.</summary>
internal static class NinJsConcepts
{
    private const string Iptc = "cv.iptc.org/newscodes/";

    public static IEnumerable<WireSubject> Subjects(JsonItem item, FieldReader fields) =>
        Of(item.Items("subjects", "subject"), WireSubjectKind.Topic, fields)
            .Concat(Of(item.Items("people", "person"), WireSubjectKind.Person, fields))
            .Concat(Of(item.Items("organisations", "organisation"), WireSubjectKind.Organisation, fields))
            .Concat(Of(item.Items("places", "place"), WireSubjectKind.Place, fields))
            .Concat(Of(item.Items("events", "event"), WireSubjectKind.Event, fields))
            .Concat(Of(item.Items("objects", "object"), WireSubjectKind.Thing, fields));

    /// <summary>"Jakarta, Indonesia": the town, and the country when one follows the last comma.</summary>
    public static WirePlace? Located(JsonItem item)
    {
        if (item.Line("located") is not { } located)
            return item.Items("places", "place").Where(p => p.Item.Line("rel") is "located" or "dateline" or "origin")
                .Select(p => p.Item.Line("name")).OfType<string>().Select(n => new WirePlace { Name = n }).FirstOrDefault();
        var comma = located.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0)
            return new WirePlace { Name = located };
        return new WirePlace { Name = located[..comma].Trim(), Country = located[(located.LastIndexOf(',') + 1)..].Trim() is { Length: > 0 } country ? country : null };
    }

    private static IEnumerable<WireSubject> Of(IEnumerable<(string? Name, JsonItem Item)> concepts, WireSubjectKind kind, FieldReader fields)
    {
        foreach (var (_, concept) in concepts)
        {
            var name = concept.Line("name");
            var (scheme, code) = Code(concept);
            if ((code ?? name) is { } known)
                yield return fields.Subject(code is null ? null : scheme, known, name, kind);
        }
    }

    /// <summary>1.x gives scheme and code, later versions an address; both may hold an IPTC topic.</summary>
    private static (string? Scheme, string? Code) Code(JsonItem concept)
    {
        var code = concept.Line("uri") ?? concept.Line("code") ?? concept.Line("literal") ?? concept.Line("qcode");
        var scheme = concept.Line("scheme");
        if (code is null)
            return (null, null);
        if (Topic(code) is { } topic)
            return topic;
        if (scheme is not null && Topic(scheme.TrimEnd('/') + "/" + code) is { } schemed)
            return schemed;
        return (concept.Has("uri") ? null : scheme, code);
    }

    private static (string Scheme, string Code)? Topic(string text)
    {
        if (text.StartsWith("medtop:", StringComparison.OrdinalIgnoreCase))
            return ("medtop", text[7..]);
        if (text.StartsWith("subj:", StringComparison.OrdinalIgnoreCase))
            return ("subj", text[5..]);
        var slash = text.LastIndexOf('/');
        if (slash < 0 || !text.Contains(Iptc, StringComparison.OrdinalIgnoreCase))
            return null;
        return text.Contains("mediatopic/", StringComparison.OrdinalIgnoreCase) ? ("medtop", text[(slash + 1)..])
            : text.Contains("subjectcode/", StringComparison.OrdinalIgnoreCase) ? ("subj", text[(slash + 1)..])
            : null;
    }
}
