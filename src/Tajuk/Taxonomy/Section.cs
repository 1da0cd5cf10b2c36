namespace Tajuk.Taxonomy;

/// <summary>A section (kanal) of an edition.</summary>
internal sealed class Section
{
    public required string Id { get; init; }

    public required string Edition { get; init; }

    /// <summary>Address without the leading slash; unique in the edition.</summary>
    public required string Path { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public string? ParentId { get; set; }

    public int Order { get; set; }
}
