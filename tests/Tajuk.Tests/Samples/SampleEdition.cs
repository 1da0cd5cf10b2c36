using System.Text.Json;
using System.Text.Json.Serialization;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Samples;

/// <summary>The sample newsroom as it lies in <c>samples/</c>; an unknown or missing property fails the reading.</summary>
internal sealed record SampleEdition
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private static readonly JsonSerializerOptions Loose = new(JsonSerializerDefaults.Web);

    public required IReadOnlyList<SampleSection> Sections { get; init; }
    public required IReadOnlyList<SamplePerson> People { get; init; }
    public required IReadOnlyList<SampleTopic> Topics { get; init; }
    public required IReadOnlyList<SamplePage> Pages { get; init; }

    public static SampleEdition Read() => JsonSerializer.Deserialize<SampleEdition>(Text("edition.json"), Loose)!;

    public static SampleActs ReadActs() => JsonSerializer.Deserialize<SampleActs>(Text("acts.json"), Strict)!;

    public static IReadOnlyList<SampleStory> ReadStories() =>
        [.. Directory.GetFiles(RepositoryRoot.File("samples/stories"), "*.json").Order(StringComparer.Ordinal).Select(ReadStory)];

    private static SampleStory ReadStory(string path)
    {
        var story = JsonSerializer.Deserialize<SampleStory>(File.ReadAllText(path), Strict)!;
        Assert.Equal(Path.GetFileNameWithoutExtension(path), story.Key);
        return story;
    }

    private static string Text(string name) => File.ReadAllText(RepositoryRoot.File("samples/" + name));
}

internal sealed record SampleSection(string Path, string Name, int Order, string Description);

internal sealed record SamplePerson(string Name, string Initials, string Role, string Title, string Bio);

internal sealed record SampleTopic(string Name, string Description);

internal sealed record SamplePage(string Slug, string Title, string BodyHtml);

internal sealed record SamplePhoto(string Scene, int Seed, string Caption, string Alt);

internal sealed record SampleStory
{
    public required string Key { get; init; }
    public required string Section { get; init; }
    public required string Headline { get; init; }
    public required string? Kicker { get; init; }
    public required string Standfirst { get; init; }
    public required string? Dateline { get; init; }
    public required IReadOnlyList<string> Byline { get; init; }
    public required string Editor { get; init; }
    public required string SignOff { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public required string? Source { get; init; }
    public DateTimeOffset? FirstPublished { get; init; }
    public int? DaysBack { get; init; }
    public string? Time { get; init; }
    public required string BodyHtml { get; init; }
    public required SamplePhoto LeadPhoto { get; init; }

    /// <summary>Orders the sample: a story with a date of its own is older than every dated-back one.</summary>
    public (int Day, string Time) When => FirstPublished is null ? (-DaysBack!.Value, Time!) : (int.MinValue, "");

    public override string ToString() => Key;
}

internal sealed record SampleActs
{
    public IReadOnlyList<System.Text.Json.JsonElement> Taken { get; init; } = [];
    public required IReadOnlyList<SampleCorrection> Corrections { get; init; }
    public required IReadOnlyList<SampleWithdrawal> Withdrawals { get; init; }
}

internal sealed record SampleCorrection(string Story, string Kind, string Note, IReadOnlyDictionary<string, string> Changes);

internal sealed record SampleWithdrawal(string Story, string Ground, string Reason, bool KeepHeadline);
