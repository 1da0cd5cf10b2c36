using System.Text.Json;
using System.Text.Json.Nodes;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Publication.Log;

namespace Tajuk.Stories;

/// <summary>A story as programs send it. Give <see cref="Body"/> or <see cref="BodyHtml"/>, not both.</summary>
internal sealed record StoryInput
{
    /// <summary>Up to 500 characters.</summary>
    public string? Headline { get; init; }

    /// <summary>Path of a section: "internasional/asia".</summary>
    public string? Section { get; init; }

    public string? BodyHtml { get; init; }

    public StoryBody? Body { get; init; }

    public string? Slugline { get; init; }
    public string? Kicker { get; init; }
    public string? Standfirst { get; init; }

    /// <summary>Place of reporting; need not be known.</summary>
    public string? Dateline { get; init; }

    /// <summary>Names; a known person's links to that person's page.</summary>
    public IReadOnlyList<string>? Byline { get; init; }

    /// <summary>Names of who edited it.</summary>
    public IReadOnlyList<string>? Editors { get; init; }

    /// <summary>Names or slugs; unknown ones are created.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>Initials without brackets.</summary>
    public string? SignOff { get; init; }

    public PictureUse? LeadPhoto { get; init; }
    public string? Source { get; init; }

    /// <summary>BCP 47; "id" when left out.</summary>
    public string? Language { get; init; }

    /// <summary>Fields named in <paramref name="changes"/> take the place of what is there, the rest stays.</summary>
    public static Outcome<StoryInput> Merge(StoryInput current, JsonObject changes)
    {
        var merged = JsonSerializer.SerializeToNode(current, Payload.Json)!.AsObject();
        if (Names(changes, "bodyHtml")) merged.Remove("body");
        else if (Names(changes, "body")) merged.Remove("bodyHtml");
        foreach (var (name, value) in changes)
        {
            foreach (var known in merged.Select(p => p.Key).Where(k => Same(k, name)).ToList()) merged.Remove(known);
            merged[name] = value?.DeepClone();
        }
        return ReadJson.As<StoryInput>(merged);
    }

    private static bool Names(JsonObject changes, string field) => changes.Any(p => Same(p.Key, field));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
