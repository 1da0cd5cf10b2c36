using System.Text.Json;
using Tajuk.Formats.Text;

namespace Tajuk.Formats.NinJs;

/// <summary>
/// One JSON object. Names are compared without case: ninjs 1 and 2 write <c>versioncreated</c>, ninjs 3 <c>versionCreated</c>,
/// and mean the same. A value of the wrong type counts as absent.
/// </summary>
internal sealed class JsonItem
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.OrdinalIgnoreCase);

    public JsonItem(JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
            if (member.Value.ValueKind is not JsonValueKind.Null)
                _members.TryAdd(member.Name, member.Value);
    }

    public IEnumerable<string> Names => _members.Keys;

    /// <summary>The first of these names that holds words, on one line.</summary>
    public string? Line(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Words.Clean(Raw(name)) is { } line)
                return line;
        return null;
    }

    /// <summary>The value as it stands, a number as its digits; empty text is empty, and null means absent or of another type.</summary>
    public string? Raw(string name) => _members.TryGetValue(name, out var value) ? Scalar(value) : null;

    /// <summary>Whether the name is there, whatever it holds.</summary>
    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>The objects of an array, or of an object's members (which then give the name), or the one object itself when it is no collection.</summary>
    public IEnumerable<(string? Name, JsonItem Item)> Items(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_members.TryGetValue(name, out var value))
                return Items(value);
        return [];
    }

    /// <summary>The strings of an array, or the one string.</summary>
    public IEnumerable<string> Lines(string name) =>
        !_members.TryGetValue(name, out var value) ? []
        : value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(v => Words.Clean(Scalar(v))).OfType<string>()
        : Words.Clean(Scalar(value)) is { } line ? [line] : [];

    private static IEnumerable<(string? Name, JsonItem Item)> Items(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Where(IsObject).Select(v => new JsonItem(v)).Select(i => (i.Line("name"), i)),
        JsonValueKind.Object => value.EnumerateObject().Where(m => IsObject(m.Value)).Select(m => ((string?)m.Name, new JsonItem(m.Value))),
        _ => [],
    };

    private static bool IsObject(JsonElement value) => value.ValueKind is JsonValueKind.Object;

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
