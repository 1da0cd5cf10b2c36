namespace Tajuk.Site.Pages;

/// <summary>
/// What a template may look at. Templates reach the public properties of these records, in snake case, and of nothing
/// else; null means that the part is not there.
/// </summary>
public abstract record View;

/// <summary>A name that leads somewhere. The address is path-absolute on our own site.</summary>
public sealed record Link(string Name, string Url) : View;

/// <summary>An instant, ready to print.</summary>
public sealed record TimeView : View
{
    /// <summary>"2024-06-19T09:40:00+07:00", for machines.</summary>
    public required string Iso { get; init; }

    /// <summary>"Rabu, 19 Juni 2024 09:40 WIB".</summary>
    public required string Stamp { get; init; }

    /// <summary>"19 Juni 2024".</summary>
    public required string Date { get; init; }

    /// <summary>"Rabu, 19 Juni 2024".</summary>
    public required string Day { get; init; }

    /// <summary>"09:40 WIB".</summary>
    public required string Clock { get; init; }

    /// <summary>"09:40".</summary>
    public required string Hour { get; init; }
}

/// <summary>A picture as a page shows it; the caption and credit are those of this use.</summary>
public sealed record PictureView : View
{
    /// <summary>Address of the JPEG that every browser can show.</summary>
    public required string Src { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Candidates in WebP; null when there are none.</summary>
    public string? Webp { get; init; }

    /// <summary>Candidates in JPEG; null when there is only <see cref="Src"/>.</summary>
    public string? Jpg { get; init; }

    /// <summary>What a reader who cannot see it is told; "" when nothing is known, so that it is passed over.</summary>
    public required string Alt { get; init; }

    public string? Caption { get; init; }

    /// <summary>With brackets: "(AFP)".</summary>
    public string? Credit { get; init; }
}

/// <summary>A picture as machines outside are told of it: absolute address and size.</summary>
public sealed record SocialImage(string Url, int Width, int Height, string Alt) : View;

/// <summary>A story in a list.</summary>
public sealed record Card : View
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Headline { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public Link? Section { get; init; }

    public required TimeView Published { get; init; }

    public PictureView? Picture { get; init; }

    /// <summary>Who wrote it, as one line: "Sari Wulan, Budi Raharja"; null for none.</summary>
    public string? Authors { get; init; }

    /// <summary>Language of the headline when it is not the page's; null otherwise.</summary>
    public string? Lang { get; init; }
}

/// <summary>One entry of the menu of sections.</summary>
public sealed record MenuItem : View
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    /// <summary>Whether the page at hand is this section or lies below it.</summary>
    public required bool Current { get; init; }

    public required IReadOnlyList<Link> Children { get; init; }
}
