using System.Text;
using System.Xml;

namespace Tajuk.Site.Feeds;

/// <summary>XML that any text can go into: what XML cannot hold is left out before it can break a whole document.</summary>
internal static class XmlText
{
    // No indentation: white space would be part of a guid or an address to some readers.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };

    public static byte[] Document(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) write(xml);
        return bytes.ToArray();
    }

    /// <summary>The text without control characters, lone surrogates and the two non-characters that XML 1.0 forbids.</summary>
    public static string Clean(string text)
    {
        var bad = 0;
        for (; bad < text.Length && XmlConvert.IsXmlChar(text[bad]); bad++) { }
        if (bad == text.Length) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune.ToString());
        return clean.ToString();
    }

    public static void Element(this XmlWriter xml, string name, string? text)
    {
        if (text is not null) xml.WriteElementString(name, Clean(text));
    }

    public static void Element(this XmlWriter xml, string prefix, string name, string ns, string? text)
    {
        if (text is not null) xml.WriteElementString(prefix, name, ns, Clean(text));
    }

    /// <summary>
    /// Plain text for a place where some readers expect markup: written as character references, "&amp;" and "&lt;" are
    /// taken for themselves by both kinds (RSS Best Practices Profile, "Character Data").
    /// </summary>
    public static void PlainElement(this XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name);
        foreach (var part in Split(Clean(text)))
            if (part is "&" or "<" or ">") xml.WriteCharEntity(part[0]);
            else xml.WriteString(part);
        xml.WriteEndElement();
    }

    private static IEnumerable<string> Split(string text)
    {
        for (int from = 0, to; from < text.Length; from = to)
        {
            var next = text.AsSpan(from).IndexOfAny('&', '<', '>');
            to = next < 0 ? text.Length : next == 0 ? from + 1 : from + next;
            yield return text[from..to];
        }
    }
}
