using System.Text.Json;
using Tajuk.Publication.Log;

namespace Tajuk.Taxonomy;

/// <summary>What an edition begins with; read from a JSON file.</summary>
internal sealed record EditionPlan
{
    public required string Name { get; init; }
    public string? Tagline { get; init; }
    public string Zone { get; init; } = "Asia/Jakarta";
    public string Locale { get; init; } = "id-ID";
    public string Theme { get; init; } = "harian";
    public string? GoogleNews { get; init; }
    public IReadOnlyList<PlannedAccount> Social { get; init; } = [];
    public IReadOnlyList<string> Imprint { get; init; } = [];

    /// <summary>For a sample edition: the word that it is one, in the edition's languages.</summary>
    public Dictionary<string, string>? SampleNotice { get; init; }

    public required IReadOnlyList<PlannedSection> Sections { get; init; }
    public IReadOnlyList<PlannedPerson> People { get; init; } = [];
    public IReadOnlyList<PlannedTopic> Topics { get; init; } = [];
    public IReadOnlyList<PlannedPage> Pages { get; init; } = [];

    /// <summary>What a newsroom that has planned nothing begins with: seven sections and the pages that the press rules ask for.</summary>
    public static EditionPlan Default()
    {
        using var json = typeof(EditionPlan).Assembly.GetManifestResourceStream("Tajuk.Taxonomy.DefaultEdition.json")!;
        return JsonSerializer.Deserialize<EditionPlan>(json, Payload.Json)!;
    }

    public static EditionPlan FromFile(string path)
    {
        using var json = File.OpenRead(path);
        return JsonSerializer.Deserialize<EditionPlan>(json, Payload.Json) ?? throw new InvalidDataException($"{path} holds no edition.");
    }
}

internal sealed record PlannedSection
{
    /// <summary>"internasional/asia" lies below "internasional", which must come first.</summary>
    public required string Path { get; init; }

    public required string Name { get; init; }

    /// <summary>Place in menus among its siblings, low first.</summary>
    public int Order { get; init; }

    public string? Description { get; init; }
}

internal sealed record PlannedPerson
{
    public required string Name { get; init; }
    public string? Initials { get; init; }
    public string? Title { get; init; }
    public string? Bio { get; init; }
}

internal sealed record PlannedAccount
{
    /// <summary>As printed: "Instagram".</summary>
    public required string Name { get; init; }

    public required string Url { get; init; }
}

internal sealed record PlannedTopic
{
    public required string Name { get; init; }
    public string? Description { get; init; }
}

internal sealed record PlannedPage
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string BodyHtml { get; init; }
}
