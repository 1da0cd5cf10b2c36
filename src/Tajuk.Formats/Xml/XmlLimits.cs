namespace Tajuk.Formats.Xml;

/// <summary>How much XML is read before it is refused. The defaults are some ten times what the largest real agency file needs.</summary>
public sealed record XmlLimits
{
    public static XmlLimits Default { get; } = new();

    /// <summary>Bytes of the whole document; embedded pictures are in base 64 and count.</summary>
    public int Bytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Levels of elements; deeper trees overflow stacks later, in code that walks them.</summary>
    public int Depth { get; init; } = 128;

    /// <summary>Elements and runs of text in the whole document.</summary>
    public int Nodes { get; init; } = 200_000;

    /// <summary>Attributes of one element.</summary>
    public int Attributes { get; init; } = 256;

    /// <summary>Characters of one attribute's value.</summary>
    public int AttributeLength { get; init; } = 64 * 1024;

    /// <summary>Characters of one run of text.</summary>
    public int TextLength { get; init; } = 8 * 1024 * 1024;
}
