using Tajuk.Publication;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>The page of one story.</summary>
public sealed record Article : PageView
{
    /// <summary>How many stories "Berita lainnya" takes from the section before those shown elsewhere are left out.</summary>
    private const int MoreNewsTake = 12;

    public override string Template => "article";

    public required string Headline { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    /// <summary>Sections from the top down to the story's own.</summary>
    public required IReadOnlyList<Link> Sections { get; init; }

    public required IReadOnlyList<Name> Authors { get; init; }

    public required IReadOnlyList<Name> Editors { get; init; }

    /// <summary>Whose report it is based on; null for our own or when the byline already says so.</summary>
    public string? Source { get; init; }

    public required TimeView Published { get; init; }

    /// <summary>Null until its substance has changed.</summary>
    public TimeView? Updated { get; init; }

    public PictureView? LeadPhoto { get; init; }

    public required Html Body { get; init; }

    public string? Lang { get; init; }

    /// <summary>What was put right, oldest first.</summary>
    public required IReadOnlyList<NoticeView> Corrections { get; init; }

    public required IReadOnlyList<NoticeView> Replies { get; init; }

    public required IReadOnlyList<Link> Topics { get; init; }

    public required IReadOnlyList<Card> Related { get; init; }

    public required IReadOnlyList<Card> MoreNews { get; init; }

    /// <summary>The section that <see cref="MoreNews"/> comes from.</summary>
    public Link? MoreNewsFrom { get; init; }

    public required IReadOnlyList<Link> Share { get; init; }

    public static Article Of(Compositor desk, PublishedStory story)
    {
        var lineage = desk.Lineage(story.Section);
        var related = desk.Cards((desk.Archive.Related(story.Id)?.Stories ?? []).Where(id => id != story.Id));
        var address = desk.Absolute(desk.PathOf(story));
        return new Article
        {
            Meta = ArticleHead.Of(desk, story, lineage),
            Headline = story.Headline,
            Kicker = story.Kicker,
            Standfirst = story.Standfirst,
            Sections = [.. lineage.Select(s => new Link(s.Name, "/" + s.Path))],
            Authors = [.. story.Bylines.Select(b => Name.Of(desk, b))],
            Editors = [.. story.Editors.Select(key => desk.Person(key)).OfType<Link>().Select(p => new Name(p.Name, p.Url))],
            Source = story.Bylines.Any(b => b.Name == story.Source) ? null : story.Source,
            Published = desk.At(story.FirstPublished),
            Updated = IsUpdated(story) ? desk.At(story.Updated) : null,
            LeadPhoto = desk.Picture(story.LeadPhoto),
            Body = ArticleBody.Of(desk, story),
            Lang = desk.ForeignLanguage(story.Language),
            Corrections = [.. story.Notices.Where(n => n.Kind != NoticeKind.HakJawab).Select(n => NoticeView.Of(desk, n))],
            Replies = [.. story.Notices.Where(n => n.Kind == NoticeKind.HakJawab).Select(n => NoticeView.Of(desk, n))],
            Topics = [.. story.Topics.Select(desk.Topic).OfType<Link>()],
            Related = related,
            MoreNews = More(desk, story, lineage, related),
            MoreNewsFrom = lineage.Count > 0 ? new Link(lineage[0].Name, "/" + lineage[0].Path) : null,
            Share = ShareLinks.Of(desk.Words, address, story.Headline),
        };
    }

    // The stamp shows minutes; a change within the same minute would print the same time twice.
    private static bool IsUpdated(PublishedStory story) => story.Updated - story.FirstPublished >= TimeSpan.FromMinutes(1);

    // One list per top section is shared by all its article pages; what stands elsewhere on this page is left out here.
    private static IReadOnlyList<Card> More(Compositor desk, PublishedStory story, IReadOnlyList<PublishedSection> lineage, IReadOnlyList<Card> related)
    {
        var shown = related.Select(c => c.Id).Concat(story.Body.ReadAlsos()).Append(story.Id).ToHashSet(StringComparer.Ordinal);
        var list = lineage.Count > 0 ? StoryList.Section(lineage[0].Id) : StoryList.All;
        return desk.Cards(desk.Archive.Heads(list, MoreNewsTake).Where(s => !shown.Contains(s.Id)));
    }
}

/// <summary>A name, and the page of that person when there is one.</summary>
public sealed record Name(string Text, string? Url) : View
{
    internal static Name Of(Compositor desk, Byline byline) => byline.Person is { } key && desk.Person(key) is { } person
        ? new Name(person.Name, person.Url)
        : new Name(byline.Name, null);
}

/// <summary>A correction or a reply, as it stands on the page.</summary>
public sealed record NoticeView : View
{
    /// <summary>"Ralat", "Koreksi" or "Hak jawab", in the edition's language.</summary>
    public required string Label { get; init; }

    public required string Note { get; init; }

    public required TimeView At { get; init; }

    internal static NoticeView Of(Compositor desk, Notice notice) => new()
    {
        Label = desk.Words[notice.Kind switch { NoticeKind.Ralat => "ralat", NoticeKind.Koreksi => "koreksi", _ => "hak_jawab" }],
        Note = notice.Note,
        At = desk.At(notice.At),
    };
}
