namespace Tajuk.Publication.Log;

/// <summary>The kinds of thing that the log speaks of.</summary>
public static class Kinds
{
    public const string Story = "story";
    public const string Picture = "picture";
    public const string Section = "section";
    public const string Topic = "topic";
    public const string Person = "person";
    public const string Page = "page";
    public const string Front = "front";

    /// <summary>The edition's settings; its key is always <see cref="TheEdition"/>.</summary>
    public const string Settings = "settings";

    /// <summary>Related stories; its key is the story's.</summary>
    public const string Related = "related";

    public const string TheEdition = "edition";
}
