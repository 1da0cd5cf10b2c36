using System.Globalization;

namespace Tajuk.Tests.Formats.Wire;

public sealed class EmbargoTests
{
    [Theory]
    [InlineData("2026-06-19T09:40:00+07:00", "2026-06-19T02:40:00Z")]
    [InlineData("2026-06-19T09:40:00+08:00", "2026-06-19T01:40:00Z")]
    [InlineData("2026-06-19T09:40:00+09:00", "2026-06-19T00:40:00Z")]
    [InlineData("2026-06-19T09:40:00Z", "2026-06-19T09:40:00Z")]
    [InlineData("2026-06-19T09:40:00+0700", "2026-06-19T02:40:00Z")]
    [InlineData("2026-06-19T09:40:00-05", "2026-06-19T14:40:00Z")]
    [InlineData("2026-06-19 09:40:00 +0700", "2026-06-19T02:40:00Z")]
    [InlineData("2026-06-19 09:40 WIB", "2026-06-19T02:40:00Z")]
    [InlineData("2026-06-19 09:40 WITA", "2026-06-19T01:40:00Z")]
    [InlineData("2026-06-19 09:40 WIT", "2026-06-19T00:40:00Z")]
    [InlineData("20260619T094000+0700", "2026-06-19T02:40:00Z")]
    [InlineData("20260619T024000Z", "2026-06-19T02:40:00Z")]
    [InlineData("  2026-06-19T09:40:00.250+07:00 ", "2026-06-19T02:40:00.25Z")]
    [InlineData("2026-06-19T\n    09:40:00\n    +07:00", "2026-06-19T02:40:00Z")]
    [InlineData("2026-06-19T09:40+07:00", "2026-06-19T02:40:00Z")]
    public void An_embargo_with_its_zone_is_an_instant(string text, string instant)
    {
        var record = G2.With($"<embargoed>{text}</embargoed>");
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), record.Embargo);
        Assert.False(record.EmbargoHeld);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("2026-06-19T09:40:00")]
    [InlineData("2026-06-19 09:40:00")]
    [InlineData("2026-06-19")]
    [InlineData("2026-02-30T09:40:00+07:00")]
    [InlineData("2026-13-01T09:40:00+07:00")]
    [InlineData("2026-06-19T25:00:00+07:00")]
    [InlineData("2026-06-19T09:61:00+07:00")]
    [InlineData("2026-06-19T09:40:00+25:00")]
    [InlineData("2026-06-19T09:40:00 CEST")]
    [InlineData("Kamis sore")]
    [InlineData("19/06/2026 09:40 WIB")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("99999999999999999999Z")]
    public void An_embargo_that_is_no_instant_holds_the_item(string text)
    {
        var record = G2.With($"<embargoed>{text}</embargoed>");
        Assert.Null(record.Embargo);
        Assert.True(record.EmbargoHeld);
        Assert.Equal(["embargo-unreadable"], SampleCopy.Codes(record));
    }

    [Fact]
    public void No_embargo_is_none() => Assert.Equal((null, false), G2.With() is var r ? (r.Embargo, r.EmbargoHeld) : default);

    [Fact]
    public void The_samples_hold_one_of_each()
    {
        Assert.Equal(new DateTimeOffset(2031, 1, 6, 9, 0, 0, TimeSpan.FromHours(7)), SampleCopy.One("08-embargoed.g2.xml").Embargo);
        Assert.True(SampleCopy.One("09-embargo-empty.g2.xml").EmbargoHeld);
    }

    [Theory]
    [InlineData("2016-01-12 12:35:40", "date-without-zone")]
    [InlineData("", "date-empty")]
    [InlineData("kemarin", "date-unreadable")]
    public void A_date_that_only_informs_is_read_as_far_as_it_goes_and_noted(string text, string code) =>
        Assert.Equal([code], SampleCopy.Codes(G2.With($"<versionCreated>{text}</versionCreated>")));

    [Fact]
    public void A_date_without_zone_is_taken_as_UTC() =>
        Assert.Equal(new DateTimeOffset(2016, 1, 12, 12, 35, 40, TimeSpan.Zero), G2.With("<versionCreated>2016-01-12 12:35:40</versionCreated>").VersionCreated);
}
