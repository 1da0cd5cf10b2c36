using System.Globalization;
using Tajuk.Formats.Indonesian;
using Tajuk.Platform.Desk;

namespace Tajuk.Pressroom;

/// <summary>The last hour as it is drawn, and as a table for those who do not see it drawn.</summary>
public sealed record PressHour
{
    public required IReadOnlyList<PressStrip> Strips { get; init; }

    /// <summary>One for each minute, newest first: when, and the numbers in the order of the strips.</summary>
    public required IReadOnlyList<(string At, IReadOnlyList<string> Numbers)> Rows { get; init; }

    /// <summary>When the first minute began.</summary>
    public required string From { get; init; }

    internal static PressHour Of(IReadOnlyList<PressMinute> minutes, Words words, Figures figures, NewsTime time) => new()
    {
        Strips = [.. Sorts.Select(sort => PressStrip.Of(sort.Word, sort.Tone, [.. minutes.Select(sort.Of)], words, figures))],
        Rows = [.. minutes.Reverse().Select(m => (time.Hour(m.At), (IReadOnlyList<string>)[.. Sorts.Select(sort => figures.Count(sort.Of(m)))]))],
        From = time.Clock(minutes[0].At),
    };

    private static readonly (string Word, string Tone, Func<PressMinute, long> Of)[] Sorts =
        [("minute-hits", "good", m => m.Hits), ("minute-misses", "wait", m => m.Misses), ("minute-forgotten", "bad", m => m.Forgotten)];
}

/// <summary>One number over the hour, as bars on a scale of its own: hits are thousands where forgotten pages are ten.</summary>
public sealed record PressStrip
{
    /// <summary>Of the drawing, in units of its own.</summary>
    public const int Height = 40;

    /// <summary>From one bar to the next.</summary>
    public const int Step = 6;

    /// <summary>Key of its name.</summary>
    public required string Word { get; init; }

    public required string Tone { get; init; }

    /// <summary>Sum and peak, as a sentence.</summary>
    public required string Says { get; init; }

    /// <summary>Left edge and height of each bar; a minute without any has none.</summary>
    public required IReadOnlyList<(int Left, string Top, string Tall)> Bars { get; init; }

    internal static PressStrip Of(string word, string tone, IReadOnlyList<long> numbers, Words words, Figures figures)
    {
        var peak = numbers.Max();
        return new PressStrip
        {
            Word = word, Tone = tone,
            Says = words["minute-says"].Replace("{sum}", figures.Count(numbers.Sum()), StringComparison.Ordinal).Replace("{peak}", figures.Count(peak), StringComparison.Ordinal),
            Bars = [.. numbers.Index().Where(n => n.Item > 0).Select(n => Bar(n.Index, Math.Max(1, (double)n.Item * Height / peak)))],
        };
    }

    private static (int, string, string) Bar(int minute, double tall) => (minute * Step, Svg(Height - tall), Svg(tall));

    // A decimal comma would end the number for a browser.
    private static string Svg(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
