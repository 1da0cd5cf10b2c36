namespace Tajuk.Formats.Xml;

/// <summary>
/// Looks at the attributes of every tag before the parser does: XmlReader reads all of a tag's attributes at once, in
/// a time that grows with their square, and cannot be stopped on the way (a tag of 16 MB takes half a minute).
/// </summary>
internal static class Tags
{
    public enum Excess
    {
        None,
        TooManyAttributes,
        AttributeTooLong,
    }

    /// <summary>
    /// One pass. "&lt;" may stand in no attribute, so no tag reaches past the next one. What looks like a tag inside a comment
    /// or CDATA is measured too: nobody writes hundreds of attributes there either.
    /// </summary>
    public static Excess Measure(ReadOnlySpan<char> document, XmlLimits bounds)
    {
        for (var at = document.IndexOf('<'); at >= 0;)
        {
            var next = document[(at + 1)..].IndexOf('<');
            var tag = next < 0 ? document[(at + 1)..] : document.Slice(at + 1, next);
            if (tag.Length > bounds.Attributes && Attributes(tag, bounds) is var excess and not Excess.None)
                return excess;
            at = next < 0 ? -1 : at + 1 + next;
        }
        return Excess.None;
    }

    private static Excess Attributes(ReadOnlySpan<char> tag, XmlLimits bounds)
    {
        for (var count = 1; ; count++)
        {
            var mark = tag.IndexOfAny('=', '>');
            if (mark < 0 || tag[mark] == '>')
                return Excess.None;
            tag = tag[(mark + 1)..].TrimStart();
            if (tag is not ['"' or '\'', ..])
                continue;
            var end = tag[1..].IndexOf(tag[0]);
            if ((end < 0 ? tag.Length : end) > bounds.AttributeLength)
                return Excess.AttributeTooLong;
            if (count > bounds.Attributes)
                return Excess.TooManyAttributes;
            tag = end < 0 ? [] : tag[(end + 2)..];
        }
    }
}
