using System.Xml.Linq;
using Tajuk.Formats.Wire;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMlG2;

/// <summary>The members of a packageItem in reading order: groups are followed from the root, each once, however they refer to one another.</summary>
internal static class G2Members
{
    public static IEnumerable<WireLink> Of(XElement package, Catalog catalog)
    {
        var set = package.First("groupSet");
        var groups = set.All("group").ToList();
        var byId = groups.Where(g => g.Attr("id") is not null).DistinctBy(g => g.Attr("id")).ToDictionary(g => g.Attr("id")!);
        var start = set.Attr("root") is { } root && byId.TryGetValue(root, out var first) ? first : groups.FirstOrDefault();
        var inOrder = start is null ? [] : InOrder(start, byId).ToList();
        var refs = inOrder.Concat(package.Below("itemRef")).Distinct();
        return refs.Select(r => Member(r, catalog)).OfType<WireLink>();
    }

    private static IEnumerable<XElement> InOrder(XElement root, Dictionary<string, XElement> byId)
    {
        HashSet<XElement> seen = [root];
        // A stack of its own: a chain of a hundred thousand groups must not use up the thread's.
        var ahead = new Stack<XElement>(root.Elements().Reverse());
        while (ahead.TryPop(out var next))
            if (next.Is("itemRef"))
                yield return next;
            else if (next.Is("groupRef") && next.Attr("idref") is { } id && byId.TryGetValue(id, out var group) && seen.Add(group))
                foreach (var member in group.Elements().Reverse())
                    ahead.Push(member);
    }

    private static WireLink? Member(XElement reference, Catalog catalog)
    {
        if ((reference.Attr("residref") ?? reference.Attr("href")) is not { } target)
            return null;
        return new WireLink
        {
            Relation = WireRelation.Member,
            Target = target,
            Version = int.TryParse(reference.Attr("version"), System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : null,
            Title = reference.Line("title"),
            Role = catalog.Tail(reference.First("itemClass").Attr("qcode")) ?? catalog.Tail(reference.Parent.Attr("role")),
        };
    }
}
