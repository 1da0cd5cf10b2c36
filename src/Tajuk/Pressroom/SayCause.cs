using Tajuk.Platform.Desk;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Pressroom;

/// <summary>Says in words what changed, of which the press knows only the name of a note: "story:k7m2x9qa", "list:section:olahraga".</summary>
/// <param name="archive">Gives the names; null while there is none.</param>
/// <param name="words">In which language.</param>
internal sealed class SayCause(ArchiveView? archive, Words words)
{
    public string Of(string cause)
    {
        if (cause == "rebuild") return words["cause.rebuild"];
        var (kind, key) = Split(cause);
        return kind switch
        {
            "list" => List(key),
            ['*', .. var every] => Fill("cause.every", every, ""),
            ['@', .. var at] => Fill("cause.address", at, key),
            _ => Fill("cause.row", kind, Named(kind, key)),
        };
    }

    private string List(string list)
    {
        var (kind, key) = Split(list);
        return Words.All.ContainsKey("cause.list." + kind) ? words["cause.list." + kind].Replace("{key}", Named(kind, key), StringComparison.Ordinal) : $"list:{list}";
    }

    private string Fill(string sentence, string kind, string key) => words[sentence]
        .Replace("{kind}", Words.All.ContainsKey("kind." + kind) ? words["kind." + kind] : kind, StringComparison.Ordinal)
        .Replace("{key}", key, StringComparison.Ordinal);

    // What was taken back is out no more, so it has no headline here either.
    private string Named(string kind, string key) => kind switch
    {
        _ when key == Kinds.TheEdition => words["the-edition"],
        Kinds.Story or Kinds.Related => archive?.Story(key) is { } story ? $"{key} “{story.Headline}”" : key,
        Kinds.Section or Kinds.Front => archive?.Section(key)?.Name ?? key,
        Kinds.Topic => archive?.Topic(key)?.Name ?? key,
        Kinds.Person => archive?.Person(key)?.Name ?? key,
        _ => key,
    };

    private static (string, string) Split(string text) => text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (text[..colon], text[(colon + 1)..]) : (text, "");
}
