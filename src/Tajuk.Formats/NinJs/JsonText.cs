using System.Globalization;
using System.Text.Json;
using Tajuk.Formats.Text;
using Tajuk.Formats.Wire;

namespace Tajuk.Formats.NinJs;

/// <summary>The one way JSON comes in: bounded in size and depth, decoded by what its bytes are, escapes made sound first.</summary>
internal static class JsonText
{
    /// <summary>ninjs refers to its pictures and never embeds them: the largest real item is some 100 KB.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static (JsonDocument? Json, Refusal? Refusal) Parse(ReadOnlyMemory<byte> bytes, ICollection<Anomaly> anomalies)
    {
        if (bytes.Length > MaxBytes)
            return (null, Refusals.JsonTooLarge(MaxBytes));
        var text = DecodeBytes.Decode(bytes.Span, null, anomalies).TrimStart('\uFEFF');
        try
        {
            return (JsonDocument.Parse(WithoutLoneSurrogates(text), Options), null);
        }
        catch (JsonException e)
        {
            return (null, Refusals.JsonBroken(e.LineNumber, e.BytePositionInLine));
        }
    }

    /// <summary>
    /// "\ud800" without its other half is allowed by JSON's grammar and stands for no character: reading such a string
    /// throws. Each becomes U+FFFD.
    /// </summary>
    internal static string WithoutLoneSurrogates(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return json;
        var sound = json.ToCharArray();
        for (var at = 0; at < sound.Length - 1; at++)
        {
            if (sound[at] != '\\')
                continue;
            var isHigh = IsEscape(sound, at, '\uD800', '\uDBFF');
            if (isHigh && IsEscape(sound, at + 6, '\uDC00', '\uDFFF'))
                at += 11;
            else if (isHigh || IsEscape(sound, at, '\uDC00', '\uDFFF'))
                "\\ufffd".CopyTo(sound.AsSpan(at));
            else
                // Passes over what is escaped, so that "\\ud800" stays the six letters it is.
                at++;
        }
        return new string(sound);
    }

    private static bool IsEscape(char[] json, int at, char from, char to) =>
        at + 5 < json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
        && unit >= from && unit <= to;
}
