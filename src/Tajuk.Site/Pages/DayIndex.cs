using System.Globalization;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>Indeks: everything first published on one day, by the calendar of the edition's zone.</summary>
public sealed record DayIndex : PageView
{
    private const int Take = 100;

    /// <summary>How many days back the row of days leads.</summary>
    private const int DaysShown = 7;

    public override string Template => "index";

    /// <summary>"Rabu, 19 Juni 2024".</summary>
    public required string Day { get; init; }

    /// <summary>The nearest earlier day with a story; null on the oldest. A calendar without end would send a crawler back for ever.</summary>
    public Link? Previous { get; init; }

    /// <summary>The nearest later day with a story, or today; null on today's page.</summary>
    public Link? Next { get; init; }

    /// <summary>The newest days, for one step back to now.</summary>
    public required IReadOnlyList<Link> Days { get; init; }

    public required Listing List { get; init; }

    /// <summary>Whether there is a page of the day: none for one that has not begun, because nothing can be in it.</summary>
    internal static bool Has(Compositor desk, DateOnly day) => day <= desk.Archive.Today() && day.Year >= 1900;

    internal static DayIndex Of(Compositor desk, DateOnly day, string? before)
    {
        var today = desk.Archive.Today();
        return new DayIndex
        {
            Meta = new Meta
            {
                Title = $"{desk.Words.With("index_title", "day", desk.Time.ShortDate(day))} | {desk.Edition.Name}",
                Canonical = desk.Absolute(PathOf(day) + Anchor.Query(before)),
                Feeds = FeedLinks.Site(desk),
            },
            Day = desk.Time.Date(day),
            Previous = desk.Archive.DayBefore(day) is { } earlier ? LinkTo(desk, earlier) : null,
            Next = day < today ? LinkTo(desk, desk.Archive.DayAfter(day) ?? today) : null,
            Days = [.. Enumerable.Range(0, DaysShown).Select(i => LinkTo(desk, today.AddDays(-i)))],
            List = Listing.Read(desk, StoryList.Day(day), PathOf(day), before, Take),
        };
    }

    public static string PathOf(DateOnly day) => "/indeks/" + day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    private static Link LinkTo(Compositor desk, DateOnly day) => new(desk.Time.ShortDate(day), PathOf(day));
}
