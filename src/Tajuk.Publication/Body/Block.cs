using System.Text.Json.Serialization;

namespace Tajuk.Publication.Body;

/// <summary>One block of a story's body. The set is closed: what is not one of these cannot be in a story.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(ItemList), "list")]
[JsonDerivedType(typeof(BodyPicture), "picture")]
[JsonDerivedType(typeof(ReadAlso), "read-also")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Embed), "embed")]
public abstract record Block;

/// <summary>A paragraph of running text.</summary>
public sealed record Paragraph : Block
{
    public required IReadOnlyList<Inline> Text { get; init; }
}

/// <summary>A heading inside the body.</summary>
public sealed record Heading : Block
{
    /// <summary>2 or 3; the headline of the story is the only 1.</summary>
    public required int Level { get; init; }

    public required IReadOnlyList<Inline> Text { get; init; }
}

/// <summary>A quotation set apart, with who said it.</summary>
public sealed record Quote : Block
{
    /// <summary>One entry a paragraph.</summary>
    public required IReadOnlyList<IReadOnlyList<Inline>> Paragraphs { get; init; }

    /// <summary>Who is quoted, as printed; null when the text itself says it.</summary>
    public string? Speaker { get; init; }
}

/// <summary>A list of points, numbered or not.</summary>
public sealed record ItemList : Block
{
    public required bool Ordered { get; init; }

    public required IReadOnlyList<IReadOnlyList<Inline>> Items { get; init; }
}

/// <summary>A picture inside the body; the picture itself is referred to by key.</summary>
public sealed record BodyPicture : Block
{
    public required PictureUse Use { get; init; }
}

/// <summary>"Baca juga": a link that follows the story it points to; it shows that story's own headline.</summary>
public sealed record ReadAlso : Block
{
    /// <summary>Key of the story pointed to. When that story is gone, the block shows nothing.</summary>
    public required string Story { get; init; }
}

/// <summary>A table of text cells.</summary>
public sealed record Table : Block
{
    /// <summary>Whether the first row holds the column headings.</summary>
    public required bool Header { get; init; }

    /// <summary>What the table shows; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Rows of cells of text runs; every row has as many cells as the first.</summary>
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows { get; init; }
}

/// <summary>A link to something that lives elsewhere (a film, a post). It is a link, never foreign markup.</summary>
public sealed record Embed : Block
{
    /// <summary>Absolute https address.</summary>
    public required string Url { get; init; }

    /// <summary>What the link says; null to show the address.</summary>
    public string? Title { get; init; }
}
