using Microsoft.EntityFrameworkCore;
using Tajuk.Storage;
using Tajuk.Taxonomy;

namespace Tajuk.Stories;

/// <summary>The clock on the newsroom's wall is that of its edition.</summary>
internal static class DeskTime
{
    public static async Task<TimeZoneInfo> ZoneAsync(TajukDb db, CancellationToken cancel)
    {
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Key == Edition.First, cancel);
        return TimeZoneInfo.FindSystemTimeZoneById(edition.Settings.Zone);
    }
}
