using Tajuk.Publication.Body;

namespace Tajuk.Publication;

/// <summary>
/// What the public may see of a story. It names people, sections, topics, pictures and other stories by key; the
/// archive joins them when a page is rendered, and a key that is missing or dead drops that part only.
/// </summary>
public sealed record PublishedStory
{
    /// <summary>8 characters of 0-9a-z without i, l, o, u.</summary>
    public required string Id { get; init; }

    /// <summary>The readable end of the address, fixed at first publication.</summary>
    public required string Slug { get; init; }

    /// <summary>Key of the section.</summary>
    public required string Section { get; init; }

    public required string Headline { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    /// <summary>Place of reporting as printed before the first sentence, without the colon; null for none.</summary>
    public string? Dateline { get; init; }

    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    /// <summary>Keys of the people who edited it.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];

    /// <summary>Initials of who handled it, without brackets ("FJR"); null for none.</summary>
    public string? SignOff { get; init; }

    public PictureUse? LeadPhoto { get; init; }

    public required StoryBody Body { get; init; }

    /// <summary>Keys of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Whose report it is based on, as printed ("AFP"); null for our own.</summary>
    public string? Source { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Public version number, from 1, one higher with every publication.</summary>
    public required int Version { get; init; }

    /// <summary>UTC. Never changes after the first publication.</summary>
    public required DateTime FirstPublished { get; init; }

    /// <summary>UTC. When its substance last changed; equal to <see cref="FirstPublished"/> until then.</summary>
    public required DateTime Updated { get; init; }

    /// <summary>Corrections and rights of reply, oldest first.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];
}

/// <summary>One name in a byline: a known person (key and name) or any other name as printed.</summary>
public sealed record Byline
{
    /// <summary>Key of the person; null for a name that is only printed.</summary>
    public string? Person { get; init; }

    public required string Name { get; init; }
}

/// <summary>A correction or a reply that stands with the story.</summary>
public sealed record Notice
{
    public required NoticeKind Kind { get; init; }

    /// <summary>What is put right, as printed.</summary>
    public required string Note { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Kinds of notice under the Pedoman Pemberitaan Media Siber, article 4.</summary>
public enum NoticeKind
{
    /// <summary>The newsroom puts its own error right.</summary>
    Ralat,

    /// <summary>An error pointed out by others is put right.</summary>
    Koreksi,

    /// <summary>The right of reply of someone the story concerns.</summary>
    HakJawab,
}
