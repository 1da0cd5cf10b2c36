using Microsoft.Extensions.Time.Testing;
using Tajuk.Platform;
using Tajuk.Platform.Desk;
using Tajuk.Pressroom;
using Tajuk.Site.Press;

namespace Tajuk.Tests.Pressroom;

public sealed class PressMinutesTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 6, 19, 10, 0, 30, TimeSpan.Zero));

    [Fact]
    public void An_hour_is_sixty_minutes_and_each_holds_what_happened_in_it()
    {
        using var numbers = new PressNumbers(_time);
        using var minutes = new PressMinutes(numbers, new Clock(_time));
        for (var minute = 0; minute < 70; minute++)
        {
            for (var hit = 0; hit < minute; hit++) numbers.Hit();
            if (minute % 2 == 0) numbers.Missed();
            _time.Advance(TimeSpan.FromMinutes(1));
            minutes.Turn();
        }
        numbers.Hit();
        var hour = minutes.Look();

        Assert.Equal([.. Enumerable.Range(11, 59).Select(i => (long)i), 1], hour.Select(m => m.Hits));
        Assert.Equal([.. Enumerable.Range(11, 59).Select(i => i % 2 == 0 ? 1L : 0), 0], hour.Select(m => m.Misses));
        Assert.Equal(new DateTime(2024, 6, 19, 11, 10, 0, DateTimeKind.Utc), hour[^1].At);
    }

    [Fact]
    public void A_minute_in_which_nothing_ran_holds_nothing_and_moves_no_other()
    {
        using var numbers = new PressNumbers(_time);
        using var minutes = new PressMinutes(numbers, new Clock(_time));
        numbers.Hit();
        _time.Advance(TimeSpan.FromMinutes(10)); // Asleep.
        minutes.Turn();
        numbers.Missed();
        var hour = minutes.Look();

        Assert.Equal((1L, 0L), (hour[^11].Hits, hour[^11].Misses));
        Assert.Equal((0L, 1L), (hour[^1].Hits, hour[^1].Misses));
        Assert.Equal(2, hour.Sum(m => m.Hits + m.Misses));
    }

    [Theory]
    [InlineData(true, "1.234.567", "12,3 MB", "3,1 ms", "2,4 s", "98,7%", "belum ada")]
    [InlineData(false, "1,234,567", "12.3 MB", "3.1 ms", "2.4 s", "98.7%", "none yet")]
    public void Numbers_are_printed_as_the_language_reads_them(bool indonesian, string count, string bytes, string fast, string slow, string share, string none)
    {
        var figures = new Figures(Words.In(indonesian));

        Assert.Equal(count, figures.Count(1_234_567));
        Assert.Equal(bytes, figures.Bytes(12_345_678));
        Assert.Equal(fast, figures.Time(TimeSpan.FromMilliseconds(3.14)));
        Assert.Equal(slow, figures.Time(TimeSpan.FromSeconds(2.41)));
        Assert.Equal((indonesian ? "0,4 s" : "0.4 s", "12 s"), (figures.Age(TimeSpan.FromSeconds(0.42)), figures.Age(TimeSpan.FromSeconds(12.3))));
        Assert.Equal(("45 kB", "100%"), (figures.Bytes(45_123), figures.Share(7, 7)));
        Assert.Equal(indonesian ? "99,9%" : "99.9%", figures.Share(254_029, 254_033));
        Assert.Equal(share, figures.Share(987, 1_000));
        Assert.Equal(none, figures.Share(0, 0));
    }

    [Fact]
    public void Bars_stand_on_the_scale_of_their_highest_and_what_is_there_can_be_seen()
    {
        var strip = PressStrip.Of("minute-hits", "good", [0, 1, 1_000, 500], Words.In(indonesian: false), new Figures(Words.In(indonesian: false)));

        Assert.Equal([(6, "39", "1"), (12, "0", "40"), (18, "20", "20")], strip.Bars);
        Assert.Equal("1,501 in the hour, at most 1,000 in a minute", strip.Says);
    }
}
