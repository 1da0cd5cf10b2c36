namespace Tajuk.Site.Archive;

/// <summary>
/// One thing that a rendering can depend on, by name: a row of the archive, whether it is there or not; every row of a
/// kind; or whatever stands at an address.
/// </summary>
/// <param name="Kind">A kind of the log, with a mark before it for the other two sorts.</param>
/// <param name="Key">Key of the row, or the address; empty for every row of a kind.</param>
public readonly record struct Note(string Kind, string Key)
{
    private const string EveryMark = "*";
    private const string AddressMark = "@";

    public static Note Of(string kind, string key) => new(kind, key);

    public static Note Every(string kind) => new(string.Intern(EveryMark + kind), "");

    public static Note Address(string kind, string address) => new(string.Intern(AddressMark + kind), address);

    /// <summary>As operators and caches in front read it: "story:k7m2x9qa", "*section", "@topic:diplomasi".</summary>
    public override string ToString() => Key.Length == 0 ? Kind : $"{Kind}:{Key}";
}

/// <summary>A place in a list: newest first, and by key among those of one instant.</summary>
public readonly record struct Place(long At, string Story)
{
    /// <summary>Before every story of an instant.</summary>
    public static Place Above(long at) => new(at, "");

    /// <summary>After every story of an instant: no key begins with this character.</summary>
    public static Place Below(long at) => new(at, "\uffff");

    public bool IsAfter(Place other) => At < other.At || (At == other.At && string.CompareOrdinal(Story, other.Story) > 0);
}

/// <summary>
/// The part of a list that a query looked at: an entry that comes or goes inside it changes the answer, one outside
/// does not.
/// </summary>
/// <param name="List">Name of the list.</param>
/// <param name="Top">What was looked at comes after this place.</param>
/// <param name="Bottom">The last place looked at.</param>
/// <param name="Content">Whether the answer also depends on the rows of the stories in it, not only on which they are.</param>
public readonly record struct Stretch(string List, Place Top, Place Bottom, bool Content)
{
    public bool Holds(Place place) => place.IsAfter(Top) && !place.IsAfter(Bottom);
}
