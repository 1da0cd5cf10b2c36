using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>
/// Stories by the calendar, for sitemaps. A month of a large edition is tens of thousands of stories: they are read
/// without their bodies and not kept by the view.
/// </summary>
public sealed partial class ArchiveView
{
    /// <summary>Stories first published after an instant, newest first.</summary>
    public IReadOnlyList<StoryHead> After(DateTime after, int most)
    {
        var heads = Heads("l.at > @2 and l.at < @3", "l.at desc, l.story", after.Ticks, long.MaxValue, 0, most);
        var bottom = heads.Count == most ? Place.Below(heads[^1].FirstPublished.Ticks) : Place.Below(after.Ticks + 1);
        Notes.Add(new Stretch(StoryList.All.Name, Newest, bottom, Content: true));
        return heads;
    }

    /// <summary>Stories first published in a month of the edition's calendar, oldest first, so that what is new comes last.</summary>
    public IReadOnlyList<StoryHead> OfMonth(DateOnly month, long skip, int most)
    {
        var (from, to) = Bounds(month, EditionZone.Of(Settings()));
        Notes.Add(new Stretch(StoryList.All.Name, Place.Above(to - 1), Place.Below(from), Content: true));
        return Heads("l.at >= @2 and l.at < @3", "l.at, l.story", from, to, skip, most);
    }

    /// <summary>Every month in which something is out, the newest first.</summary>
    public IReadOnlyList<StoryMonth> Months()
    {
        var zone = EditionZone.Of(Settings());
        var taken = TakenFrom(zone);
        var months = new List<StoryMonth>();
        for (long from = 0; FirstAfter(from) is { } next;)
        {
            var day = EditionZone.Day(new DateTime(next, DateTimeKind.Utc), zone);
            var month = new DateOnly(day.Year, day.Month, 1);
            from = Bounds(month, zone).To;
            if (Count(month, zone) is { Stories: > 0 } found)
                months.Insert(0, found with { Changed = taken.TryGetValue(month, out var at) && at > found.Changed ? at : found.Changed });
        }
        Notes.Add(new Stretch(StoryList.All.Name, Newest, Oldest, Content: true));
        Notes.DieAt((long?)_reader.One(
            "select min(until) from listed indexed by listed_until where edition = @0 and list = @1 and until > @2", Edition, StoryList.All.Name, Now.Ticks));
        return months;
    }

    /// <summary>When something among the first stories of a list last changed; null for an empty list.</summary>
    public DateTime? Changed(StoryList list, int shown) =>
        Merge(list, Newest, 0, shown, content: true).Select(e => Changed(Kinds.Story, e.Place.Story)).Max();

    /// <summary>When the thing last came out or was taken back; null when it never was out.</summary>
    public DateTime? Changed(string kind, string key)
    {
        Notes.Add(Note.Of(kind, key));
        return _reader.One("select at from thing where edition = @0 and kind = @1 and key = @2", Edition, kind, key) is long at
            ? new DateTime(at, DateTimeKind.Utc)
            : null;
    }

    private List<StoryHead> Heads(string range, string order, long from, long to, long skip, int most)
    {
        using var rows = _reader.Command(
            $"""
            select t.format, t.payload, l.until from listed l
            join thing t on t.edition = l.edition and t.kind = 'story' and t.key = l.story
            where l.edition = @0 and l.list = @1 and {range} and (l.until is null or l.until > @4)
            order by {order} limit @5 offset @6
            """,
            Edition, StoryList.All.Name, from, to, Now.Ticks, most, skip).ExecuteReader();
        var heads = new List<StoryHead>();
        while (rows.Read())
        {
            Notes.DieAt(rows.Ticks(2));
            if (ReadOrNothing<StoryHead>(rows.GetInt32(0), rows.GetFieldValue<byte[]>(1)) is { IsWhole: true } head) heads.Add(head);
        }
        return heads;
    }

    private long? FirstAfter(long from) => (long?)_reader.One(
        "select min(at) from listed where edition = @0 and list = @1 and at >= @2", Edition, StoryList.All.Name, from);

    // A story that ended changed its month's file too, at its end.
    private StoryMonth Count(DateOnly month, TimeZoneInfo zone)
    {
        var (from, to) = Bounds(month, zone);
        using var row = _reader.Command(
            """
            select count(*) filter (where until is null or until > @4), max(max(changed, iif(until <= @4, until, 0))) from listed
            where edition = @0 and list = @1 and at >= @2 and at < @3
            """,
            Edition, StoryList.All.Name, from, to, Now.Ticks).ExecuteReader();
        row.Read();
        return new StoryMonth(month, row.GetInt64(0), new DateTime(row.IsDBNull(1) ? 0 : row.GetInt64(1), DateTimeKind.Utc));
    }

    private Dictionary<DateOnly, DateTime> TakenFrom(TimeZoneInfo zone)
    {
        var taken = Read(Whereabouts.Taken, Newest, 0, int.MaxValue);
        Look(Whereabouts.Taken, Newest, Oldest, taken, content: true);
        return taken.Select(e => (e.Place.At, Gone(Kinds.Story, e.Place.Story)?.FirstPublished))
            .Where(e => e.FirstPublished is not null)
            .GroupBy(e => FirstOfMonth(e.FirstPublished!.Value, zone))
            .ToDictionary(g => g.Key, g => new DateTime(g.Max(e => e.At), DateTimeKind.Utc));
    }

    private static DateOnly FirstOfMonth(DateTime utc, TimeZoneInfo zone) => EditionZone.Day(utc, zone) is var day ? new DateOnly(day.Year, day.Month, 1) : default;

    private static (long From, long To) Bounds(DateOnly month, TimeZoneInfo zone) =>
        (EditionZone.Start(month, zone).Ticks, EditionZone.Start(month.AddMonths(1), zone).Ticks);
}

/// <summary>A month of the edition's calendar.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Stories">How many are out.</param>
/// <param name="Changed">UTC: when one of them last came out, changed, ended or was taken back.</param>
public sealed record StoryMonth(DateOnly First, long Stories, DateTime Changed);
