using Microsoft.Extensions.Logging;
using Tajuk.Formats.Indonesian;
using Tajuk.Publication;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>
/// Sets published records into what pages show: joins keys, prints times, makes addresses. One for each page, over one
/// consistent view of the archive. A key that leads nowhere gives null, and that part is left out.
/// </summary>
public sealed partial class Compositor
{
    private readonly ILogger _log;

    public Compositor(ArchiveView archive, string origin, Words words, ILogger log)
    {
        (Archive, Words, _log) = (archive, words, log);
        Edition = archive.Settings() ?? Unset;
        Origin = Edition.Origin ?? origin;
        Time = new NewsTime(EditionZone.Of(Edition), Edition.Locale);
    }

    // Readers may come before the newsroom has named its edition.
    private static PublishedEdition Unset { get; } = new() { Name = "Tajuk", Zone = "Asia/Jakarta", Locale = "id-ID", Theme = "harian" };

    public ArchiveView Archive { get; }

    internal ILogger Log => _log;

    public PublishedEdition Edition { get; }

    /// <summary>Scheme and host of absolute addresses; configured, never taken from a request.</summary>
    public string Origin { get; }

    public Words Words { get; }

    public NewsTime Time { get; }

    public string Absolute(string path) => Origin + path;

    public TimeView At(DateTime utc) => new()
    {
        Iso = Time.Iso(utc), Stamp = Time.Stamp(utc), Date = Time.ShortDate(utc), Day = Time.Date(utc), Clock = Time.Clock(utc), Hour = Time.Hour(utc),
    };

    /// <summary>Where a story stands. A story whose section is gone keeps an address of its own.</summary>
    public string PathOf(PublishedStory story) => PathOf(story.Section, story.Id, story.Slug);

    public string PathOf(StoryHead story) => PathOf(story.Section, story.Id, story.Slug);

    internal string PathOf(string section, string id, string slug) =>
        Archive.Section(section) is { } found ? $"/{found.Path}/{id}-{slug}" : $"/{id}-{slug}";

    public Link? Section(string key) => Archive.Section(key) is { } section ? new Link(section.Name, "/" + section.Path) : null;

    public Link? Topic(string key) => Archive.Topic(key) is { } topic ? new Link(topic.Name, "/topik/" + topic.Slug) : null;

    public Link? Person(string key) => Archive.Person(key) is { } person ? new Link(person.Name, "/penulis/" + person.Slug) : null;

    /// <summary>The section and those above it, the top one first.</summary>
    public IReadOnlyList<PublishedSection> Lineage(string key)
    {
        var line = new List<PublishedSection>();
        for (var s = Archive.Section(key); s is not null && !line.Contains(s); s = s.Parent is { } above ? Archive.Section(above) : null)
            line.Insert(0, s);
        return line;
    }

    public IReadOnlyList<Card> Cards(IEnumerable<string> stories) => Cards(stories.Select(Archive.Head).OfType<StoryHead>());

    public IReadOnlyList<Card> Cards(IEnumerable<StoryHead> stories) => [.. stories.Select(Card).OfType<Card>()];

    /// <summary>The story as a list shows it, or null when it cannot be shown: a page of fifty stories must not fall for one.</summary>
    public Card? Card(StoryHead story)
    {
        try
        {
            return Set(story);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            CardDropped(_log, story.Id, e);
            return null;
        }
    }

    private Card Set(StoryHead story) => new()
    {
        Id = story.Id,
        Url = PathOf(story),
        Headline = story.Headline,
        Kicker = story.Kicker,
        Standfirst = story.Standfirst,
        Section = Section(story.Section),
        Published = At(story.FirstPublished),
        Picture = Picture(story.LeadPhoto),
        Authors = story.Bylines.Count == 0 ? null : string.Join(", ", story.Bylines.Select(NameOf)),
        Lang = ForeignLanguage(story.Language),
    };

    /// <summary>A person is printed under the name of today, any other name as it was written.</summary>
    public string NameOf(Byline byline) => (byline.Person is { } key ? Archive.Person(key)?.Name : null) ?? byline.Name;

    /// <summary>The language of a story when it is not that of the edition.</summary>
    /// <param name="language">BCP 47.</param>
    public string? ForeignLanguage(string language) =>
        string.Equals(language.Split('-')[0], Edition.Locale.Split('-')[0], StringComparison.OrdinalIgnoreCase) ? null : language;

    public PictureView? Picture(PictureUse? use) =>
        use is not null && Archive.Picture(use.Picture) is { } picture ? Pictures.Show(picture, use) : null;

    public SocialImage? SocialImage(PictureUse? use) =>
        use is not null && Archive.Picture(use.Picture) is { } picture ? Pictures.Social(picture, use, Origin) : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "Story {Story} cannot be shown as a card and was left out")]
    private static partial void CardDropped(ILogger log, string story, Exception e);
}
