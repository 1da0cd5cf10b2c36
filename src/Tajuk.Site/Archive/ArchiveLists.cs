using System.Globalization;
using Tajuk.Publication;
using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>Lists of stories. Each question notes the stretch of the list that its answer rests on, and no more.</summary>
public sealed partial class ArchiveView
{
    private const string ReadNewestFirst = ReadEntries + "order by at desc, story limit @6";
    private const string ReadOldestFirst = ReadEntries + "order by at, story desc limit @6";

    private const string ReadEntries = """
        select at, story, until from listed
        where edition = @0 and list = @1 and at >= @2 and at <= @3 and (at < @3 or story > @4) and (until is null or until > @5)

        """;

    private static readonly Place Newest = Place.Above(long.MaxValue);
    private static readonly Place Oldest = Place.Below(0);

    /// <summary>Stories of a list, newest first; <paramref name="before"/> is the key of the last story of the page before.</summary>
    public IReadOnlyList<PublishedStory> Stories(StoryList list, int take, string? before = null) =>
        [.. Keys(list, take, before).Select(Story).OfType<PublishedStory>()];

    /// <summary>The same without their bodies.</summary>
    public IReadOnlyList<StoryHead> Heads(StoryList list, int take, string? before = null) =>
        [.. Keys(list, take, before).Select(HeadOf).OfType<StoryHead>()];

    /// <summary>Whether a list can go on after this story: it stands in the list, or did.</summary>
    public bool KnowsAnchor(StoryList list, string before) => Anchor(list, before) is not null;

    /// <summary>The nearest day before this one on which something was published that is out; null when there is none.</summary>
    public DateOnly? DayBefore(DateOnly day)
    {
        var zone = EditionZone.Of(Settings());
        var top = Place.Above(EditionZone.Start(day, zone).Ticks - 1);
        var found = Read(StoryList.All.Name, top, 0, 1);
        Look(StoryList.All.Name, top, found is [var last] ? last.Place : Oldest, found);
        return DayOf(found, zone);
    }

    /// <summary>The nearest day after this one on which something was published that is out; null when there is none.</summary>
    public DateOnly? DayAfter(DateOnly day)
    {
        var zone = EditionZone.Of(Settings());
        var start = EditionZone.Start(day.AddDays(1), zone).Ticks;
        var found = Read(StoryList.All.Name, Newest, start, 1, oldestFirst: true);
        Look(StoryList.All.Name, found is [var first] ? Place.Above(first.Place.At) : Newest, Place.Below(start), found);
        return DayOf(found, zone);
    }

    /// <summary>Stories taken back, newest first.</summary>
    public IReadOnlyList<WithdrawnStory> Withdrawals(int take)
    {
        var found = Read(Whereabouts.Taken, Newest, 0, take);
        Look(Whereabouts.Taken, Newest, BottomOf(found, take, 0), found);
        return
        [
            .. found.Select(e => (e.Place.Story, Why: Gone(Kinds.Story, e.Place.Story)))
                .Where(e => e.Why is { Why: TakenBack.Withdrawn }).Select(e => new WithdrawnStory(e.Story, e.Why!)),
        ];
    }

    private IEnumerable<string> Keys(StoryList list, int take, string? before)
    {
        var (from, to) = Range(list);
        var top = Place.Above(to == long.MaxValue ? to : to - 1);
        if (before is not null)
        {
            if (Anchor(list, before) is not { } anchor) return [];
            if (anchor.IsAfter(top)) top = anchor;
        }
        return Merge(list, top, from, take, content: false).Select(e => e.Place.Story);
    }

    private List<Entry> Merge(StoryList list, Place top, long from, int take, bool content)
    {
        var parts = Parts(list).ToList();
        var merged = parts.SelectMany(part => Read(part, top, from, take)).DistinctBy(e => e.Place.Story)
            .OrderByDescending(e => e.Place.At).ThenBy(e => e.Place.Story, StringComparer.Ordinal).Take(take).ToList();
        var bottom = BottomOf(merged, take, from);
        foreach (var part in parts) Look(part, top, bottom, merged, content);
        return merged;
    }

    /// <summary>A section's list is those of the sections below it too; merging at reading keeps it right when a section moves.</summary>
    private IEnumerable<string> Parts(StoryList list)
    {
        if (list.Is("day:", out _)) return [StoryList.All.Name];
        if (!list.Is("section:", out var key)) return [list.Name];
        return Below(key).Select(k => StoryList.Section(k).Name);
    }

    private HashSet<string> Below(string section)
    {
        var below = new HashSet<string>(StringComparer.Ordinal) { section };
        foreach (var s in Sections()) // Parents come first, so one pass finds every level.
            if (s.Parent is { } parent && below.Contains(parent)) below.Add(s.Id);
        return below;
    }

    private (long From, long To) Range(StoryList list)
    {
        if (!list.Is("day:", out var text)) return (0, long.MaxValue);
        var day = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var zone = EditionZone.Of(Settings());
        return (EditionZone.Start(day, zone).Ticks, EditionZone.Start(day.AddDays(1), zone).Ticks);
    }

    private Place? Anchor(StoryList list, string story)
    {
        Notes.Add(Note.Of(Kinds.Story, story));
        var at = Parts(list).Select(part => At(part, story)).FirstOrDefault(found => found is not null);
        // The story may have moved or been taken back since the reader got the page above; what is older is still there.
        if (at is null && list != StoryList.Corrections) at = At(StoryList.All.Name, story) ?? Gone(Kinds.Story, story)?.FirstPublished?.Ticks;
        return at is { } place ? new Place(place, story) : null;
    }

    private long? At(string part, string story) =>
        (long?)_reader.One("select at from listed indexed by listed_story where edition = @0 and list = @1 and story = @2", Edition, part, story);

    private List<Entry> Read(string list, Place top, long from, int take, bool oldestFirst = false)
    {
        using var rows = _reader.Command(oldestFirst ? ReadOldestFirst : ReadNewestFirst, Edition, list, from, top.At, top.Story, Now.Ticks, take).ExecuteReader();
        var entries = new List<Entry>();
        while (rows.Read()) entries.Add(new Entry(new Place(rows.GetInt64(0), rows.GetString(1)), rows.Ticks(2)));
        return entries;
    }

    private void Look(string list, Place top, Place bottom, IEnumerable<Entry> found, bool content = false)
    {
        Notes.Add(new Stretch(list, top, bottom, content));
        foreach (var entry in found) Notes.DieAt(entry.Until);
    }

    // A full answer ends with its last entry: what is older could only come in if one of these went.
    private static Place BottomOf(List<Entry> found, int take, long from) => found.Count == take && take > 0 ? found[^1].Place : Place.Below(from);

    private static DateOnly? DayOf(List<Entry> found, TimeZoneInfo zone) =>
        found is [var entry] ? EditionZone.Day(new DateTime(entry.Place.At, DateTimeKind.Utc), zone) : null;

    private sealed record Entry(Place Place, long? Until);
}

/// <summary>A story that was taken back, with the notice that readers are owed.</summary>
public sealed record WithdrawnStory(string Id, Tombstone Notice);
