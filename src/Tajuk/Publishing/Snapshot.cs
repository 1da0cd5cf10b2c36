using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Photos;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Storage;
using Tajuk.Stories;
using Tajuk.Taxonomy;

namespace Tajuk.Publishing;

/// <summary>
/// What the public may see of a story, and of everything it names: the people, topics and pictures that become public
/// with it are written in the same act.
/// </summary>
internal static class Snapshot
{
    public static async Task WriteAsync(Act act, Story story, StoryContent content, CancellationToken cancel)
    {
        await PeopleAsync(act, story.Edition, content, cancel);
        await TopicsAsync(act, story.Edition, content, cancel);
        await UsePicturesAsync(act, story, content.Pictures().ToList(), cancel);
        act.Publish(story.Edition, Kinds.Story, story.Id, Of(story, content));
    }

    /// <summary>The story leaves: what was public only through it leaves with it.</summary>
    public static async Task TakeBackAsync(Act act, Story story, Tombstone tombstone, CancellationToken cancel)
    {
        await UsePicturesAsync(act, story, [], cancel);
        act.TakeBack(story.Edition, Kinds.Story, story.Id, tombstone);
    }

    private static PublishedStory Of(Story story, StoryContent content) => new()
    {
        Id = story.Id,
        Slug = story.Slug!,
        Section = content.Section,
        Headline = content.Headline,
        Kicker = content.Kicker,
        Standfirst = content.Standfirst,
        Dateline = content.Dateline,
        Bylines = content.Bylines,
        Editors = [.. content.Editors.Select(e => e.Person).OfType<string>()],
        SignOff = content.SignOff,
        LeadPhoto = content.LeadPhoto,
        Body = content.Body,
        Topics = content.Topics,
        Source = content.Source,
        Language = content.Language,
        Version = story.PublicVersion,
        FirstPublished = story.FirstPublished!.Value,
        Updated = story.Updated!.Value,
        Notices = story.Notices,
    };

    private static async Task PeopleAsync(Act act, string edition, StoryContent content, CancellationToken cancel)
    {
        var named = content.Bylines.Concat(content.Editors).Select(b => b.Person).OfType<string>().Distinct().ToList();
        foreach (var person in await act.Db.People.AsNoTracking().Where(p => named.Contains(p.Id)).ToListAsync(cancel))
            if (!await act.IsOutAsync(edition, Kinds.Person, person.Id, cancel)) act.Publish(edition, Kinds.Person, person.Id, Of(person));
    }

    private static async Task TopicsAsync(Act act, string edition, StoryContent content, CancellationToken cancel)
    {
        foreach (var key in content.Topics)
        {
            if (await act.IsOutAsync(edition, Kinds.Topic, key, cancel)) continue;
            var topic = await act.Db.Topics.FindAsync([key], cancel);
            if (topic is not null) act.Publish(edition, Kinds.Topic, key, Of(topic));
        }
    }

    private static async Task UsePicturesAsync(Act act, Story story, List<string> now, CancellationToken cancel)
    {
        var before = await act.Db.PicturesInUse.Where(u => u.Edition == story.Edition && u.StoryId == story.Id).ToListAsync(cancel);
        foreach (var added in now.Except(before.Select(u => u.PictureId)))
            act.Db.PicturesInUse.Add(new PictureInUse { Edition = story.Edition, PictureId = added, StoryId = story.Id });
        foreach (var use in before.Where(u => !now.Contains(u.PictureId)))
        {
            act.Db.PicturesInUse.Remove(use);
            var elsewhere = await act.Db.PicturesInUse.AnyAsync(u => u.Edition == story.Edition && u.PictureId == use.PictureId && u.StoryId != story.Id, cancel);
            if (!elsewhere) act.TakeBack(story.Edition, Kinds.Picture, use.PictureId, new Tombstone { Why = TakenBack.Unused, At = act.Now });
        }
        foreach (var picture in await act.Db.Pictures.AsNoTracking().Where(p => now.Contains(p.Id)).ToListAsync(cancel))
            if (!await act.IsOutAsync(story.Edition, Kinds.Picture, picture.Id, cancel)) act.Publish(story.Edition, Kinds.Picture, picture.Id, Of(picture));
    }

    public static PublishedPerson Of(Person person) => new()
    {
        Id = person.Id, Slug = person.Slug, Name = person.Name, Initials = person.Initials, Title = person.Title, About = person.About,
    };

    public static PublishedTopic Of(Topic topic) => new() { Id = topic.Id, Slug = topic.Slug, Name = topic.Name, Description = topic.Description };

    public static PublishedPicture Of(Picture picture) => new()
    {
        Id = picture.Id,
        PublicKey = picture.PublicKey,
        Width = picture.Width,
        Height = picture.Height,
        Caption = picture.Caption,
        Credit = picture.Credit,
        Alt = picture.Alt,
        Creator = picture.Creator,
        CopyrightNotice = picture.CopyrightNotice,
        Renditions = picture.Renditions,
    };
}
