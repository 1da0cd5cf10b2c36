using System.Text;

namespace Tajuk.Formats.Text;

/// <summary>Finds the decoder for an encoding's declared name.</summary>
internal static class CodePages
{
    /// <summary>What agencies call ISO-8859-1 is Windows-1252: the bytes that differ are curly quotes, not controls.</summary>
    public static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The decoder for the name, or null when there is none; UTF-7 is never one.</summary>
    public static Encoding? Named(string name) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => Encoding.UTF8,
        "utf-16" or "utf-16le" or "ucs-2" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "us-ascii" or "ascii" or "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "cp1252" => Western,
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
    };

    /// <summary>Seven-bit encodings look like valid UTF-8 and are not.</summary>
    public static bool HidesInAscii(string name) =>
        name.Trim().StartsWith("iso-2022-", StringComparison.OrdinalIgnoreCase) || name.Trim().StartsWith("hz-", StringComparison.OrdinalIgnoreCase);
}
