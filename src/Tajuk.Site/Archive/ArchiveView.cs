using Microsoft.Data.Sqlite;
using Tajuk.Publication;
using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>
/// One edition as it stands at one instant: everything read through one view belongs together. What has ended or
/// cannot be read is simply not there.
/// </summary>
public sealed partial class ArchiveView : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _snapshot;
    private readonly Dictionary<(string, string), object?> _read = [];
    private IReadOnlyList<PublishedSection>? _sections;

    internal ArchiveView(SqliteConnection connection, string edition, DateTime now)
    {
        _connection = connection;
        _snapshot = connection.BeginTransaction(deferred: true);
        (Edition, Now) = (edition, now);
        LastSeq = ArchiveStore.LastSeq(connection);
    }

    public string Edition { get; }

    /// <summary>UTC: the instant this view is of.</summary>
    public DateTime Now { get; }

    public long LastSeq { get; }

    public PublishedEdition? Settings() => Find<PublishedEdition>(Kinds.Settings, Kinds.TheEdition);

    public PublishedStory? Story(string key) => Find<PublishedStory>(Kinds.Story, key);

    public PublishedPicture? Picture(string key) => Find<PublishedPicture>(Kinds.Picture, key);

    public PublishedSection? Section(string key) => Find<PublishedSection>(Kinds.Section, key);

    public PublishedTopic? Topic(string key) => Find<PublishedTopic>(Kinds.Topic, key);

    public PublishedPerson? Person(string key) => Find<PublishedPerson>(Kinds.Person, key);

    public PublishedPage? Page(string slug) => Find<PublishedPage>(Kinds.Page, slug);

    public PublishedFront? Front(string section) => Find<PublishedFront>(Kinds.Front, section.Length == 0 ? Kinds.TheEdition : section);

    public PublishedRelated? Related(string story) => Find<PublishedRelated>(Kinds.Related, story);

    public PublishedSection? SectionByPath(string path) => Key(Kinds.Section, path) is { } key ? Section(key) : null;

    public PublishedTopic? TopicBySlug(string slug) => Key(Kinds.Topic, slug) is { } key ? Topic(key) : null;

    public PublishedPerson? PersonBySlug(string slug) => Key(Kinds.Person, slug) is { } key ? Person(key) : null;

    public PublishedPicture? PictureByPublicKey(string publicKey) => Key(Kinds.Picture, publicKey) is { } key ? Picture(key) : null;

    /// <summary>Every section, parents before children, in the order of menus.</summary>
    public IReadOnlyList<PublishedSection> Sections() => _sections ??= InMenuOrder(AllOf<PublishedSection>(Kinds.Section));

    /// <summary>Pages that stand by themselves, in the order of the footer.</summary>
    public IReadOnlyList<PublishedPage> Pages() => [.. AllOf<PublishedPage>(Kinds.Page).OrderBy(p => p.Order).ThenBy(p => p.Slug, StringComparer.Ordinal)];

    /// <summary>Every topic that has a page, by name.</summary>
    public IReadOnlyList<PublishedTopic> Topics() => [.. AllOf<PublishedTopic>(Kinds.Topic).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Every person who has a page, by name.</summary>
    public IReadOnlyList<PublishedPerson> People() => [.. AllOf<PublishedPerson>(Kinds.Person).OrderBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>Why a thing is gone, or null when it is not gone (or never was).</summary>
    public Tombstone? Gone(string kind, string key)
    {
        using var command = _connection.Command(
            "select format, payload from thing where edition = @0 and kind = @1 and key = @2 and gone = 1", Edition, kind, key);
        using var row = command.ExecuteReader();
        return row.Read() ? ReadTombstone(row.GetInt32(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    /// <summary>Stories of a list, newest first; <paramref name="before"/> is the key of the last story of the page before.</summary>
    public IReadOnlyList<PublishedStory> Stories(StoryList list, int take, string? before = null) =>
        [.. Keys(list, take, before).Select(Story).OfType<PublishedStory>()];

    /// <summary>The nearest day before this one on which something was published that is out; null when there is none.</summary>
    public DateOnly? DayBefore(DateOnly day) => DayOf(_connection.One(
        "select max(at) from listed where edition = @0 and list = 'all' and at < @1 and (until is null or until > @2)",
        Edition, EditionZone.Start(day, EditionZone.Of(Settings())).Ticks, Now.Ticks));

    /// <summary>The nearest day after this one on which something was published that is out; null when there is none.</summary>
    public DateOnly? DayAfter(DateOnly day) => DayOf(_connection.One(
        "select min(at) from listed where edition = @0 and list = 'all' and at >= @1 and (until is null or until > @2)",
        Edition, EditionZone.Start(day.AddDays(1), EditionZone.Of(Settings())).Ticks, Now.Ticks));

    private DateOnly? DayOf(object? ticks) =>
        ticks is long at ? EditionZone.Day(new DateTime(at, DateTimeKind.Utc), EditionZone.Of(Settings())) : null;

    /// <summary>Stories taken back, newest first.</summary>
    public IReadOnlyList<WithdrawnStory> Withdrawals(int take) =>
        [.. Entries("gone", 0, long.MaxValue, null, take).Select(e => (e.Story, Why: Gone(Kinds.Story, e.Story)))
            .Where(e => e.Why is { Why: TakenBack.Withdrawn }).Select(e => new WithdrawnStory(e.Story, e.Why!))];

    public void Dispose()
    {
        _snapshot.Dispose();
        _connection.Dispose();
    }

    private IEnumerable<string> Keys(StoryList list, int take, string? before)
    {
        var anchor = before is null ? null : Anchor(list, before);
        if (before is not null && anchor is null) return [];
        var (from, to) = Range(list);
        return Parts(list)
            .SelectMany(part => Entries(part, from, to, anchor, take))
            .DistinctBy(e => e.Story)
            .OrderByDescending(e => e.At).ThenBy(e => e.Story, StringComparer.Ordinal)
            .Take(take).Select(e => e.Story);
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
        var day = DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var zone = EditionZone.Of(Settings());
        return (EditionZone.Start(day, zone).Ticks, EditionZone.Start(day.AddDays(1), zone).Ticks);
    }

    private Entry? Anchor(StoryList list, string story)
    {
        var at = Parts(list).Select(part => Place(part, story)).FirstOrDefault(found => found is not null);
        // The story may have moved or been taken back since the reader got the page above; what is older is still there.
        if (at is null && list != StoryList.Corrections) at = Place(StoryList.All.Name, story) ?? Gone(Kinds.Story, story)?.FirstPublished?.Ticks;
        return at is { } place ? new Entry(place, story) : null;
    }

    private long? Place(string part, string story) =>
        (long?)_connection.One("select at from listed where edition = @0 and list = @1 and story = @2", Edition, part, story);

    private List<Entry> Entries(string list, long from, long to, Entry? anchor, int take)
    {
        using var command = _connection.Command(
            """
            select at, story from listed
            where edition = @0 and list = @1 and at >= @2 and at < @3 and at <= @4 and (at < @4 or story > @5)
              and (until is null or until > @6)
            order by at desc, story limit @7
            """,
            Edition, list, from, to, anchor?.At ?? long.MaxValue, anchor?.Story ?? "", Now.Ticks, take);
        using var rows = command.ExecuteReader();
        var entries = new List<Entry>();
        while (rows.Read()) entries.Add(new Entry(rows.GetInt64(0), rows.GetString(1)));
        return entries;
    }

    private string? Key(string kind, string address) => (string?)_connection.One(
        """
        select a.key from address a
        join thing t on t.edition = a.edition and t.kind = a.kind and t.key = a.key
        where a.edition = @0 and a.kind = @1 and a.address = @2 and (t.until is null or t.until > @3)
        order by t.seq desc limit 1
        """, Edition, kind, address, Now.Ticks);

    private T? Find<T>(string kind, string key) where T : class
    {
        if (_read.TryGetValue((kind, key), out var known)) return (T?)known;
        using var command = _connection.Command(
            "select format, payload from thing where edition = @0 and kind = @1 and key = @2 and gone = 0 and (until is null or until > @3)",
            Edition, kind, key, Now.Ticks);
        using var row = command.ExecuteReader();
        var found = row.Read() ? ReadOrNothing<T>(row.GetInt32(0), row.GetFieldValue<byte[]>(1)) : null;
        _read[(kind, key)] = found;
        return found;
    }

    private List<T> AllOf<T>(string kind) where T : class
    {
        using var command = _connection.Command(
            "select format, payload from thing where edition = @0 and kind = @1 and gone = 0 and (until is null or until > @2)", Edition, kind, Now.Ticks);
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            if (ReadOrNothing<T>(rows.GetInt32(0), rows.GetFieldValue<byte[]>(1)) is { } one) all.Add(one);
        return all;
    }

    // The follower has already said why such a row cannot be read; a page goes on without it.
    private static T? ReadOrNothing<T>(int format, byte[] payload) where T : class
    {
        try { return Payload.Read<T>(format, payload); }
        catch (UnreadablePayloadException) { return null; }
    }

    private static Tombstone ReadTombstone(int format, byte[] payload) =>
        ReadOrNothing<Tombstone>(format, payload) ?? new Tombstone { Why = TakenBack.Killed, At = DateTime.MinValue };

    private static List<PublishedSection> InMenuOrder(List<PublishedSection> sections)
    {
        var children = sections.OrderBy(s => s.Order).ThenBy(s => s.Path, StringComparer.Ordinal).ToLookup(s => s.Parent ?? "");
        var ordered = new List<PublishedSection>();
        void Add(string parent)
        {
            foreach (var section in children[parent]) { ordered.Add(section); Add(section.Id); }
        }
        Add("");
        return ordered;
    }

    private sealed record Entry(long At, string Story);
}

/// <summary>A story that was taken back, with the notice that readers are owed.</summary>
public sealed record WithdrawnStory(string Id, Tombstone Notice);
