using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Tajuk.Publication;
using Tajuk.Publication.Body;
using Tajuk.Publication.Log;
using Tajuk.Site.Press;

namespace Tajuk.Tests.Site.Press;

/// <summary>
/// An edition to which things happen: each act writes the rows that the newsroom would write, and names the addresses
/// that it could touch. Three numbers choose what an act is done to, so that a run is repeated by its seed.
/// </summary>
internal sealed class RandomEdition
{
    private static readonly string[] SectionPaths = ["nasional", "internasional", "internasional/asia", "ekonomi", "olahraga", "teknologi", "opini"];

    private readonly FakeTimeProvider _clock;
    private readonly List<PublishedStory> _stories = [];
    private readonly List<string> _gone = [];
    private readonly Dictionary<string, PublishedSection> _sections = [];
    private readonly List<PublishedTopic> _topics = [];
    private readonly List<PublishedPerson> _people = [];
    private readonly List<PublishedPicture> _pictures = [];
    private int _made;

    public RandomEdition(FakeTimeProvider clock, int stories)
    {
        _clock = clock;
        Log.At = Now;
        Sample.Edition(Log);
        foreach (var (path, order) in SectionPaths.Select((p, i) => (p, i))) Write(new PublishedSection
        {
            Id = "s" + order, Path = path, Name = "Kanal " + order, Order = order, Parent = path.Contains('/', StringComparison.Ordinal) ? "s1" : null,
        });
        for (var i = 0; i < 12; i++) Write(new PublishedTopic { Id = "t" + i, Slug = "topik-" + i, Name = "Topik " + i });
        for (var i = 0; i < 8; i++) Write(new PublishedPerson { Id = "p" + i, Slug = "penulis-" + i, Name = "Penulis " + i });
        for (var i = 0; i < 40; i++) Write(Picture(i, 0));
        for (var i = 0; i < stories; i++) Publish(New(i * 7, i * 13, i * 3) with { FirstPublished = Now.AddMinutes(-47 * i), Updated = Now.AddMinutes(-47 * i) });
    }

    /// <summary>What can happen, by name; those that happen often in a newsroom stand here more than once.</summary>
    public static IReadOnlyList<string> Acts { get; } =
    [
        .. Enumerable.Repeat("publish", 14), .. Enumerable.Repeat("edit", 14), .. Enumerable.Repeat("move", 4), .. Enumerable.Repeat("correct", 4),
        .. Enumerable.Repeat("tag", 4), .. Enumerable.Repeat("relate", 4), .. Enumerable.Repeat("advance clock", 10), .. Enumerable.Repeat("reorder front", 4),
        .. Enumerable.Repeat("back-date", 3), .. Enumerable.Repeat("withdraw", 3), .. Enumerable.Repeat("kill", 3), .. Enumerable.Repeat("end", 3),
        .. Enumerable.Repeat("replace picture", 2), .. Enumerable.Repeat("take back picture", 2), .. Enumerable.Repeat("several at once", 4),
        "retitle section", "rename person", "rename topic", "reparent section", "change page", "change settings",
        ];

    public HandLog Log { get; } = new();

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>Does an act.</summary>
    /// <returns>The addresses it could touch.</returns>
    public IReadOnlyList<PageAddress> Do(string act, int a, int b, int c)
    {
        Log.At = Now;
        switch (act)
        {
            case "publish": return Publish(New(a, b, c));
            case "back-date": return Publish(New(a, b, c) with { FirstPublished = Now.AddMinutes(-c * 31 % 60_000), Updated = Now });
            case "edit": return Change(a, s => s with { Headline = $"Judul {b} baru", Updated = Now });
            case "move": return Change(a, s => s with { Section = "s" + (b % SectionPaths.Length) });
            case "correct": return Change(a, s => s with { Updated = Now, Notices = [.. s.Notices, new Notice { Kind = NoticeKind.Ralat, Note = $"Perbaikan {b}", At = Now }] });
            case "tag": return Change(a, s => s with { Topics = ["t" + (b % _topics.Count), "t" + (c % _topics.Count)], Bylines = [new Byline { Person = "p" + (c % _people.Count), Name = "Nama" }] });
            case "end": return Change(a, s => s, Now.AddMinutes(1 + (b % 2_000)));
            case "withdraw": return TakeBack(a, TakenBack.Withdrawn);
            case "kill": return TakeBack(a, TakenBack.Killed);
            case "relate": return Relate(a, b, c);
            case "reorder front": return Front(a, b, c);
            case "advance clock": _clock.Advance(TimeSpan.FromMinutes(1 + (c % (a % 7 == 0 ? 1_500 : 40)))); return [At("/"), At("/indeks"), At("/sitemap-news.xml")];
            case "several at once": return [.. Do("publish", a, b, c), .. Do("edit", b, c, a), .. Do("withdraw", c, a, b), .. Do("reorder front", a, c, b)];
            default: return Rename(act, a, b);
        }
    }

    /// <summary>Some of all addresses: lists, feeds, articles, what is gone, what never was.</summary>
    public IEnumerable<PageAddress> Some(int a, int b, int c)
    {
        var section = _sections.Values.ElementAt(a % _sections.Count);
        yield return At("/");
        yield return At("/" + section.Path);
        yield return At($"/{section.Path}/rss");
        yield return At("/topik/" + _topics[b % _topics.Count].Slug);
        yield return At("/penulis/" + _people[c % _people.Count].Slug);
        yield return At((c % 6) switch { 0 => "/rss", 1 => "/ralat", 2 => "/sitemap-news.xml", 3 => "/indeks", 4 => "/feed.json", _ => "/redaksi" });
        yield return Day(Now.AddDays(-(a % 30)));
        yield return new PageAddress("/" + section.Path, _stories[b % _stories.Count].Id);
        yield return new PageAddress("/indeks/" + Now.AddDays(-(b % 9)).ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture), _stories[a % 50].Id);
        for (var i = 0; i < 3; i++) yield return PathOf(_stories[(a + (i * b)) % _stories.Count]);
        if (_gone.Count > 0) yield return At("/" + _gone[c % _gone.Count]);
        if (c % 10 == 0) yield return At("/tidak-ada-" + b);
        if (c % 25 == 0) yield return At("/sitemap.xml");
        if (c % 25 == 1) yield return At("/sitemap/" + Now.ToString("yyyy-MM", CultureInfo.InvariantCulture) + ".xml");
        if (c % 25 == 2) yield return At("/sitemap/halaman.xml");
    }

    private IReadOnlyList<PageAddress> Publish(PublishedStory story, DateTime? until = null)
    {
        var known = _stories.FindIndex(s => s.Id == story.Id);
        if (known < 0) _stories.Add(story);
        else _stories[known] = story;
        Log.Add(Kinds.Story, story.Id, story, until);
        return Around(story);
    }

    private IReadOnlyList<PageAddress> Change(int which, Func<PublishedStory, PublishedStory> change, DateTime? until = null)
    {
        var before = _stories[which % _stories.Count];
        return [.. Around(before), .. Publish(change(before) with { Version = before.Version + 1 }, until)];
    }

    private IReadOnlyList<PageAddress> TakeBack(int which, TakenBack why)
    {
        if (_stories.Count < 60) return [];
        var story = _stories[which % _stories.Count];
        _stories.Remove(story);
        _gone.Add(story.Id);
        Log.TakeBack(Kinds.Story, story.Id, new Tombstone { Why = why, At = Now, Reason = "Alasan", FirstPublished = story.FirstPublished });
        return [.. Around(story), At("/" + story.Id), At("/ralat")];
    }

    private IReadOnlyList<PageAddress> Relate(int a, int b, int c)
    {
        var story = _stories[a % _stories.Count];
        Log.Add(Kinds.Related, story.Id, new PublishedRelated { Stories = [_stories[b % _stories.Count].Id, _stories[c % _stories.Count].Id] });
        return [PathOf(story)];
    }

    private IReadOnlyList<PageAddress> Front(int a, int b, int c)
    {
        var section = a % 3 == 0 ? "s" + (b % SectionPaths.Length) : "";
        Log.Add(Kinds.Front, section.Length == 0 ? Kinds.TheEdition : section, new PublishedFront
        {
            Section = section, Stories = [_stories[b % _stories.Count].Id, _stories[c % _stories.Count].Id, _stories[(b + c) % _stories.Count].Id],
        });
        return [At("/"), .. section.Length == 0 ? [] : new[] { At("/" + _sections[section].Path) }];
    }

    private IReadOnlyList<PageAddress> Rename(string act, int a, int b)
    {
        switch (act)
        {
            case "retitle section": Write(_sections["s" + (a % SectionPaths.Length)] with { Name = $"Kanal {b}" }); break;
            case "reparent section": Write(_sections["s2"] with { Parent = a % 2 == 0 ? "s3" : "s1", Path = a % 2 == 0 ? "ekonomi/asia" : "internasional/asia" }); break;
            case "rename person": Write(_people[a % _people.Count] with { Name = $"Penulis {b}" }); break;
            case "rename topic": Write(_topics[a % _topics.Count] with { Name = $"Topik {b}", Slug = $"topik-{a % _topics.Count}-{b % 3}" }); break;
            case "replace picture": Write(Picture(a % _pictures.Count, b)); break;
            case "take back picture": Log.TakeBack(Kinds.Picture, _pictures[a % _pictures.Count].Id, new Tombstone { Why = TakenBack.Unused, At = Now }); break;
            case "change page": Log.Add(Kinds.Page, "redaksi", new PublishedPage { Slug = "redaksi", Title = $"Redaksi {b}", Body = Sample.Body("Susunan redaksi.") }); break;
            case "change settings": Log.Add(Kinds.Settings, Kinds.TheEdition, Sample.Settings() with { Tagline = $"Semboyan {b}" }); break;
            default: throw new ArgumentException($"Nobody knows how to {act}.", nameof(act));
        }
        return [At("/"), At("/redaksi"), .. _sections.Values.Select(s => At("/" + s.Path)), At("/topik/" + _topics[a % _topics.Count].Slug), PathOf(_stories[b % _stories.Count])];
    }

    private IReadOnlyList<PageAddress> Around(PublishedStory story) =>
    [
        At("/"), At("/rss"), PathOf(story), Day(story.FirstPublished), At("/" + _sections[story.Section].Path), At($"/{_sections[story.Section].Path}/rss"),
        .. story.Topics.Select(t => At("/topik/" + _topics.First(x => x.Id == t).Slug)),
        .. story.Bylines.Where(x => x.Person is not null).Select(x => At("/penulis/" + _people.First(p => p.Id == x.Person).Slug)),
    ];

    private PublishedStory New(int a, int b, int c)
    {
        var id = Id(_made++);
        return Sample.Story(id, $"Berita {_made}", "s" + (a % SectionPaths.Length), 0) with
        {
            FirstPublished = Now,
            Updated = Now,
            Topics = b % 3 == 0 ? [] : ["t" + (b % _topics.Count)],
            Bylines = [new Byline { Person = "p" + (c % _people.Count), Name = "Nama" }],
            LeadPhoto = c % 5 == 0 ? null : new PictureUse { Picture = _pictures[c % _pictures.Count].Id },
            Body = _stories.Count == 0 ? Sample.Body("Isi.") : new StoryBody
            {
                Blocks = [new Paragraph { Text = [Inline.Plain($"Isi berita {id}.")] }, new ReadAlso { Story = _stories[b % _stories.Count].Id }],
            },
        };
    }

    // Eight characters with a digit first and letters after: never the same twice.
    private static string Id(int number)
    {
        const string letters = "abcdefghjkmnpqrstvwxyz";
        var text = "1";
        for (var i = 0; i < 7; i++, number /= letters.Length) text += letters[number % letters.Length];
        return text;
    }

    private static PublishedPicture Picture(int number, int pixels) => new()
    {
        Id = "f" + number, PublicKey = string.Create(CultureInfo.InvariantCulture, $"{number:d13}{pixels:d13}deadbeef"), Width = 1600, Height = 900, Credit = "Foto " + number,
        Renditions = [new Rendition { Name = "640.webp", Width = 640, Height = 360, Format = "webp", Bytes = 9 }, new Rendition { Name = "640.jpg", Width = 640, Height = 360, Format = "jpg", Bytes = 9 }],
    };

    private void Write(PublishedSection section) => Log.Add(Kinds.Section, section.Id, _sections[section.Id] = section);

    private void Write(PublishedTopic topic) => Log.Add(Kinds.Topic, topic.Id, Into(_topics, topic, t => t.Id == topic.Id));

    private void Write(PublishedPerson person) => Log.Add(Kinds.Person, person.Id, Into(_people, person, p => p.Id == person.Id));

    private void Write(PublishedPicture picture) => Log.Add(Kinds.Picture, picture.Id, Into(_pictures, picture, p => p.Id == picture.Id));

    private static T Into<T>(List<T> all, T one, Predicate<T> same)
    {
        var known = all.FindIndex(same);
        if (known < 0) all.Add(one);
        else all[known] = one;
        return one;
    }

    private PageAddress PathOf(PublishedStory story) => At($"/{_sections[story.Section].Path}/{story.Id}-{story.Slug}");

    // The day as Jakarta has it.
    private static PageAddress Day(DateTime utc) => At("/indeks/" + utc.AddHours(7).ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));

    private static PageAddress At(string path) => new(path, null);
}
