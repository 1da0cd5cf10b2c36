using System.Globalization;

namespace Tajuk.Site.Archive;

/// <summary>A list of stories, newest first. Lists belong to an edition and are kept with the copy they list.</summary>
public readonly record struct StoryList
{
    private StoryList(string name) => Name = name;

    /// <summary>How the list is named in the store and in the notes of what a page read.</summary>
    public string Name { get; }

    /// <summary>Everything that is out.</summary>
    public static StoryList All { get; } = new("all");

    /// <summary>Stories with a correction or a reply, by the time of the newest.</summary>
    public static StoryList Corrections { get; } = new("corrections");

    /// <summary>Stories of a section and of the sections below it.</summary>
    public static StoryList Section(string key) => new("section:" + key);

    public static StoryList Topic(string key) => new("topic:" + key);

    /// <summary>Stories a person wrote.</summary>
    public static StoryList Person(string key) => new("person:" + key);

    /// <summary>Stories first published on a day, by the calendar of the edition's zone.</summary>
    public static StoryList Day(DateOnly day) => new("day:" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal bool Is(string prefix, out string rest)
    {
        var matches = Name.StartsWith(prefix, StringComparison.Ordinal);
        rest = matches ? Name[prefix.Length..] : "";
        return matches;
    }
}
