using System.Text.Json.Serialization;

namespace Tajuk.People;

/// <summary>What somebody is in the newsroom; a token has one as a person does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
internal enum Role
{
    [JsonStringEnumMemberName("reporter")] Reporter,
    [JsonStringEnumMemberName("editor")] Editor,
    [JsonStringEnumMemberName("photo-editor")] PhotoEditor,
    [JsonStringEnumMemberName("desk-head")] DeskHead,
    [JsonStringEnumMemberName("editor-in-chief")] EditorInChief,
    [JsonStringEnumMemberName("administrator")] Administrator,

    /// <summary>No person: a node that serves readers and reports what it shows.</summary>
    [JsonStringEnumMemberName("node")] Node,
}

internal static class Roles
{
    private static readonly Dictionary<string, Role> ByName = new(StringComparer.Ordinal)
    {
        ["reporter"] = Role.Reporter, ["editor"] = Role.Editor, ["photo-editor"] = Role.PhotoEditor,
        ["desk-head"] = Role.DeskHead, ["editor-in-chief"] = Role.EditorInChief, ["administrator"] = Role.Administrator,
        ["node"] = Role.Node,
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>What a person can be.</summary>
    public static IEnumerable<string> OfPeople => ByName.Where(r => r.Value is not Role.Node).Select(r => r.Key);

    public static bool TryParse(string name, out Role role) => ByName.TryGetValue(name, out role);

    /// <summary>A name that is known to be one of <see cref="Names"/>.</summary>
    public static Role Parse(string name) => ByName[name];

    public static string Name(this Role role) => ByName.First(pair => pair.Value == role).Key;
}
