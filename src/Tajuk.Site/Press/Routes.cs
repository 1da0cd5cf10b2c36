using System.Globalization;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;
using Tajuk.Site.Feeds;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Press;

/// <summary>What stands at an address: a page, a document for programs, or the address it has moved to.</summary>
internal sealed record Destination
{
    /// <summary>
    /// Under what the answer is kept. Addresses that show the same share it, whatever else stands in them, so that nobody
    /// can fill the store with copies.
    /// </summary>
    public string Key { get; init; } = "";

    /// <summary>Composes the page, when nobody has it yet.</summary>
    public Func<PageView>? Page { get; init; }

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
    /// <param name="desk">Over the archive as it is now.</param>
    /// <param name="address">What was asked for.</param>
    public static Destination Find(Compositor desk, PageAddress address)
    {
        var parts = address.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var plain = "/" + string.Join('/', parts);
        if (plain != address.Path) return new Destination { MovedTo = plain };
        if (parts.Length == 0) return Show("/", () => Front.Of(desk));
        if (desk.Archive.SectionByPath(plain[1..]) is { } section)
            return List(desk, address, StoryList.Section(section.Id), before => Section.Of(desk, section, before)) with
            {
                Sections = [.. desk.Lineage(section.Id).Select(s => s.Id)],
            };
        if (FeedAddresses.Find(desk, parts) is { } document) return new Destination { Key = plain, Document = document };
        return Named(desk, parts, address) ?? Article(desk, parts[^1], plain) ?? Show(PageAddress.NotFound, () => NotFound.Of(desk));
    }

    private static Destination? Named(Compositor desk, string[] parts, PageAddress address) => parts switch
    {
        ["topik", var slug] when desk.Archive.TopicBySlug(slug) is { } topic => List(desk, address, StoryList.Topic(topic.Id), before => Topic.Of(desk, topic, before)),
        ["penulis", var slug] when desk.Archive.PersonBySlug(slug) is { } person => List(desk, address, StoryList.Person(person.Id), before => Author.Of(desk, person, before)),
        ["indeks"] => Index(desk, address, desk.Archive.Today()),
        ["indeks", var year, var month, var day] when Day(year, month, day) is { } date && DayIndex.Has(desk, date) => Index(desk, address, date),
        ["ralat"] => List(desk, address, StoryList.Corrections, before => Corrections.Of(desk, before)),
        [var slug] when desk.Archive.Page(slug) is { } page => Show(address.Path, () => FixedPage.Of(desk, page)),
        _ => null,
    };

    private static Destination Index(Compositor desk, PageAddress address, DateOnly day) =>
        List(desk, address, StoryList.Day(day), before => DayIndex.Of(desk, day, before));

    // What was taken back is told under whatever slug; it never leads on, so that no address keeps a word of it.
    private static Destination? Article(Compositor desk, string last, string path)
    {
        if (StoryId(last) is not { } id) return null;
        if (desk.Archive.Gone(Kinds.Story, id) is { } notice) return Show(PageAddress.Gone(id), () => Gone.Of(desk, notice));
        if (desk.Archive.Story(id) is not { } story) return null;
        var right = desk.PathOf(story);
        return right == path
            ? Show(path, () => Pages.Article.Of(desk, story)) with { Sections = [.. desk.Lineage(story.Section).Select(s => s.Id)] }
            : new Destination { MovedTo = right };
    }

    // An anchor that never stood in the list leads to its beginning: each one that is invented would be one more page.
    private static Destination List(Compositor desk, PageAddress address, StoryList list, Func<string?, PageView> page) =>
        address.Before is { } before && !desk.Archive.KnowsAnchor(list, before)
            ? new Destination { MovedTo = address.Path }
            : Show(address.Key, () => page(address.Before));

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

    private static Destination Show(string key, Func<PageView> page) => new() { Key = key, Page = page };
}
