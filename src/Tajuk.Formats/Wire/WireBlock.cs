using System.Text.Json.Serialization;

namespace Tajuk.Formats.Wire;

/// <summary>One block of a wire item's text. Markup ends here: a block holds words, never tags. As JSON it says its type, so that a kept record can be read back.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(WireParagraph), "paragraph")]
[JsonDerivedType(typeof(WireHeading), "heading")]
[JsonDerivedType(typeof(WireQuote), "quote")]
[JsonDerivedType(typeof(WireList), "list")]
[JsonDerivedType(typeof(WireTable), "table")]
public abstract record WireBlock;

public sealed record WireParagraph : WireBlock
{
    public required IReadOnlyList<WireRun> Runs { get; init; }
}

public sealed record WireHeading : WireBlock
{
    /// <summary>1 to 6 as the agency has it.</summary>
    public required int Level { get; init; }

    public required IReadOnlyList<WireRun> Runs { get; init; }
}

public sealed record WireQuote : WireBlock
{
    public required IReadOnlyList<IReadOnlyList<WireRun>> Paragraphs { get; init; }
}

public sealed record WireList : WireBlock
{
    public required bool Ordered { get; init; }

    /// <summary>Lists inside lists are flattened.</summary>
    public required IReadOnlyList<IReadOnlyList<WireRun>> Items { get; init; }
}

public sealed record WireTable : WireBlock
{
    /// <summary>Whether the first row is made of heading cells.</summary>
    public required bool Header { get; init; }

    public string? Caption { get; init; }

    /// <summary>Every row has as many cells as the longest; the cells that were added are empty.</summary>
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<WireRun>>> Rows { get; init; }
}

/// <summary>A run of text with one set of marks; runs never nest.</summary>
public sealed record WireRun
{
    /// <summary>Never empty; one space between words, NFC.</summary>
    public required string Text { get; init; }

    public WireMarks Marks { get; init; }

    /// <summary>An absolute http or https address; null for no link.</summary>
    public string? Href { get; init; }
}

[Flags]
public enum WireMarks
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Subscript = 4,
    Superscript = 8,
}
