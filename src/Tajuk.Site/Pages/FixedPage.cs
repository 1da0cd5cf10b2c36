using Tajuk.Publication;
using Tajuk.Publication.Body;

namespace Tajuk.Site.Pages;

/// <summary>A page that stands by itself: Redaksi, Pedoman Media Siber ...</summary>
public sealed record FixedPage : PageView
{
    public override string Template => "page";

    public required string Title { get; init; }

    public required Html Body { get; init; }

    internal static FixedPage Of(Compositor desk, PublishedPage page) => new()
    {
        Meta = new Meta
        {
            Title = $"{page.Title} | {desk.Edition.Name}",
            Canonical = desk.Absolute("/" + page.Slug),
            Feeds = FeedLinks.Site(desk),
        },
        Title = page.Title,
        Body = WriteHtml.Of(page.Body, new LiveParts(desk)),
    };
}
