using Tajuk.Publication;

namespace Tajuk.Taxonomy;

/// <summary>One public site of the newsroom. There may be several; the first is there from the start.</summary>
internal sealed class Edition
{
    /// <summary>Key of the edition that is there from the start.</summary>
    public const string First = "utama";

    public required string Key { get; init; }

    public required PublishedEdition Settings { get; set; }
}

/// <summary>A page that stands by itself.</summary>
internal sealed class FixedPage
{
    public required string Edition { get; init; }

    public required PublishedPage Page { get; set; }

    public required string Slug { get; init; }
}
