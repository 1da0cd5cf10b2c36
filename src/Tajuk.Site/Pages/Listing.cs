using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>
/// One screenful of a list. The next one is anchored to the last story shown, not numbered: a page of page numbers
/// shows a story twice, or never, whenever something is published in between.
/// </summary>
public sealed record Listing : View
{
    public required IReadOnlyList<Card> Cards { get; init; }

    /// <summary>Address of what is older; null at the end.</summary>
    public string? Older { get; init; }

    /// <summary>Address of the newest; null when these are the newest.</summary>
    public string? Newest { get; init; }

    /// <param name="before">Id of the last story of the page before; null for the newest.</param>
    internal static Listing Read(Compositor desk, StoryList list, string path, string? before, int take)
    {
        var stories = desk.Archive.Heads(list, take + 1, before);
        return new Listing
        {
            Cards = desk.Cards(stories.Take(take)),
            Older = stories.Count > take ? OlderThan(path, stories[take - 1]) : null,
            Newest = before is null ? null : path,
        };
    }

    internal static string OlderThan(string path, StoryHead last) => path + Anchor.Query(last.Id);
}
