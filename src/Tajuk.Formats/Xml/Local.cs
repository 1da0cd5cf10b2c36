using System.Xml.Linq;
using Tajuk.Formats.Text;

namespace Tajuk.Formats.Xml;

/// <summary>
/// Looks elements up by local name: real files leave the namespace out, or use an older one, and mean the same.
/// Case counts, as it does in the standards.
/// </summary>
internal static class Local
{
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    public static IEnumerable<XElement> All(this XElement? element, string name) => element?.Elements().Where(e => e.Is(name)) ?? [];

    public static XElement? First(this XElement? element, string name) => element.All(name).FirstOrDefault();

    /// <summary>Walks down first children by name.</summary>
    public static XElement? Path(this XElement? element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            element = element.First(name);
        return element;
    }

    public static IEnumerable<XElement> Below(this XElement? element, string name) => element?.Descendants().Where(e => e.Is(name)) ?? [];

    /// <summary>The attribute's words; null when absent or empty.</summary>
    public static string? Attr(this XElement? element, string name) =>
        Words.Clean(element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value);

    /// <summary>The element's words on one line; null when absent or empty.</summary>
    public static string? InWords(this XElement? element) => Words.Clean(element?.Value);

    /// <summary>The first of the children with this name that has words.</summary>
    public static string? Line(this XElement? element, string name) => element.All(name).Select(e => e.InWords()).FirstOrDefault(w => w is not null);
}
