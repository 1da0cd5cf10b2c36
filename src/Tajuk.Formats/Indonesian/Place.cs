namespace Tajuk.Formats.Indonesian;

/// <summary>What kind of place a name stands for.</summary>
public enum PlaceKind
{
    /// <summary>One of the 38 provinces.</summary>
    Province,

    /// <summary>A kabupaten, also the one "administratif" of Jakarta.</summary>
    Kabupaten,

    /// <summary>A kota, also the five "administratif" of Jakarta.</summary>
    Kota,

    /// <summary>A state, or a territory with an ISO code of its own that newspapers treat as one.</summary>
    Country,
}

/// <summary>A place that newspapers name.</summary>
public sealed record Place
{
    /// <summary>The name that is printed: "Jawa Barat", "Bandung", "Prancis". Without the word kabupaten, kota or provinsi.</summary>
    public required string Name { get; init; }

    /// <summary>Which of them: "Bandung" is a kabupaten and a kota, two places.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>The official code: "32" for a province, "32.73" for a kabupaten or kota (Permendagri), ISO 3166-1 alpha-2 for a country.</summary>
    public required string Code { get; init; }

    /// <summary>ISO 3166: "ID-JB" for a province and everything in it, alpha-2 for a country.</summary>
    public required string Iso { get; init; }

    /// <summary>The province's printed name; null for a country.</summary>
    public string? Province { get; init; }

    /// <summary>"WIB", "WITA" or "WIT"; null outside Indonesia, and for Indonesia itself, which has all three.</summary>
    public string? Zone { get; init; }

    /// <summary>Other names for it, short and old ones: "Jabar", "AS", "Perancis".</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}
