using System.Globalization;
using Tajuk.Publication;
using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>
/// Where a row puts its thing, by what the row itself says: an address, places in lists. The archive lists by it, and the
/// newsroom names by it what caches in front must let go of: one rule for both, or a page would stay that should have gone.
/// </summary>
/// <param name="Address">Section path, topic or person slug, public key of a picture; null for a thing without one.</param>
/// <param name="Places">The lists a story stands in, by name, and by what instant (UTC ticks).</param>
internal sealed record Whereabouts(string? Address, IReadOnlyList<(string List, long At)> Places)
{
    /// <summary>The list of stories that were taken back, by when.</summary>
    public const string Taken = "gone";

    private static Whereabouts Nowhere { get; } = new(null, []);

    /// <exception cref="UnreadablePayloadException">The payload is newer than this build, or damaged.</exception>
    public static Whereabouts Of(LogRow row)
    {
        if (row.Gone) return row.Kind == Kinds.Story ? new(null, [(Taken, row.At.Ticks)]) : Nowhere;
        return row.Kind switch
        {
            Kinds.Story => new(null, [.. Lists(Payload.Read<PublishedStory>(row.Format, row.Payload)).Distinct()]),
            Kinds.Section => At(Payload.Read<PublishedSection>(row.Format, row.Payload).Path),
            Kinds.Topic => At(Payload.Read<PublishedTopic>(row.Format, row.Payload).Slug),
            Kinds.Person => At(Payload.Read<PublishedPerson>(row.Format, row.Payload).Slug),
            Kinds.Picture => At(Payload.Read<PublishedPicture>(row.Format, row.Payload).PublicKey),
            _ => Nowhere,
        };
    }

    private static Whereabouts At(string address) => new(address.ToLower(CultureInfo.InvariantCulture), []);

    private static IEnumerable<(string, long)> Lists(PublishedStory story)
    {
        var first = story.FirstPublished.Ticks;
        yield return (StoryList.All.Name, first);
        yield return (StoryList.Section(story.Section).Name, first);
        foreach (var topic in story.Topics) yield return (StoryList.Topic(topic).Name, first);
        foreach (var byline in story.Bylines.OfType<Byline>())
            if (byline.Person is { } person) yield return (StoryList.Person(person).Name, first);
        if (story.Notices.Count > 0) yield return (StoryList.Corrections.Name, story.Notices.Max(n => n.At).Ticks);
    }
}
