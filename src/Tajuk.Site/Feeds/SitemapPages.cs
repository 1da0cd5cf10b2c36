using Tajuk.Publication.Log;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Feeds;

/// <summary>The pages that are no stories: the front, sections, topics, people and those that stand by themselves.</summary>
internal static class SitemapPages
{
    /// <summary>How many stories of its list such a page shows first: a change among them is a change of the page.</summary>
    private const int Shown = 24;

    public static IEnumerable<SitemapPage> Of(Compositor desk) =>
    [
        Listing("/", Kinds.Settings, Kinds.TheEdition, StoryList.All),
        .. desk.Archive.Sections().Select(s => Listing("/" + s.Path, Kinds.Section, s.Id, StoryList.Section(s.Id))),
        .. desk.Archive.Topics().Select(t => Listing("/topik/" + t.Slug, Kinds.Topic, t.Id, StoryList.Topic(t.Id))),
        .. desk.Archive.People().Select(p => Listing("/penulis/" + p.Slug, Kinds.Person, p.Id, StoryList.Person(p.Id))),
        new("/ralat", archive => archive.Changed(StoryList.Corrections, Shown)),
        .. desk.Archive.Pages().Select(p => new SitemapPage("/" + p.Slug, archive => archive.Changed(Kinds.Page, p.Slug))),
    ];

    private static SitemapPage Listing(string path, string kind, string key, StoryList list) => new(path, archive =>
        new[] { archive.Changed(kind, key), archive.Changed(list, Shown) }.Max());
}

/// <summary>One address, and how to find out when what it shows last changed.</summary>
/// <param name="Path">On this site.</param>
/// <param name="Changed">UTC; null when it is not known.</param>
internal sealed record SitemapPage(string Path, Func<ArchiveView, DateTime?> Changed);
