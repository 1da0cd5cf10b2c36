using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Storage;
using Tajuk.Stories;

namespace Tajuk.Publishing;

/// <summary>A story goes out: now, or at an instant that a person names.</summary>
internal sealed class Publish(Acts acts, PublicOrigin origin, ClockWatch watch)
{
    public Task<Outcome<PublishAnswer>> RunAsync(Actor actor, string id, PublishOrder order, CancellationToken cancel, RequestKey? key = null) =>
        acts.RunAsync<PublishAnswer>(actor, "publish", async act =>
        {
            if (!actor.May(Right.Publish)) return new NotAllowed(Right.Publish);
            var times = PublishTimes.Read(order);
            if (times.Refused) return times.Refusal!;
            if (times.Value!.FirstPublished is not null && !actor.May(Right.Administer)) return new NotAllowed(Right.Administer);
            await act.StandInLineAsync(cancel);
            var story = await act.Db.Stories.SingleOrDefaultAsync(s => s.Id == id, cancel);
            if (story is null) return new StoryNotFound(id);
            if (story.IsTakenBack) return new StoryTakenBack(id);
            if (await LintForPublication.CheckAsync(act, story, actor, order.Override ?? [], cancel) is { } fault) return fault;
            act.Subject = id;
            if (times.Value!.Embargo is { } embargo) story.Embargo = embargo;
            return times.Value!.DueAfter(watch.Look() ? act.Now : DateTime.MinValue, story.Embargo) is { } due
                ? Later(story, due)
                : await NowAsync(act, story, times.Value!.FirstPublished, cancel);
        }, cancel, key);

    private static PublishAnswer Later(Story story, DateTime due)
    {
        story.Schedule(due);
        return new PublishAnswer { Id = story.Id, Version = story.Version, At = due };
    }

    private async Task<PublishAnswer> NowAsync(Act act, Story story, DateTime? firstPublished, CancellationToken cancel)
    {
        await GoOut.NowAsync(act, story, story.Version, firstPublished, cancel);
        var url = await GoOut.UrlAsync(act.Db, story, origin.Value, cancel);
        return new PublishAnswer { Id = story.Id, Version = story.Version, Url = url, Seq = await act.SealAsync(cancel) };
    }
}

/// <summary>How a story is to go out. Instants are ISO 8601 with an offset.</summary>
internal sealed record PublishOrder
{
    /// <summary>When; now when left out or past.</summary>
    public string? At { get; init; }

    /// <summary>Not before, for everyone.</summary>
    public string? Embargo { get; init; }

    /// <summary>For imports and samples: shown as the date of publication. Administrators only.</summary>
    public string? FirstPublished { get; init; }

    /// <summary>Codes of linter errors that are overridden by right.</summary>
    public IReadOnlyList<string>? Override { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What a publish gives: an address and a seq when it is out, the instant when it is for later.</summary>
internal sealed record PublishAnswer : IAnswer
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public string? Url { get; init; }
    public long? Seq { get; init; }
    public DateTime? At { get; init; }

    /// <summary>Only with ?wait=visible: whether it shows.</summary>
    public bool? Visible { get; init; }

    /// <summary>Only when it does not show yet: the node that has not confirmed.</summary>
    public string? WaitingFor { get; init; }

    [JsonIgnore]
    public int Status => At is null ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
}

/// <summary>The instants of an order, read strictly: an instant without offset would be off by hours.</summary>
internal sealed partial record PublishTimes(DateTime? At, DateTime? Embargo, DateTime? FirstPublished)
{
    public static Outcome<PublishTimes> Read(PublishOrder order)
    {
        foreach (var (field, text) in new[] { ("at", order.At), ("embargo", order.Embargo), ("firstPublished", order.FirstPublished) })
            if (text is not null && Instant(text) is null) return new InstantNotReadable(field);
        return new PublishTimes(Instant(order.At), Instant(order.Embargo), Instant(order.FirstPublished));
    }

    /// <summary>When it may go out, or null when it may go now.</summary>
    /// <param name="now">The smallest instant when the clock cannot be relied on: whatever has a time then waits.</param>
    /// <param name="embargo">The story's own.</param>
    public DateTime? DueAfter(DateTime now, DateTime? embargo)
    {
        var due = new[] { At, embargo }.Max();
        return due > now ? due : null;
    }

    private static DateTime? Instant(string? text) =>
        text is not null && Offset().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.UtcDateTime
            : null;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Offset();
}

internal sealed record InstantNotReadable(string Field) : Refusal(
    "instant_not_readable", StatusCodes.Status422UnprocessableEntity,
    $"Isian \"{Field}\" harus berupa waktu dengan selisih zona, misalnya 2024-06-19T09:40:00+07:00.",
    $"The field \"{Field}\" must be an instant with an offset, such as 2024-06-19T09:40:00+07:00.");
