using System.Globalization;

namespace Tajuk.Formats.PhotoMetadata;

/// <summary>Dates as files write them, to ISO 8601 with what is known and nothing made up: no invented day, no invented zone.</summary>
internal static class PhotoDate
{
    private static readonly string[] Zoned =
        ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz"];

    private static readonly (string Form, string Shown)[] Partial =
        [("yyyy", "yyyy"), ("yyyy-MM", "yyyy-MM"), ("yyyy-MM-dd", "yyyy-MM-dd")];

    /// <summary>XMP specification part 1, 8.2.1.1: the date may stop after the year, the month, the day or the minute.</summary>
    public static string? FromXmp(string? text)
    {
        if (text is null || text.Length > 40) return null;
        text = text.Trim();
        foreach (var (form, shown) in Partial)
            if (DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day.ToString(shown, CultureInfo.InvariantCulture);
        return FromMoment(text);
    }

    /// <summary>IIM 2:55 is CCYYMMDD with 00 for what is not known; 2:60 is HHMMSS±HHMM, often without the zone.</summary>
    public static string? FromIim(string? date, string? time)
    {
        if (date is not { Length: 8 } || !date.All(char.IsAsciiDigit)) return null;
        var day = $"{date[..4]}-{date[4..6]}-{date[6..]}";
        if (day.EndsWith("-00-00", StringComparison.Ordinal)) return FromXmp(day[..4]);
        if (day.EndsWith("-00", StringComparison.Ordinal)) return FromXmp(day[..7]);
        return FromXmp($"{day}T{Clock(time)}") ?? FromXmp(day);
    }

    private static string? Clock(string? time) => time switch
    {
        { Length: 6 } => $"{time[..2]}:{time[2..4]}:{time[4..]}",
        { Length: 11 } => $"{time[..2]}:{time[2..4]}:{time[4..6]}{time[6..9]}:{time[9..]}",
        _ => null,
    };

    private static string? FromMoment(string text)
    {
        if (!DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return null;
        var clock = moment.ToString("yyyy-MM-dd'T'HH':'mm':'ss", CultureInfo.InvariantCulture);
        return HasZone(text) ? clock + moment.ToString("zzz", CultureInfo.InvariantCulture) : clock;
    }

    private static bool HasZone(string text) => text.EndsWith('Z') || text.IndexOfAny(['+', '-'], 11) > 0;
}
