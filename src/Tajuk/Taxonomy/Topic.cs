namespace Tajuk.Taxonomy;

/// <summary>A topic (topik).</summary>
internal sealed class Topic
{
    public required string Id { get; init; }

    public required string Edition { get; init; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }
}
