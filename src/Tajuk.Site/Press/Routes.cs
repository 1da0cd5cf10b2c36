using System.Globalization;
using Tajuk.Publication.Log;
using Tajuk.Site.Feeds;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Press;

/// <summary>What stands at an address: a page, a document for programs, or the address it has moved to.</summary>
internal sealed record Destination
{
    public PageView? Page { get; init; }

    /// <summary>A feed, a sitemap or robots.txt; null for everything else.</summary>
    public FeedDocument? Document { get; init; }

    /// <summary>Path-absolute; null when there is a page.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Keys of the sections that the menu marks.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];
}

/// <summary>
/// The addresses of the readers' site. Sections match first; no section may take the first part of another address,
/// so what follows is decided by that part alone, and an article by its id, wherever it stands.
/// </summary>
internal static class Routes
{
    /// <param name="path">Decoded, with its leading slash.</param>
    /// <param name="before">Id of a story that anchors an older page of a list; null for the newest.</param>
    public static Destination Find(Compositor desk, string path, string? before)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var plain = "/" + string.Join('/', parts);
        if (plain != path) return new Destination { MovedTo = plain };
        if (parts.Length == 0) return Show(Front.Of(desk));
        if (desk.Archive.SectionByPath(plain[1..]) is { } section)
            return Show(Section.Of(desk, section, before), [.. desk.Lineage(section.Id).Select(s => s.Id)]);
        if (FeedAddresses.Find(desk, parts) is { } document) return new Destination { Document = document };
        return Named(desk, parts, before) ?? Article(desk, parts[^1], plain) ?? Show(NotFound.Of(desk));
    }

    private static Destination? Named(Compositor desk, string[] parts, string? before) => parts switch
    {
        ["topik", var slug] when desk.Archive.TopicBySlug(slug) is { } topic => Show(Topic.Of(desk, topic, before)),
        ["penulis", var slug] when desk.Archive.PersonBySlug(slug) is { } person => Show(Author.Of(desk, person, before)),
        ["indeks"] => Show(DayIndex.Of(desk, desk.Time.Day(desk.Archive.Now), before)),
        ["indeks", var year, var month, var day] when Day(year, month, day) is { } date => Show(DayIndex.Of(desk, date, before)),
        ["ralat"] => Show(Corrections.Of(desk, before)),
        [var slug] when desk.Archive.Page(slug) is { } page => Show(FixedPage.Of(desk, page)),
        _ => null,
    };

    // What was taken back is told under whatever slug; it never leads on, so that no address keeps a word of it.
    private static Destination? Article(Compositor desk, string last, string path)
    {
        if (StoryId(last) is not { } id) return null;
        if (desk.Archive.Gone(Kinds.Story, id) is { } notice) return Show(Gone.Of(desk, notice));
        if (desk.Archive.Story(id) is not { } story) return null;
        var right = desk.PathOf(story);
        return right == path
            ? Show(Pages.Article.Of(desk, story), [.. desk.Lineage(story.Section).Select(s => s.Id)])
            : new Destination { MovedTo = right };
    }

    /// <summary>The id at the beginning of the last part of an address: 8 characters, alone or before a hyphen.</summary>
    public static string? StoryId(string part)
    {
        if (part.Length < 8 || (part.Length > 8 && part[8] != '-')) return null;
        var id = part[..8].ToLowerInvariant();
        return IsStoryId(id) ? id : null;
    }

    /// <summary>0-9 and a-z without i, l, o and u, at least one of each kind.</summary>
    public static bool IsStoryId(string text) =>
        text.Length == 8
        && text.All(c => char.IsAsciiDigit(c) || (char.IsAsciiLetterLower(c) && c is not ('i' or 'l' or 'o' or 'u')))
        && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetterLower);

    private static DateOnly? Day(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}/{month}/{day}", "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Destination? Show(DayIndex? page) => page is null ? null : new Destination { Page = page };

    private static Destination Show(PageView page, IReadOnlyList<string>? sections = null) => new() { Page = page, Sections = sections ?? [] };
}
