using System.Globalization;
using Tajuk.Platform.Desk;

namespace Tajuk.Pressroom;

/// <summary>Prints numbers as people of a language read them: 1.234,5 or 1,234.5. Our own, so that the host's culture does not decide.</summary>
internal sealed class Figures(Words words)
{
    private readonly NumberFormatInfo _form = words.Indonesian
        ? new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," }
        : NumberFormatInfo.InvariantInfo;

    public string Count(long number) => number.ToString("#,0", _form);

    /// <summary>"12,3 MB", "45 kB": in thousands and millions, as disks are sold.</summary>
    public string Bytes(long bytes) => bytes < 1_000_000 ? (bytes / 1e3).ToString("0", _form) + " kB" : (bytes / 1e6).ToString("#,0.#", _form) + " MB";

    /// <summary>"3,1 ms", "2,4 s".</summary>
    public string Time(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? time.TotalMilliseconds.ToString("0.#", _form) + " ms"
        : time.TotalSeconds.ToString(time < TimeSpan.FromSeconds(100) ? "0.#" : "#,0", _form) + " s";

    /// <summary>"0,4 s", "12 s": of what only grows, parts of a second say nothing once there are many.</summary>
    public string Age(TimeSpan age) => age.TotalSeconds.ToString(age < TimeSpan.FromSeconds(10) ? "0.0" : "#,0", _form) + " s";

    /// <summary>Median and 95th percentile; words for there being none yet.</summary>
    public string Times((TimeSpan Median, TimeSpan Slow)? times) =>
        times is var (median, slow) ? $"{Time(median)} / {Time(slow)}" : words["none-yet"];

    /// <summary>"98,7%", never rounded up: 100% means all. Words when there is nothing to divide.</summary>
    public string Share(long part, long all) => all == 0 ? words["none-yet"] : (Math.Floor(1_000.0 * part / all) / 10).ToString("0.#", _form) + "%";
}
