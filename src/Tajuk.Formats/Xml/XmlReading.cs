using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;

namespace Tajuk.Formats.Xml;

/// <summary>What came of reading XML: a tree, or a refusal; never both.</summary>
public sealed record XmlReading
{
    /// <summary>The root element, without comments, processing instructions or DTD; null when refused.</summary>
    public XElement? Root { get; init; }

    /// <summary>Null when read.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What was wrong and could be put right.</summary>
    public required IReadOnlyList<Anomaly> Anomalies { get; init; }

    [MemberNotNullWhen(true, nameof(Root))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool WasRead => Root is not null;
}
