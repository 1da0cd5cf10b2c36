namespace Tajuk.Formats;

/// <summary>Something a file got wrong that was understood anyway. It stays with the item, for the desk to see.</summary>
public sealed record Anomaly
{
    /// <summary>Stable, for programs and translations: lower-case words joined by hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>One sentence for people, in English.</summary>
    public required string Sentence { get; init; }
}
