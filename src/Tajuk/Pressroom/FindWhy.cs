using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tajuk.Formats.Indonesian;
using Tajuk.Platform;
using Tajuk.Platform.Desk;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;
using Tajuk.Storage;

namespace Tajuk.Pressroom;

/// <summary>Why this node forgot a page: what it was made of that changed, and who did that.</summary>
internal sealed class FindWhy(PressNumbers press, ArchiveStore archive, IOptions<ReaderSiteOptions> site, IDbContextFactory<TajukDb> contexts, Clock clock)
{
    private const int Most = 20;

    /// <summary>Acts whose subject is a story, which has a page here.</summary>
    private static readonly HashSet<string> OnStories = ["publish", "publish-due", "correct", "withdraw", "kill", "edit"];

    /// <param name="address">A path or a whole address.</param>
    /// <param name="words">In which language.</param>
    /// <param name="time">In which zone.</param>
    /// <param name="cancel">The request's.</param>
    public async Task<WhyForgotten> RunAsync(string address, Words words, NewsTime time, CancellationToken cancel)
    {
        var (page, causes) = press.CausesOf(address);
        var acts = await ActsAsync(causes.Take(Most), cancel);
        using var view = archive.HasCopy ? archive.Open(site.Value.Edition, clock.Now) : null;
        var say = new SayCause(view, words);
        return new WhyForgotten { Page = page, All = causes.Count, Lines = [.. causes.Take(Most).Select(cause => LineOf(cause, acts.GetValueOrDefault(cause.Act), say, words, time))] };
    }

    private async Task<Dictionary<long, ActRecord>> ActsAsync(IEnumerable<Forgotten> causes, CancellationToken cancel)
    {
        var numbers = causes.Select(cause => cause.Act).Distinct().ToList();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Acts.AsNoTracking().Where(act => numbers.Contains(act.Number)).ToDictionaryAsync(act => act.Number, cancel);
    }

    private static WhyLine LineOf(Forgotten cause, ActRecord? act, SayCause say, Words words, NewsTime time) => new()
    {
        Cause = say.Of(cause.Cause),
        At = $"{time.ShortDate(cause.At)} {time.Iso(cause.At)[11..19]} {time.Abbreviation(cause.At)}", AtIso = time.Iso(cause.At), // To the second: several acts may fall into one minute.
        Seq = cause.Seq,
        Act = act is null ? null : $"{(Words.All.ContainsKey("act." + act.Verb) ? words["act." + act.Verb] : act.Verb)}: {act.ActorName}",
        Story = act is not null && OnStories.Contains(act.Verb) ? act.Subject : null,
    };
}

/// <summary>What was found of a page.</summary>
public sealed record WhyForgotten
{
    /// <summary>The address as it was understood.</summary>
    public required string Page { get; init; }

    /// <summary>How often it is known to have been forgotten.</summary>
    public required int All { get; init; }

    /// <summary>The latest of these, newest first.</summary>
    public required IReadOnlyList<WhyLine> Lines { get; init; }
}

/// <summary>One time that a page was forgotten.</summary>
public sealed record WhyLine
{
    public required string Cause { get; init; }
    public required string At { get; init; }
    public required string AtIso { get; init; }
    public required long Seq { get; init; }

    /// <summary>What was done, and by whom; null when no act did it.</summary>
    public string? Act { get; init; }

    /// <summary>Id of the story that it was done to; null for none.</summary>
    public string? Story { get; init; }
}
