using Tajuk.Publication;
using Tajuk.Publication.Body;

namespace Tajuk.Stories;

/// <summary>Everything that is written about a story; each version holds a whole one.</summary>
internal sealed record StoryContent
{
    public required string Headline { get; init; }

    /// <summary>Working name inside the newsroom; never shown.</summary>
    public string? Slugline { get; init; }

    /// <summary>Key of the section.</summary>
    public required string Section { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public string? Dateline { get; init; }

    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    /// <summary>Who edited it: known people by key, others by name.</summary>
    public IReadOnlyList<Byline> Editors { get; init; } = [];

    /// <summary>Keys of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public string? SignOff { get; init; }

    public PictureUse? LeadPhoto { get; init; }

    public string? Source { get; init; }

    public required string Language { get; init; }

    public required StoryBody Body { get; init; }

    /// <summary>Keys of all pictures it uses, the lead photo first, each once.</summary>
    public IEnumerable<string> Pictures() =>
        (LeadPhoto is null ? [] : new[] { LeadPhoto.Picture }).Concat(Body.Pictures()).Distinct(StringComparer.Ordinal);
}
