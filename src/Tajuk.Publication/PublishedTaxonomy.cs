using Tajuk.Publication.Body;

namespace Tajuk.Publication;

/// <summary>A section (kanal) of the edition.</summary>
public sealed record PublishedSection
{
    public required string Id { get; init; }

    /// <summary>Address without the leading slash: "internasional/asia".</summary>
    public required string Path { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Key of the section above; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Place in menus among its siblings, low first.</summary>
    public int Order { get; init; }
}

/// <summary>A topic (topik).</summary>
public sealed record PublishedTopic
{
    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }
}

/// <summary>A person whose name stands with stories.</summary>
public sealed record PublishedPerson
{
    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Initials used in sign-offs.</summary>
    public string? Initials { get; init; }

    /// <summary>What the person does, as printed ("Redaktur Internasional").</summary>
    public string? Title { get; init; }

    public string? About { get; init; }
}

/// <summary>A page that stands by itself: Redaksi, Pedoman Media Siber ...</summary>
public sealed record PublishedPage
{
    /// <summary>First and only part of the address.</summary>
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required StoryBody Body { get; init; }

    public int Order { get; init; }
}

/// <summary>What an editor has placed on the front. Slots left open, or whose story is gone, are filled by rule.</summary>
public sealed record PublishedFront
{
    /// <summary>Key of the section whose front it is; "" for the front of the edition.</summary>
    public required string Section { get; init; }

    /// <summary>Keys of stories, best place first.</summary>
    public required IReadOnlyList<string> Stories { get; init; }
}

/// <summary>Related stories of one story, decided in the newsroom so that every node shows the same.</summary>
public sealed record PublishedRelated
{
    /// <summary>Keys of stories, closest first.</summary>
    public required IReadOnlyList<string> Stories { get; init; }
}
