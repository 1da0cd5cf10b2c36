using System.Text;
using System.Text.Unicode;

namespace Tajuk.Formats.Text;

/// <summary>
/// Turns a file's bytes into text by what the bytes are: a mark at the start wins, then valid UTF-8, then what the
/// file says of itself, then Windows-1252. A file that lies about itself is read rightly, and the lie is noted.
/// </summary>
internal static class DecodeBytes
{
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared, ICollection<Anomaly> anomalies)
    {
        if (ByMark(bytes) is { } marked)
            return WithoutControls(marked, anomalies);
        if (Utf8.IsValid(bytes) && !(declared is not null && CodePages.HidesInAscii(declared)))
            return WithoutControls(AsUtf8(bytes, declared, anomalies), anomalies);
        return WithoutControls(AsDeclared(bytes, declared, anomalies), anomalies);
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0, (byte)'<', ..] or [0, (byte)'{', ..] or [0, (byte)'[', ..] => Encoding.BigEndianUnicode.GetString(bytes),
        [(byte)'<', 0, ..] or [(byte)'{', 0, ..] or [(byte)'[', 0, ..] => Encoding.Unicode.GetString(bytes),
        _ => null,
    };

    private static string AsUtf8(ReadOnlySpan<byte> bytes, string? declared, ICollection<Anomaly> anomalies)
    {
        var saysOtherwise = declared is not null && CodePages.Named(declared) is not UTF8Encoding;
        if (saysOtherwise && bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            anomalies.Add(Found.EncodingLies(declared!));
        return Encoding.UTF8.GetString(bytes);
    }

    private static string AsDeclared(ReadOnlySpan<byte> bytes, string? declared, ICollection<Anomaly> anomalies)
    {
        var encoding = declared is null ? null : CodePages.Named(declared);
        if (encoding is null or UTF8Encoding)
        {
            anomalies.Add(Found.EncodingGuessed);
            encoding = CodePages.Western;
        }
        return encoding.GetString(bytes);
    }

    private static string WithoutControls(string text, ICollection<Anomaly> anomalies)
    {
        if (!text.AsSpan().ContainsAny(Forbidden))
            return text;
        anomalies.Add(Found.ControlCharacters);
        return string.Create(text.Length, text, static (target, source) => source.AsSpan().ReplaceAny(target, Forbidden, ' '));
    }

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    private static class Found
    {
        public static Anomaly EncodingLies(string declared) => new()
        {
            Code = "encoding-lies",
            Sentence = $"The file says it is {Words.Short(declared, 40)} and is UTF-8; it was read as UTF-8.",
        };

        public static Anomaly EncodingGuessed { get; } = new()
        {
            Code = "encoding-guessed",
            Sentence = "The file is not UTF-8 and does not say what it is; it was read as Windows-1252.",
        };

        public static Anomaly ControlCharacters { get; } = new()
        {
            Code = "control-characters",
            Sentence = "The file holds control characters that text may not hold; each became a space.",
        };
    }
}
