using Tajuk.Publication;

namespace Tajuk.Site.Archive;

/// <summary>The published record of a story without its body: what cards, links and sitemaps say of it.</summary>
public sealed record StoryHead
{
    public required string Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>Key of the section.</summary>
    public required string Section { get; init; }

    public required string Headline { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    public PictureUse? LeadPhoto { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime FirstPublished { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Updated { get; init; }

    /// <summary>Corrections and rights of reply, oldest first.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Whether nothing that must be there is null: JSON can say so where the type cannot.</summary>
    internal bool IsWhole => (Id, Slug, Section, Headline, Language) is ({ }, { }, { }, { }, { });
}
