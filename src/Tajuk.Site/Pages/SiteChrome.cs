using Tajuk.Publication;

namespace Tajuk.Site.Pages;

/// <summary>Masthead, menu and footer.</summary>
internal static class SiteChrome
{
    /// <param name="current">Keys of the section at hand and of those above it.</param>
    public static SiteView Of(Compositor desk, IReadOnlyCollection<string> current) => new()
    {
        Name = desk.Edition.Name,
        Tagline = desk.Edition.Tagline,
        Lang = desk.Edition.Locale,
        OgLocale = desk.Edition.Locale.Replace('-', '_'),
        Menu = Menu(desk.Archive.Sections(), current),
        Pages = [.. desk.Archive.Pages().Select(p => new Link(p.Title, "/" + p.Slug))],
        Social = [.. desk.Edition.Social.Where(s => IsHttps(s.Url)).Select(s => new Link(s.Network, s.Url))],
        GoogleNews = desk.Edition.GoogleNews is { } news && IsHttps(news) ? news : null,
        Imprint = desk.Edition.Imprint,
        Notice = desk.Edition.FooterNotice,
    };

    private static IReadOnlyList<MenuItem> Menu(IReadOnlyList<PublishedSection> sections, IReadOnlyCollection<string> current) =>
    [
        .. sections.Where(s => s.Parent is null).Select(top => new MenuItem
        {
            Name = top.Name,
            Url = "/" + top.Path,
            Current = current.Contains(top.Id),
            Children = [.. sections.Where(s => s.Parent == top.Id).Select(s => new Link(s.Name, "/" + s.Path))],
        }),
    ];

    // Escaping keeps an address inside its attribute, but does not make "javascript:" harmless.
    private static bool IsHttps(string url) => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
