using Tajuk.Publication;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Pages;

/// <summary>A person of the newsroom and what he or she has written.</summary>
public sealed record Author : PageView
{
    private const int Take = 24;

    public override string Template => "author";

    public required string Name { get; init; }

    /// <summary>What the person does.</summary>
    public string? Title { get; init; }

    public string? About { get; init; }

    public required Listing List { get; init; }

    internal static Author Of(Compositor desk, PublishedPerson person, string? before)
    {
        var path = "/penulis/" + person.Slug;
        return new Author
        {
            Meta = new Meta
            {
                Title = $"{person.Name} | {desk.Edition.Name}",
                Description = person.About ?? desk.Words.With("author_description", "author", person.Name),
                Canonical = desk.Absolute(path + Anchor.Query(before)),
                Type = "profile",
                Feeds = FeedLinks.Site(desk),
                JsonLd = [JsonLd.Profile(desk, person)],
            },
            Name = person.Name,
            Title = person.Title,
            About = person.About,
            List = Listing.Read(desk, StoryList.Person(person.Id), path, before, Take),
        };
    }
}
