namespace Tajuk.Formats;

/// <summary>Why bytes were not read. Nothing of them was kept.</summary>
public sealed record Refusal
{
    /// <summary>Stable, for programs: lower-case words joined by hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>One sentence for people, in English; never quotes what the file says.</summary>
    public required string Sentence { get; init; }
}
