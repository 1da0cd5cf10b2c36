using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>Ralat: every correction, reply and withdrawal in the order in which they were announced.</summary>
public sealed record Corrections : PageView
{
    private const int Take = 50;

    /// <summary>Withdrawals are rare; more than this in one edition's life would be another kind of news.</summary>
    private const int WithdrawalsTake = 1000;

    public override string Template => "corrections";

    public required IReadOnlyList<Announcement> Announcements { get; init; }

    public string? Older { get; init; }

    public string? Newest { get; init; }

    internal static Corrections Of(Compositor desk, string? before)
    {
        var stories = desk.Archive.Heads(StoryList.Corrections, Take + 1, before);
        var shown = stories.Take(Take).ToList();
        var older = stories.Count > Take;
        var newest = before is null ? DateTime.MaxValue : desk.Archive.Head(before) is { } anchor ? LastNotice(anchor) : DateTime.MaxValue;
        var oldest = older ? LastNotice(shown[^1]) : DateTime.MinValue;
        var withdrawn = desk.Archive.Withdrawals(WithdrawalsTake).Where(w => w.Notice.At < newest && w.Notice.At >= oldest);
        return new Corrections
        {
            Meta = new Meta
            {
                Title = $"{desk.Words["corrections"]} | {desk.Edition.Name}",
                Description = desk.Words["corrections_description"],
                Canonical = desk.Absolute("/ralat" + Anchor.Query(before)),
                Feeds = FeedLinks.Site(desk),
            },
            Announcements =
            [
                .. shown.SelectMany(s => s.Notices.Select(n => Announcement.Of(desk, s, n)))
                    .Concat(withdrawn.Select(w => Announcement.Of(desk, w.Notice, w.Id)))
                    .OrderByDescending(a => a.Utc),
            ],
            Older = older ? Listing.OlderThan("/ralat", shown[^1]) : null,
            Newest = before is null ? null : "/ralat",
        };
    }

    private static DateTime LastNotice(StoryHead story) => story.Notices.Count == 0 ? story.Updated : story.Notices.Max(n => n.At);
}

/// <summary>One entry of the page of corrections.</summary>
public sealed record Announcement : View
{
    internal DateTime Utc { get; init; }

    public required TimeView At { get; init; }

    /// <summary>"Ralat", "Koreksi", "Hak jawab" or "Pencabutan".</summary>
    public required string Label { get; init; }

    /// <summary>Null for a story whose headline was taken back with it.</summary>
    public string? Headline { get; init; }

    public required string Url { get; init; }

    public string? Note { get; init; }

    internal static Announcement Of(Compositor desk, StoryHead story, Notice notice)
    {
        var view = NoticeView.Of(desk, notice);
        return new Announcement
        {
            Utc = notice.At, At = view.At, Label = view.Label, Headline = story.Headline, Url = desk.PathOf(story), Note = notice.Note,
        };
    }

    internal static Announcement Of(Compositor desk, Tombstone notice, string story) => new()
    {
        Utc = notice.At,
        At = desk.At(notice.At),
        Label = desk.Words["withdrawal"],
        Headline = notice.Headline,
        Url = "/" + story,
        Note = Gone.Explain(desk, notice),
    };
}
