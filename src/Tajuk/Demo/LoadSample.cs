using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Tajuk.Demo.Drawing;
using Tajuk.People;
using Tajuk.Photos;
using Tajuk.Platform;
using Tajuk.Publication;
using Tajuk.Publishing;
using Tajuk.Stories;
using Tajuk.Taxonomy;

namespace Tajuk.Demo;

/// <summary>
/// Makes the sample edition through the verbs that real work goes through. Every step bears a key that is kept with it,
/// so a first run that was cut off is completed by the next one and nothing is there twice.
/// </summary>
internal sealed partial class LoadSample(FoundEdition found, Receive receive, Create create, Stories.TakeFromWire take, Publish publish, Correct correct, Withdraw withdraw, SampleSteps steps, Clock clock)
{
    private const string Credit = "Ilustrasi: Harian Tajuk";
    private static readonly Actor Desk = new("program:sample-desk", "Meja contoh", Role.Administrator);
    private static readonly Actor Second = new("program:sample-second", "Meja contoh kedua", Role.Administrator);

    /// <param name="folder">The samples.</param>
    /// <param name="plan">The edition.</param>
    /// <param name="started">UTC: from when the sample's days are counted back.</param>
    /// <param name="told">Told after each story that is out, with how many there will be.</param>
    /// <param name="cancel">Stops between two stories.</param>
    public async Task RunAsync(string folder, EditionPlan plan, DateTime started, Action<int, int> told, CancellationToken cancel)
    {
        await found.RunAsync(plan, cancel);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.Zone);
        // The one with a date of its own is written last: its read-also block may point to any of the others.
        var stories = SampleStory.ReadAll(folder).OrderBy(s => s.FirstPublished is not null).ThenBy(s => s.PublishedAt(started, zone)).ToList();
        var pictures = await DrawAllAsync(stories, cancel);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var story in stories)
        {
            ids[story.Key] = await WriteAsync(story, pictures[story.Key], ids, cancel);
            await PublishAsync(ids[story.Key], story, story.PublishedAt(started, zone), cancel);
            told(ids.Count, stories.Count);
        }
        await ActAsync(SampleActs.Read(folder), ids, cancel);
    }

    /// <summary>Drawing and encoding are the dear part, so every core draws.</summary>
    private async Task<IReadOnlyDictionary<string, string>> DrawAllAsync(IReadOnlyList<SampleStory> stories, CancellationToken cancel)
    {
        var pictures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(stories, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel }, async (story, stop) =>
            pictures[story.Key] = await steps.OnceAsync(Desk, "picture:" + story.Key, key => DrawAsync(story.LeadPhoto, key, stop), stop));
        return pictures;
    }

    private async Task<string> DrawAsync(SamplePhoto photo, Storage.RequestKey key, CancellationToken cancel)
    {
        var picture = new NewPicture
        {
            File = Illustrator.DrawScene(photo.Scene, photo.Seed), Received = clock.Now, Caption = photo.Caption, Credit = Credit, Alt = photo.Alt,
        };
        return (await receive.RunAsync(Desk, picture, cancel, key)).Must().Id;
    }

    private Task<string> WriteAsync(SampleStory story, string picture, Dictionary<string, string> ids, CancellationToken cancel) =>
        steps.OnceAsync(Desk, "story:" + story.Key, async key => (await create.RunAsync(Desk, InputOf(story, picture, ids), cancel, key)).Must().Id, cancel);

    /// <summary>Puts out what the desk has taken from the agency's copy, under the agency's own date.</summary>
    public async Task TakeFromWireAsync(string folder, CancellationToken cancel)
    {
        foreach (var one in SampleActs.Read(folder).Taken)
        {
            var order = new TakeOrder { Provider = SampleActs.Agency, Item = one.Item, Section = one.Section };
            var id = await steps.OnceAsync(Desk, "take:" + one.Item, async key => (await take.RunAsync(Desk, order, cancel, key)).Must().Id, cancel);
            await steps.OnceAsync(Desk, "publish-taken:" + one.Item, async key => (await publish.RunAsync(Desk, id, new PublishOrder { FirstPublished = one.FirstPublished }, cancel, key)).Must().Id, cancel);
        }
    }

    private static StoryInput InputOf(SampleStory story, string picture, Dictionary<string, string> ids) => new()
    {
        Headline = story.Headline,
        Section = story.Section,
        Kicker = story.Kicker,
        Standfirst = story.Standfirst,
        Dateline = story.Dateline,
        Byline = story.Byline,
        Editors = story.Editor is null ? [] : [story.Editor],
        SignOff = story.SignOff,
        Topics = story.Topics,
        Source = story.Source,
        BodyHtml = ReadAlso().Replace(story.BodyHtml, match => ids.TryGetValue(match.Groups[1].Value, out var id) ? $"<aside data-read-also=\"{id}\"></aside>" : ""),
        LeadPhoto = new PictureUse { Picture = picture, Caption = story.LeadPhoto.Caption, Alt = story.LeadPhoto.Alt },
    };

    private Task<string> PublishAsync(string id, SampleStory story, DateTime at, CancellationToken cancel) => steps.OnceAsync(Desk, "publish:" + story.Key, async key =>
    {
        var order = new PublishOrder { FirstPublished = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) };
        return (await publish.RunAsync(Desk, id, order, cancel, key)).Must().Id;
    }, cancel);

    private async Task ActAsync(SampleActs acts, Dictionary<string, string> ids, CancellationToken cancel)
    {
        foreach (var one in acts.Corrections)
            await steps.OnceAsync(Desk, "correct:" + one.Story, async key => (await correct.RunAsync(Desk, ids[one.Story], one.Order, cancel, key)).Must().Id, cancel);
        foreach (var one in acts.Withdrawals)
        {
            await steps.OnceAsync(Desk, "withdraw:" + one.Story, async key => (await withdraw.AskAsync(Desk, ids[one.Story], one.Order, cancel, key)).Must().Id, cancel);
            await steps.OnceAsync(Second, "approve:" + one.Story, async key => (await withdraw.ApproveAsync(Second, ids[one.Story], cancel, key)).Must().Id, cancel);
        }
    }

    [GeneratedRegex("<aside data-baca-juga=\"([a-z0-9-]+)\"></aside>", RegexOptions.NonBacktracking)]
    private static partial Regex ReadAlso();
}
