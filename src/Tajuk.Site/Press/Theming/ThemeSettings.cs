using System.Text.Json;

namespace Tajuk.Site.Press.Theming;

/// <summary>theme.json: what a theme tells the program about itself.</summary>
public sealed record ThemeSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>As shown to the newsroom.</summary>
    public required string Name { get; init; }

    /// <summary>Widths, in pixels, in which the photo desk makes every picture.</summary>
    public required IReadOnlyList<int> Widths { get; init; }

    /// <summary>Size of the cut for social cards.</summary>
    public required SocialSize Social { get; init; }

    /// <exception cref="ThemeException">The file is missing or wrong.</exception>
    public static ThemeSettings Read(string folder)
    {
        var path = Path.Combine(folder, "theme.json");
        if (!File.Exists(path)) throw new ThemeException($"{path} is missing: without it a folder is not a theme.");
        try
        {
            return JsonSerializer.Deserialize<ThemeSettings>(File.ReadAllText(path), Json) ?? throw new ThemeException($"{path} is empty.");
        }
        catch (JsonException e)
        {
            throw new ThemeException($"{path} cannot be read: {e.Message}", e);
        }
    }
}

/// <summary>Width and height in pixels.</summary>
public sealed record SocialSize
{
    public required int Width { get; init; }

    public required int Height { get; init; }
}
