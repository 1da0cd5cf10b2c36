using Tajuk.Publication;

namespace Tajuk.Site.Pages;

/// <summary>What every page has, whatever it shows.</summary>
public abstract record PageView : View
{
    /// <summary>Name of the template, without ".liquid".</summary>
    public abstract string Template { get; }

    public required Meta Meta { get; init; }

    /// <summary>HTTP status: 200, 404 or 410.</summary>
    public virtual int Status => 200;
}

/// <summary>What the head of a page says about it.</summary>
public sealed record Meta : View
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Absolute address on the configured origin; null for a page that has none (404, 410).</summary>
    public string? Canonical { get; init; }

    /// <summary>"article" or "website", as Open Graph names them.</summary>
    public string Type { get; init; } = "website";

    /// <summary>Whether search engines are asked to leave it out.</summary>
    public bool Hidden { get; init; }

    public SocialImage? Image { get; init; }

    /// <summary>Feeds that a reader's program finds by itself.</summary>
    public IReadOnlyList<Feed> Feeds { get; init; } = [];

    /// <summary>Structured data, each entry one JSON-LD document safe inside a script element.</summary>
    public IReadOnlyList<Html> JsonLd { get; init; } = [];

    public ArticleMeta? Article { get; init; }
}

/// <summary>What Open Graph asks of an article.</summary>
public sealed record ArticleMeta : View
{
    public required string Published { get; init; }

    public required string Modified { get; init; }

    public string? Section { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }
}

/// <summary>A feed: its media type, title and address.</summary>
public sealed record Feed(string Type, string Title, string Url) : View;

/// <summary>What stands around every page.</summary>
public sealed record SiteView : View
{
    public required string Name { get; init; }

    public string? Tagline { get; init; }

    /// <summary>BCP 47 of the edition.</summary>
    public required string Lang { get; init; }

    /// <summary>For Open Graph: "id_ID".</summary>
    public required string OgLocale { get; init; }

    public required IReadOnlyList<MenuItem> Menu { get; init; }

    /// <summary>Pages that stand by themselves, for the footer.</summary>
    public required IReadOnlyList<Link> Pages { get; init; }

    public required IReadOnlyList<Link> Social { get; init; }

    public string? GoogleNews { get; init; }

    public required IReadOnlyList<string> Imprint { get; init; }

    public string? Notice { get; init; }
}
