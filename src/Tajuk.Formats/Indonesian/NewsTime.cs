using System.Globalization;

namespace Tajuk.Formats.Indonesian;

/// <summary>
/// Prints an instant as a newspaper does, in Indonesian or English, in the zone of its edition. Our own, because the
/// culture id-ID prints 09.40 for HH:mm and the host's culture must not decide what a page says.
/// </summary>
public sealed class NewsTime
{
    private static readonly string[] IndonesianDays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private static readonly string[] IndonesianMonths =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    private readonly TimeZoneInfo _zone;
    private readonly bool _indonesian;

    /// <param name="zone">The edition's zone.</param>
    /// <param name="language">BCP 47; "id" and its regions print Indonesian, every other language English.</param>
    public NewsTime(TimeZoneInfo zone, string language)
    {
        _zone = zone;
        _indonesian = language.Equals("id", StringComparison.OrdinalIgnoreCase) || language.StartsWith("id-", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Rabu, 19 Juni 2024 09:40 WIB": the stamp of a page, with a colon whatever the culture says.</summary>
    public string Stamp(DateTime utc) => $"{Date(utc)} {Clock(utc)}";

    /// <summary>"Rabu, 19 Juni 2024".</summary>
    public string Date(DateTime utc) => Date(DateOnly.FromDateTime(Local(utc).DateTime));

    /// <summary>"Rabu, 19 Juni 2024".</summary>
    public string Date(DateOnly day) => $"{Weekday(day)}, {ShortDate(day)}";

    /// <summary>"19 Juni 2024".</summary>
    public string ShortDate(DateTime utc) => ShortDate(DateOnly.FromDateTime(Local(utc).DateTime));

    /// <summary>"19 Juni 2024".</summary>
    public string ShortDate(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(day)} {day.Year}");

    /// <summary>"09:40 WIB".</summary>
    public string Clock(DateTime utc) => $"{Hour(utc)} {Abbreviation(utc)}";

    /// <summary>"09:40", where the day and the zone already stand above it.</summary>
    public string Hour(DateTime utc) => Local(utc).ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>"09.40 WIB": the form of running text.</summary>
    public string ProseClock(DateTime utc) => $"{Local(utc).ToString("HH'.'mm", CultureInfo.InvariantCulture)} {Abbreviation(utc)}";

    /// <summary>"2024-06-19T09:40:00+07:00": ISO 8601 with the zone's offset at that instant, whole seconds.</summary>
    public string Iso(DateTime utc) => Local(utc).ToString("yyyy'-'MM'-'dd'T'HH':'mm':'sszzz", CultureInfo.InvariantCulture);

    /// <summary>"Wed, 19 Jun 2024 09:40:00 +0700": RFC 822 with a year of four digits, English names and a numeric zone whatever the language.</summary>
    public string Rfc822(DateTime utc) =>
        Local(utc).ToString("ddd', 'dd' 'MMM' 'yyyy' 'HH':'mm':'ss' 'zzz", CultureInfo.InvariantCulture).Remove(29, 1);

    /// <summary>The calendar day on which an instant falls in the zone.</summary>
    public DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Local(utc).DateTime);

    /// <summary>WIB, WITA or WIT for the zones of Indonesia; for any other the offset as "UTC+09:00".</summary>
    public string Abbreviation(DateTime utc) => _zone.Id switch
    {
        "Asia/Jakarta" or "Asia/Pontianak" => "WIB",
        "Asia/Makassar" or "Asia/Ujung_Pandang" => "WITA",
        "Asia/Jayapura" => "WIT",
        _ => Local(utc) is { Offset.Ticks: 0 } ? "UTC" : "UTC" + Local(utc).ToString("zzz", CultureInfo.InvariantCulture),
    };

    private DateTimeOffset Local(DateTime utc) => TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), _zone);

    private string Weekday(DateOnly day) =>
        _indonesian ? IndonesianDays[(int)day.DayOfWeek] : CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day.DayOfWeek);

    private string Month(DateOnly day) =>
        _indonesian ? IndonesianMonths[day.Month - 1] : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month);
}
