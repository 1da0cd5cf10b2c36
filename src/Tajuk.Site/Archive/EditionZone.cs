using Tajuk.Publication;

namespace Tajuk.Site.Archive;

/// <summary>The zone in which an edition's days begin.</summary>
public static class EditionZone
{
    /// <summary>The edition's zone; Jakarta's until its settings have arrived.</summary>
    public static TimeZoneInfo Of(PublishedEdition? edition) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(edition?.Zone ?? "Asia/Jakarta", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The instant, in UTC, at which a day begins.</summary>
    public static DateTime Start(DateOnly day, TimeZoneInfo zone)
    {
        var start = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(start)) start = start.AddMinutes(15); // Some zones put their clocks forward at midnight.
        return TimeZoneInfo.ConvertTimeToUtc(start, zone);
    }

    /// <summary>The day on which an instant falls.</summary>
    public static DateOnly Day(DateTime utc, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
}
