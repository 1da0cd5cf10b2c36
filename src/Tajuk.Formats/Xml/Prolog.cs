using System.Text;

namespace Tajuk.Formats.Xml;

/// <summary>What stands before the root element: the declaration (XML 1.0, 2.8) and the DTD, looked at but never processed.</summary>
internal static class Prolog
{
    /// <summary>The encoding that the declaration names, read from the first bytes; null when it names none.</summary>
    public static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)]);
        var open = start.IndexOf("<?xml", StringComparison.Ordinal);
        var close = open < 0 ? -1 : start.IndexOf("?>", open, StringComparison.Ordinal);
        if (close < 0)
            return null;
        var at = start.IndexOf("encoding", open, close - open, StringComparison.Ordinal);
        var parts = at < 0 ? [] : start[at..close].Split(['"', '\''], 3);
        return parts.Length == 3 ? parts[1] : null;
    }

    /// <summary>
    /// The document from its first tag on: the text is decoded, so the declaration has nothing left to say, and
    /// white space before it, which real files have, would make it not well-formed.
    /// </summary>
    public static string WithoutDeclaration(string text, ICollection<Anomaly> anomalies)
    {
        var document = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        if (document.Length != text.Length && document.StartsWith("<?xml", StringComparison.Ordinal) && !text.StartsWith('\uFEFF'))
            anomalies.Add(new Anomaly { Code = "space-before-declaration", Sentence = "White space stands before the XML declaration." });
        if (!document.StartsWith("<?xml", StringComparison.Ordinal) || document.Length < 6 || !char.IsWhiteSpace(document[5]))
            return document;
        var end = document.IndexOf("?>", StringComparison.Ordinal);
        return end < 0 ? document : document[(end + 2)..].TrimStart();
    }

    /// <summary>
    /// Whether the DTD declares entities. One hidden behind a comment is missed here and does no harm: the reader
    /// skips the DTD, so a reference to it is a reference to nothing, and refused.
    /// </summary>
    public static bool DeclaresEntities(string document)
    {
        var dtd = document.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        if (dtd < 0)
            return false;
        var root = dtd;
        while ((root = document.IndexOf('<', root + 1)) >= 0 && root + 1 < document.Length)
            if (document[root + 1] is not ('!' or '?'))
                return false;
            else if (document.AsSpan(root).StartsWith("<!ENTITY", StringComparison.Ordinal))
                return true;
        return false;
    }
}
