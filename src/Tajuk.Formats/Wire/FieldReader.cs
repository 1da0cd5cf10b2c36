using System.Globalization;
using Tajuk.Formats.NewsCodes;
using Tajuk.Formats.Text;

namespace Tajuk.Formats.Wire;

/// <summary>
/// Reads single values the same way for every format, and keeps what was odd about them. One for each item.
/// </summary>
internal sealed class FieldReader
{
    private readonly List<Anomaly> _anomalies = [];

    /// <summary>What was odd, each once.</summary>
    public IReadOnlyList<Anomaly> Anomalies => [.. _anomalies.Distinct()];

    public void Note(Anomaly anomaly) => _anomalies.Add(anomaly);

    public void Note(IEnumerable<Anomaly> anomalies) => _anomalies.AddRange(anomalies);

    /// <summary>A date that orders or informs. <paramref name="text"/> null means that the field is absent, which is no anomaly.</summary>
    public DateTimeOffset? Date(string field, string? text)
    {
        if (text is null)
            return null;
        var date = WireDate.Read(text);
        if (string.IsNullOrWhiteSpace(text))
            Note(Oddities.DateEmpty(field));
        else if (date is null)
            Note(Oddities.DateUnreadable(field));
        else if (!date.Value.ZoneStated)
            Note(Oddities.DateWithoutZone(field));
        return date?.Value;
    }

    /// <summary>
    /// An embargo. Absent means none; anything present that is not an instant with its zone, the empty field included,
    /// holds the item: a wrong guess here is a broken promise to the agency.
    /// </summary>
    public (DateTimeOffset? Until, bool Held) Embargo(string? text)
    {
        if (text is null)
            return (null, false);
        if (WireDate.Read(text) is { ZoneStated: true } date)
            return (date.Value, false);
        Note(Oddities.EmbargoUnreadable);
        return (null, true);
    }

    public (int Number, bool Stated) Version(string? text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return (Math.Max(number, 1), true);
        Note(Oddities.VersionMissing);
        return (1, false);
    }

    /// <summary>Any case; "cancelled" is not in the standards and is meant too often to be let through.</summary>
    public WireStatus Status(string? word)
    {
        var status = word?.ToLowerInvariant() switch
        {
            "usable" => WireStatus.Usable,
            "withheld" => WireStatus.Withheld,
            "canceled" or "cancelled" or "killed" => WireStatus.Canceled,
            _ => WireStatus.Unknown,
        };
        if (status is WireStatus.Unknown)
            Note(Oddities.StatusUnknown);
        else if (word?.ToLowerInvariant() is "cancelled" or "killed")
            Note(Oddities.StatusSpelling);
        return status;
    }

    public int? Urgency(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var urgency) && urgency is >= 1 and <= 9)
            return urgency;
        Note(Oddities.UrgencyUnreadable);
        return null;
    }

    /// <summary>Pixels, or null; a size that is not a number is noted.</summary>
    public int? Pixels(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0)
            return pixels;
        Note(Oddities.SizeUnreadable);
        return null;
    }

    /// <summary>The bytes that base 64 stands for, white space allowed; null when it is not base 64.</summary>
    public ReadOnlyMemory<byte>? Embedded(string text)
    {
        var bytes = new byte[text.Length * 3 / 4];
        if (Convert.TryFromBase64String(text, bytes, out var length) && length > 0)
            return bytes.AsMemory(0, length);
        Note(Oddities.EmbeddedUnreadable);
        return null;
    }

    /// <summary>An IPTC topic under its number in force, or the agency's own code as it is.</summary>
    public WireSubject Subject(string? scheme, string code, string? name, WireSubjectKind kind = WireSubjectKind.Topic)
    {
        var subject = new WireSubject { Scheme = scheme ?? "raw", Code = code, Name = name, Kind = kind };
        if (scheme is "medtop" || (scheme is null && IsIptcNumber(code) && code.StartsWith("2000", StringComparison.Ordinal)))
            return Mapped(subject, MediaTopics.InForce(code));
        if (scheme is not ("subj" or null) || !IsIptcNumber(code))
            return subject;
        if (MediaTopics.FromSubjectCode(code) is { } topic)
            return Mapped(subject, topic);
        if (scheme is "subj")
            Note(Oddities.SubjectUnknown(code));
        return subject with { Scheme = scheme is "subj" ? "subjectcode" : "raw" };
    }

    private static WireSubject Mapped(WireSubject subject, string topic) =>
        subject with { Scheme = "medtop", Code = topic, MappedFrom = topic == subject.Code && subject.Scheme == "medtop" ? null : subject.Code };

    private static bool IsIptcNumber(string code) => code.Length == 8 && code.All(char.IsAsciiDigit);

    /// <summary>"By Ana Wiratma and Bo Lestari" is two people; "By" is nobody's name.</summary>
    public static IEnumerable<WireByline> Bylines(string? line, string? role = null)
    {
        var rest = Words.Clean(line) ?? "";
        foreach (var by in (string[])["by ", "oleh ", "oleh: ", "von ", "par ", "por "])
            if (rest.StartsWith(by, StringComparison.OrdinalIgnoreCase))
                rest = rest[by.Length..];
        return rest.Split([" and ", " dan "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => name.Trim(',', ' ')).Where(name => name.Length > 0)
            .Select(name => new WireByline { Name = name, Role = role });
    }
}
