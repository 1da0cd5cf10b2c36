using System.Text;

namespace Tajuk.Formats.PhotoMetadata;

/// <summary>
/// IIM text to Unicode. Dataset 1:90 may name the character set by an ISO 2022 escape; most files do not, and some lie.
/// </summary>
internal sealed class IimText(ReadOnlyMemory<byte> named)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly bool saysUtf8 = named.Span.SequenceEqual("\u001b%G"u8) || named.Span.StartsWith("\u001b%/"u8);
    private readonly bool saysLatin1 = named.Span.SequenceEqual("\u001b.A"u8) || named.Span.SequenceEqual("\u001b-A"u8);
    private readonly bool saysOther = !named.IsEmpty;

    public string Decode(ReadOnlySpan<byte> bytes, ISet<Anomaly> anomalies)
    {
        if (System.Text.Ascii.IsValid(bytes)) return Encoding.ASCII.GetString(bytes);
        if (saysLatin1) return Windows1252.GetString(bytes);
        var whole = WithoutCutCharacter(bytes);
        if (System.Text.Unicode.Utf8.IsValid(whole))
        {
            if (saysOther && !saysUtf8) anomalies.Add(MetadataAnomaly.IimCharsetWrong);
            return StrictUtf8.GetString(whole);
        }
        if (saysOther) anomalies.Add(MetadataAnomaly.IimCharsetWrong);
        return Windows1252.GetString(bytes);
    }

    /// <summary>
    /// Fields are cut at a number of bytes (2:110 at 32), which may be the middle of a character. Only where the field is
    /// UTF-8 otherwise: a lone E9 at the end of "café" is Windows-1252.
    /// </summary>
    private ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var last = bytes[^back];
            if (last is >= 0x80 and < 0xC0) continue;
            var needed = last switch { >= 0xF0 and < 0xF8 => 4, >= 0xE0 and < 0xF0 => 3, >= 0xC2 and < 0xE0 => 2, _ => 1 };
            var head = bytes[..^back];
            return needed > back && (saysUtf8 || !System.Text.Ascii.IsValid(head)) ? head : bytes;
        }
        return bytes;
    }
}
