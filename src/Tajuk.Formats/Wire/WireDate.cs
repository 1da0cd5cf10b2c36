using Tajuk.Formats.Text;

namespace Tajuk.Formats.Wire;

/// <summary>An instant as a wire file writes it.</summary>
/// <param name="Value">The instant; taken as UTC when the file gives no zone.</param>
/// <param name="ZoneStated">False when the file gives no zone: good enough to sort by, never to lift an embargo by.</param>
internal readonly record struct WireDate(DateTimeOffset Value, bool ZoneStated)
{
    /// <summary>
    /// Reads ISO 8601 in extended or basic form, and what real files make of it: a space for the T, an offset without
    /// a colon, line breaks inside, an Indonesian zone by name. Null when no calendar holds such an instant.
    /// </summary>
    public static WireDate? Read(string? text)
    {
        var rest = (Words.Clean(text) ?? "").AsSpan();
        if (!Digits(ref rest, 4, out var year) || !Skip(ref rest, "-") || !Digits(ref rest, 2, out var month)
            || !Skip(ref rest, "-") || !Digits(ref rest, 2, out var day))
            return null;
        var time = TimeSpan.Zero;
        if (!rest.IsEmpty && !Time(ref rest, out time))
            return null;
        var zone = Zone(rest.Trim());
        if (zone is null && !rest.Trim().IsEmpty)
            return null;
        return Instant(year, month, day, time, zone);
    }

    private static WireDate? Instant(int year, int month, int day, TimeSpan time, TimeSpan? zone)
    {
        if (year < 1900 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || time >= TimeSpan.FromDays(1))
            return null;
        return new WireDate(new DateTimeOffset(new DateTime(year, month, day).Add(time), zone ?? TimeSpan.Zero), zone is not null);
    }

    private static bool Time(ref ReadOnlySpan<char> rest, out TimeSpan time)
    {
        time = default;
        rest = rest.TrimStart();
        if (rest is ['T' or 't', ..])
            rest = rest[1..].TrimStart();
        if (!Digits(ref rest, 2, out var hour) || !Skip(ref rest, ":") || !Digits(ref rest, 2, out var minute) || hour > 23 || minute > 59)
            return false;
        var second = 0;
        if (rest is [':' or (>= '0' and <= '9'), ..] && (!Skip(ref rest, ":") || !Digits(ref rest, 2, out second) || second > 59))
            return false;
        time = new TimeSpan(hour, minute, second) + Fraction(ref rest);
        return true;
    }

    private static TimeSpan Fraction(ref ReadOnlySpan<char> rest)
    {
        if (rest is not ['.' or ',', >= '0' and <= '9', ..])
            return TimeSpan.Zero;
        var length = rest[1..].IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? rest[1..] : rest[1..][..length];
        rest = rest[(1 + digits.Length)..];
        var ticks = 0L;
        for (var i = 0; i < 7; i++)
            ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        return TimeSpan.FromTicks(ticks);
    }

    private static TimeSpan? Zone(ReadOnlySpan<char> zone) => zone switch
    {
        "Z" or "z" or "UTC" or "GMT" => TimeSpan.Zero,
        "WIB" => TimeSpan.FromHours(7),
        "WITA" => TimeSpan.FromHours(8),
        "WIT" => TimeSpan.FromHours(9),
        ['+' or '-', ..] => Offset(zone),
        _ => null,
    };

    private static TimeSpan? Offset(ReadOnlySpan<char> zone)
    {
        var rest = zone[1..].TrimStart();
        var minutes = 0;
        if (!Digits(ref rest, 2, out var hours) || (!rest.IsEmpty && (!Skip(ref rest, ":") || !Digits(ref rest, 2, out minutes))))
            return null;
        // 14 hours is the farthest that any zone lies from UTC.
        if (!rest.IsEmpty || minutes > 59 || hours > 14 || (hours == 14 && minutes > 0))
            return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return zone[0] == '-' ? -offset : offset;
    }

    /// <summary>Takes the mark when it is there: the basic form has none.</summary>
    private static bool Skip(ref ReadOnlySpan<char> rest, string mark)
    {
        rest = rest.TrimStart();
        if (rest.StartsWith(mark, StringComparison.Ordinal))
            rest = rest[mark.Length..].TrimStart();
        return true;
    }

    private static bool Digits(ref ReadOnlySpan<char> rest, int count, out int value)
    {
        value = 0;
        if (rest.Length < count)
            return false;
        foreach (var c in rest[..count])
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
        }
        rest = rest[count..];
        return true;
    }
}
