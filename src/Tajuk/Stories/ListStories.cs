using Microsoft.EntityFrameworkCore;
using Tajuk.Access;
using Tajuk.Formats.Indonesian;
using Tajuk.People;
using Tajuk.Platform.Desk;
using Tajuk.Storage;
using Tajuk.Taxonomy;

namespace Tajuk.Stories;

/// <summary>The stories of the edition, the one that changed last first.</summary>
internal static class ListStories
{
    private const int PageSize = 50;

    /// <summary>A search in headlines looks this far back; a search engine of the newsroom's own comes later.</summary>
    private const int LookBack = 2_000;

    public static void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("/berita", ShowAsync).NeedsAtDesk(Right.Write);

    private static async Task<IResult> ShowAsync(HttpContext http, TajukDb db, string? keadaan, string? cari, long? sebelum, CancellationToken cancel)
    {
        var state = Enum.TryParse<StoryState>(keadaan, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : (StoryState?)null;
        var before = new DateTime(Math.Clamp(sebelum ?? DateTime.MaxValue.Ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        var stories = db.Stories.AsNoTracking().Where(s => s.Edition == Edition.First && s.Changed < before);
        if (state is not null) stories = stories.Where(s => s.State == state);
        var newest = await FindAsync(stories.OrderByDescending(s => s.Changed), cari, cancel);
        var words = DeskView.Of(http).W;
        var time = new NewsTime(await DeskTime.ZoneAsync(db, cancel), words.Language);
        var sections = await db.Sections.ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return DeskPage.Show<StoryListPage>(http, new StoryList
        {
            State = state?.ToString().ToLowerInvariant(),
            Search = cari ?? "",
            Lines = [.. newest.Select(story => LineOf(story, sections, time))],
            Older = newest.Count == PageSize ? newest[^1].Changed.Ticks : null,
        });
    }

    private static async Task<List<Story>> FindAsync(IQueryable<Story> stories, string? search, CancellationToken cancel)
    {
        var words = (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return await stories.Take(PageSize).ToListAsync(cancel);
        var found = new List<Story>();
        await foreach (var story in stories.Take(LookBack).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (words.All(word => story.Content.Headline.Contains(word, StringComparison.OrdinalIgnoreCase))) found.Add(story);
            if (found.Count == PageSize) break;
        }
        return found;
    }

    private static StoryLine LineOf(Story story, Dictionary<string, string> sections, NewsTime time) => new()
    {
        Id = story.Id,
        Headline = story.Content.Headline,
        State = story.State.ToString().ToLowerInvariant(),
        Section = sections.GetValueOrDefault(story.Content.Section, ""),
        Changed = time.Stamp(story.Changed),
        ChangedIso = time.Iso(story.Changed),
        Due = story.Due is { } due ? time.Stamp(due) : null,
        Ahead = story.IsOut && story.PublishedVersion != story.Version,
        SourceKilled = story.SourceKilled,
    };
}

/// <summary>What the story list shows.</summary>
public sealed record StoryList
{
    public static IReadOnlyList<string> States { get; } = ["draft", "scheduled", "published", "withdrawn", "killed"];

    public string? State { get; init; }
    public required string Search { get; init; }
    public required IReadOnlyList<StoryLine> Lines { get; init; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Older { get; init; }

    /// <summary>Colour of a state's label.</summary>
    public static string ToneOf(string state) => state switch { "published" => "good", "scheduled" => "wait", "withdrawn" or "killed" => "bad", _ => "" };
}

/// <summary>One story of the list.</summary>
public sealed record StoryLine
{
    public required string Id { get; init; }
    public required string Headline { get; init; }
    public required string State { get; init; }
    public required string Section { get; init; }
    public required string Changed { get; init; }
    public required string ChangedIso { get; init; }
    public string? Due { get; init; }

    /// <summary>Readers see an older version than the newest.</summary>
    public bool Ahead { get; init; }

    public bool SourceKilled { get; init; }
}
