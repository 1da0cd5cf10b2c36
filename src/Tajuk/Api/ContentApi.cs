using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Publication.Log;
using Tajuk.Publishing;
using Tajuk.Site.Archive;
using Tajuk.Taxonomy;

namespace Tajuk.Api;

/// <summary>Published content for programs. It reads the archive, as pages do: what is not out is not there.</summary>
internal static class ContentApi
{
    private const int PageSize = 30;

    public static void MapContent(this IEndpointRouteBuilder content)
    {
        content.MapGet("/stories", List).WithTags("content").Produces<ContentList>().WithSummary("Published stories, newest first.");
        content.MapGet("/stories/{id}", Read).WithTags("content").Produces<ContentStory>().ProducesProblem(404).ProducesProblem(410).WithSummary("One published story.");
    }

    private static IResult List(
        HttpContext http, ArchiveStore archive, Clock clock, PublicOrigin origin, string? section, string? topic, string? author, string? from, string? to, string? cursor)
    {
        if (!TryInstant(from, out var first) || !TryInstant(to, out var last)) return Answer.Problem(http, new InstantNotReadable(from is not null && first is null ? "from" : "to"));
        using var view = archive.Open(Edition.First, clock.Now);
        if (ListOf(view, section, topic, author) is not { } list) return Json(new ContentList { Stories = [] });
        var found = Matching(view, list, cursor, s => Fits(view, s, section, topic, author) && s.FirstPublished >= (first ?? DateTime.MinValue) && s.FirstPublished < (last ?? DateTime.MaxValue));
        return Json(new ContentList
        {
            Stories = [.. found.Take(PageSize).Select(s => ContentStory.Of(view, s, origin.Value, withBody: false))],
            Cursor = found.Count > PageSize ? found[PageSize - 1].Id : null,
        });
    }

    private static IResult Read(HttpContext http, string id, ArchiveStore archive, Clock clock, PublicOrigin origin)
    {
        using var view = archive.Open(Edition.First, clock.Now);
        if (view.Story(id) is { } story) return Json(ContentStory.Of(view, story, origin.Value, withBody: true));
        return view.Gone(Kinds.Story, id) is null ? Answer.Problem(http, new ContentNotFound(id)) : Answer.Problem(http, new ContentGone(id));
    }

    /// <summary>One more than a page, so that the caller learns whether there is a next.</summary>
    private static List<PublishedStory> Matching(ArchiveView view, StoryList list, string? cursor, Func<PublishedStory, bool> fits)
    {
        var found = new List<PublishedStory>();
        while (view.Stories(list, PageSize * 2, cursor) is { Count: > 0 } page)
        {
            found.AddRange(page.Where(fits).Take(PageSize + 1 - found.Count));
            if (found.Count > PageSize || page.Count < PageSize * 2) break;
            cursor = page[^1].Id;
        }
        return found;
    }

    private static StoryList? ListOf(ArchiveView view, string? section, string? topic, string? author)
    {
        if (author is not null) return view.PersonBySlug(author) is { } person ? StoryList.Person(person.Id) : null;
        if (topic is not null) return view.TopicBySlug(topic) is { } found ? StoryList.Topic(found.Id) : null;
        if (section is not null) return view.SectionByPath(section.Trim('/')) is { } kanal ? StoryList.Section(kanal.Id) : null;
        return StoryList.All;
    }

    private static bool Fits(ArchiveView view, PublishedStory story, string? section, string? topic, string? author) =>
        (topic is null || story.Topics.Any(t => view.Topic(t)?.Slug == topic))
        && (author is null || story.Bylines.Any(b => b.Person is { } p && view.Person(p)?.Slug == author))
        && (section is null || (view.Section(story.Section)?.Path is { } path && (path == section.Trim('/') || path.StartsWith(section.Trim('/') + "/", StringComparison.Ordinal))));

    private static bool TryInstant(string? text, out DateTime? instant)
    {
        instant = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read.UtcDateTime : null;
        return text is null || instant is not null;
    }

    private static JsonHttpResult<T> Json<T>(T value) => TypedResults.Json(value, Payload.Json);
}

/// <summary>One page of published stories.</summary>
internal sealed record ContentList
{
    public required IReadOnlyList<ContentStory> Stories { get; init; }

    /// <summary>Give it back as ?cursor= for the next page; null on the last.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A published story with its keys joined.</summary>
internal sealed record ContentStory
{
    public required string Id { get; init; }
    public required string Url { get; init; }
    public required string Headline { get; init; }
    public string? Kicker { get; init; }
    public string? Standfirst { get; init; }
    public string? Dateline { get; init; }
    public string? Section { get; init; }
    public required IReadOnlyList<string> Byline { get; init; }
    public required IReadOnlyList<string> Topics { get; init; }
    public string? Source { get; init; }
    public string? SignOff { get; init; }
    public required string Language { get; init; }
    public required int Version { get; init; }
    public required DateTime FirstPublished { get; init; }
    public required DateTime Updated { get; init; }
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>Only of one story, not in lists.</summary>
    public StoryBody? Body { get; init; }

    public string? BodyHtml { get; init; }

    public static ContentStory Of(ArchiveView view, PublishedStory story, string origin, bool withBody)
    {
        var section = view.Section(story.Section)?.Path;
        return new ContentStory
        {
            Id = story.Id,
            Url = $"{view.Settings()?.Origin ?? origin}/{section}/{story.Id}-{story.Slug}",
            Headline = story.Headline,
            Kicker = story.Kicker,
            Standfirst = story.Standfirst,
            Dateline = story.Dateline,
            Section = section,
            Byline = [.. story.Bylines.Select(b => b.Person is { } key && view.Person(key) is { } person ? person.Name : b.Name)],
            Topics = [.. story.Topics.Select(t => view.Topic(t)?.Name).OfType<string>()],
            Source = story.Source,
            SignOff = story.SignOff,
            Language = story.Language,
            Version = story.Version,
            FirstPublished = story.FirstPublished,
            Updated = story.Updated,
            Notices = story.Notices,
            Body = withBody ? story.Body : null,
            BodyHtml = withBody ? WriteHtml.Of(story.Body, KeyMarkers.Instance).Value : null,
        };
    }
}

internal sealed record ContentNotFound(string Id) : Refusal(
    "story_not_found", StatusCodes.Status404NotFound, $"Berita {Id} tidak ada.", $"There is no story {Id}.");

internal sealed record ContentGone(string Id) : Refusal(
    "story_gone", StatusCodes.Status410Gone, $"Berita {Id} telah ditarik.", $"Story {Id} was taken back.");
