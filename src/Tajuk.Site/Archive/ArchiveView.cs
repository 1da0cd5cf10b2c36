using System.Globalization;
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
    private readonly ArchiveReader _reader;
    private readonly Dictionary<(Type, string), object?> _read = [];
    private IReadOnlyList<PublishedSection>? _sections;
    private bool _disposed;

    internal ArchiveView(ArchiveReader reader, string edition, DateTime now)
    {
        (_reader, Edition, Now) = (reader, edition, now);
        reader.Begin();
        // SQLite takes the snapshot with the first reading.
        LastSeq = long.Parse((string?)reader.One("select value from meta where name = 'last_seq'") ?? "0", CultureInfo.InvariantCulture);
    }

    public string Edition { get; }

    /// <summary>
    /// UTC: the instant this view is of. Whoever makes an answer of it also says until when the answer holds
    /// (<see cref="ReadNotes.EndAt"/>), as <see cref="Today"/> does.
    /// </summary>
    public DateTime Now { get; }

    /// <summary>What has been read through this view so far.</summary>
    public ReadNotes Notes { get; } = new();

    /// <summary>The day in the edition's zone; what is made of it ends with the day.</summary>
    public DateOnly Today()
    {
        var zone = EditionZone.Of(Settings());
        var day = EditionZone.Day(Now, zone);
        Notes.EndAt(EditionZone.Start(day.AddDays(1), zone));
        return day;
    }

    public long LastSeq { get; }

    public PublishedEdition? Settings() => Find<PublishedEdition>(Kinds.Settings, Kinds.TheEdition);

    public PublishedStory? Story(string key) => Find<PublishedStory>(Kinds.Story, key);

    /// <summary>
    /// A story without its body: what cards and links show, for less than unpacking it whole. One whose body cannot be
    /// read has no page to link to; it stands in no list.
    /// </summary>
    public StoryHead? Head(string key) => At(StoryList.All.Name, key) is null ? Missing(key) : HeadOf(key);

    private StoryHead? HeadOf(string key) => Find<StoryHead>(Kinds.Story, key) is { IsWhole: true } head ? head : null;

    private StoryHead? Missing(string key)
    {
        Notes.Add(Note.Of(Kinds.Story, key)); // It may come.
        return null;
    }

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
        Notes.Add(Note.Of(kind, key));
        using var row = _reader.Command(
            "select format, payload from thing where edition = @0 and kind = @1 and key = @2 and gone = 1", Edition, kind, key).ExecuteReader();
        return row.Read() ? ReadTombstone(row.GetInt32(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _reader.End();
        _reader.File.GiveBack(_reader);
    }

    private string? Key(string kind, string address)
    {
        Notes.Add(Note.Address(kind, address));
        using var row = _reader.Command(
            """
            select a.key, t.until from address a
            join thing t on t.edition = a.edition and t.kind = a.kind and t.key = a.key
            where a.edition = @0 and a.kind = @1 and a.address = @2 and (t.until is null or t.until > @3)
            order by t.seq desc limit 1
            """, Edition, kind, address, Now.Ticks).ExecuteReader();
        if (!row.Read()) return null;
        Notes.DieAt(row.Ticks(1));
        return row.GetString(0);
    }

    private T? Find<T>(string kind, string key) where T : class
    {
        if (_read.TryGetValue((typeof(T), key), out var known)) return (T?)known;
        Notes.Add(Note.Of(kind, key));
        using var row = _reader.Command(
            "select seq, format, until, payload from thing where edition = @0 and kind = @1 and key = @2 and gone = 0 and (until is null or until > @3)",
            Edition, kind, key, Now.Ticks).ExecuteReader();
        var found = row.Read() ? Shown<T>(row) : null;
        _read[(typeof(T), key)] = found;
        return found;
    }

    private List<T> AllOf<T>(string kind) where T : class
    {
        Notes.Add(Note.Every(kind));
        using var rows = _reader.Command(
            "select seq, format, until, payload from thing where edition = @0 and kind = @1 and gone = 0 and (until is null or until > @2)",
            Edition, kind, Now.Ticks).ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            if (Shown<T>(rows) is { } one) all.Add(one);
        return all;
    }

    /// <summary>The record of a row: seq, format, until, payload.</summary>
    private T? Shown<T>(SqliteDataReader row) where T : class
    {
        Notes.DieAt(row.Ticks(2));
        var (seq, records) = (row.GetInt64(0), _reader.File.Of<T>());
        if (records.Find<T>(seq) is { } known) return known;
        var payload = row.GetFieldValue<byte[]>(3);
        var found = ReadOrNothing<T>(row.GetInt32(1), payload);
        if (found is not null) records.Keep(seq, found, payload.Length);
        return found;
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
}
