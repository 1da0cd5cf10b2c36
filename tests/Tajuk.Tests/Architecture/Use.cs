namespace Tajuk.Tests.Architecture;

/// <summary>One type's code names another type, and perhaps a member of it.</summary>
internal sealed record Use
{
    /// <summary>Full name of the outermost type whose code it is.</summary>
    public required string From { get; init; }

    /// <summary>Namespace of <see cref="From"/>.</summary>
    public required string FromNamespace { get; init; }

    /// <summary>Full name of the outermost type that is named.</summary>
    public required string To { get; init; }

    /// <summary>Namespace of <see cref="To"/>.</summary>
    public required string ToNamespace { get; init; }

    /// <summary>Simple name of the assembly that <see cref="To"/> lives in.</summary>
    public required string Assembly { get; init; }

    /// <summary>Whether both are in one assembly: a namespace may begin like ours and belong to another project.</summary>
    public required bool Inside { get; init; }

    /// <summary>Name of the method that is called, or null where only the type is named.</summary>
    public string? Member { get; init; }
}
