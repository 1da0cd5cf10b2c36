namespace Tajuk.Publication.Body;

/// <summary>A run of text with one set of marks. Runs never nest: a bold link is one run with both.</summary>
public sealed record Inline
{
    /// <summary>The text, NFC, without control characters; never empty.</summary>
    public required string Text { get; init; }

    /// <summary>How the run is set; none by default.</summary>
    public Marks Marks { get; init; }

    /// <summary>An absolute http, https or mailto address, or a path on this site; null when the run is no link.</summary>
    public string? Href { get; init; }

    public static Inline Plain(string text) => new() { Text = text };
}

/// <summary>The marks a run may carry.</summary>
[Flags]
public enum Marks
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Subscript = 4,
    Superscript = 8,
    Strike = 16,
    Code = 32,
}
