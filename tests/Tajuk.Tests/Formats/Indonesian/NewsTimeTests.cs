using System.Globalization;
using Tajuk.Formats.Indonesian;

namespace Tajuk.Tests.Formats.Indonesian;

public sealed class NewsTimeTests
{
    private static readonly DateTime Visit = new(2024, 6, 19, 2, 40, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Asia/Jakarta", "Rabu, 19 Juni 2024 09:40 WIB")]
    [InlineData("Asia/Pontianak", "Rabu, 19 Juni 2024 09:40 WIB")]
    [InlineData("Asia/Makassar", "Rabu, 19 Juni 2024 10:40 WITA")]
    [InlineData("Asia/Jayapura", "Rabu, 19 Juni 2024 11:40 WIT")]
    [InlineData("Asia/Tokyo", "Rabu, 19 Juni 2024 11:40 UTC+09:00")]
    [InlineData("UTC", "Rabu, 19 Juni 2024 02:40 UTC")]
    public void A_page_is_stamped_in_the_zone_of_its_edition(string zone, string stamp) =>
        Assert.Equal(stamp, In(zone, "id-ID").Stamp(Visit));

    [Fact]
    public void The_stamp_keeps_its_colon_where_the_culture_of_the_machine_writes_a_dot()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("id-ID");
            Assert.Equal("09:40 WIB", In("Asia/Jakarta", "id").Clock(Visit));
            Assert.Equal("2024-06-19T09:40:00+07:00", In("Asia/Jakarta", "id").Iso(Visit));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Running_text_writes_the_hour_with_a_dot() => Assert.Equal("09.40 WIB", In("Asia/Jakarta", "id").ProseClock(Visit));

    [Fact]
    public void Every_weekday_has_its_name() => Assert.Equal(
        ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
        Enumerable.Range(17, 7).Select(day => In("Asia/Jakarta", "id").Date(new DateOnly(2024, 6, day)).Split(',')[0]));

    [Fact]
    public void Every_month_has_its_name() => Assert.Equal(
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
        Enumerable.Range(1, 12).Select(month => In("Asia/Jakarta", "id").ShortDate(new DateOnly(2024, month, 1)).Split(' ')[1]));

    [Fact]
    public void English_readers_get_English_names() =>
        Assert.Equal("Wednesday, 19 June 2024 09:40 WIB", In("Asia/Jakarta", "en-GB").Stamp(Visit));

    [Fact]
    public void Late_in_the_evening_in_Greenwich_it_is_tomorrow_in_Jakarta() =>
        Assert.Equal(new DateOnly(2024, 6, 20), In("Asia/Jakarta", "id").Day(new DateTime(2024, 6, 19, 17, 0, 0, DateTimeKind.Utc)));

    private static NewsTime In(string zone, string language) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), language);
}
