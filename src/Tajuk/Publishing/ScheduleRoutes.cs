using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tajuk.Access;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Storage;
using Tajuk.Stories;

namespace Tajuk.Publishing;

/// <summary>What an operator sees of the schedule, and how it goes on after a jump of the clock.</summary>
internal static class ScheduleRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var schedule = api.MapGroup("/schedule").WithTags("schedule").Needs(Right.Administer);
        schedule.MapGet("/", ShowAsync).Produces<ScheduleState>().WithSummary("What is waiting to go out, and whether a jump of the clock holds it.");
        schedule.MapPost("/resume", ResumeAsync).Produces<ScheduleState>().WithSummary("Say that the clock is right now: what is due goes out.");
    }

    private static async Task<Ok<ScheduleState>> ShowAsync(TajukDb db, ClockWatch watch, Clock clock, CancellationToken cancel) => TypedResults.Ok(new ScheduleState
    {
        Held = watch.Holds,
        JumpSeconds = watch.Holds ? (long)watch.Jump.TotalSeconds : null,
        Now = clock.Now,
        Waiting = await db.Stories.CountAsync(s => s.Due != null, cancel),
        Next = await db.Stories.Where(s => s.Due != null).MinAsync(s => s.Due, cancel),
    });

    private static Task<Ok<ScheduleState>> ResumeAsync(TajukDb db, ClockWatch watch, Clock clock, CancellationToken cancel)
    {
        watch.Trust();
        return ShowAsync(db, watch, clock, cancel);
    }
}

/// <summary>The schedule as it stands.</summary>
internal sealed record ScheduleState
{
    /// <summary>Whether nothing goes out because the clock has jumped.</summary>
    public required bool Held { get; init; }

    /// <summary>By how many seconds; negative for backwards, null when it has not.</summary>
    public long? JumpSeconds { get; init; }

    /// <summary>UTC: what the clock that decides says.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Stories that wait for their time.</summary>
    public required int Waiting { get; init; }

    /// <summary>UTC: when the first of them is due.</summary>
    public DateTime? Next { get; init; }
}
