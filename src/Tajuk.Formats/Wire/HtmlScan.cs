using System.Net;

namespace Tajuk.Formats.Wire;

/// <summary>
/// Reads HTML as agencies write it, one tag at a time, in linear time and constant depth. Nothing is executed, resolved or
/// kept but text, a few marks and the addresses of links; broken tags are text.
/// </summary>
internal static class HtmlScan
{
    public static void Into(BodyBuilder body, string html)
    {
        // Where the last tag and the last comment can end: looked up once, or a file full of "<" would be read to its end for each.
        var (lastTag, lastComment) = (html.LastIndexOf('>'), html.LastIndexOf("-->", StringComparison.Ordinal));
        var at = 0;
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0)
                tag = html.Length;
            if (tag > at)
                body.Text(WebUtility.HtmlDecode(html[at..tag]));
            if (tag == html.Length)
                break;
            at = tag > lastTag || (IsComment(html, tag) && tag > lastComment) ? Literal(body, tag) : Tag(body, html, tag);
        }
    }

    /// <summary>The tag name that begins here, in lower case; empty when none does.</summary>
    public static string NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 32 && (char.IsAsciiLetterOrDigit(html[end]) || (html[end] is '.' or '-' or ':' && end > at)))
            end++;
        if (end == at || !char.IsAsciiLetter(html[at]) || (end < html.Length && !char.IsWhiteSpace(html[end]) && html[end] is not ('>' or '/')))
            return "";
        return html[at..end].ToLowerInvariant();
    }

    /// <summary>Reads what stands at a "&lt;" and returns where to go on.</summary>
    private static int Tag(BodyBuilder body, string html, int at)
    {
        if (IsComment(html, at))
            return After(html, "-->", at + 4);
        if (html.AsSpan(at).StartsWith("<![CDATA[", StringComparison.Ordinal))
            return Cdata(body, html, at + 9);
        if (html.AsSpan(at) is ['<', '!' or '?', ..])
            return After(html, ">", at + 1);
        var closes = html.AsSpan(at) is ['<', '/', ..];
        // "</ br>" is a break that someone meant.
        var nameAt = at + (closes ? 2 : 1);
        while (closes && nameAt < html.Length && html[nameAt] == ' ')
            nameAt++;
        var name = NameAt(html, nameAt);
        if (name.Length == 0)
            return Literal(body, at);
        return closes ? EndTag(body, html, nameAt, name) : StartTag(body, html, nameAt + name.Length, name);
    }

    private static bool IsComment(string html, int at) => html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal);

    private static int Literal(BodyBuilder body, int at)
    {
        body.Text("<");
        return at + 1;
    }

    private static int EndTag(BodyBuilder body, string html, int at, string name)
    {
        if (Markup.IsVoid(name))
            body.Open(name);
        body.Close(name);
        return After(html, ">", at);
    }

    private static int StartTag(BodyBuilder body, string html, int at, string name)
    {
        var (end, href, empty) = Attributes(html, at);
        body.Open(name, href);
        if (empty || Markup.IsVoid(name))
            body.Close(name);
        else if (name is "script" or "style" or "textarea" or "title" or "noscript" or "iframe")
            // Their content is not markup: only their own end tag ends them.
            return Math.Max(end, EndOf(html, name, end));
        return end;
    }

    private static int EndOf(string html, string name, int at)
    {
        var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }

    private static int Cdata(BodyBuilder body, string html, int at)
    {
        var end = html.IndexOf("]]>", at, StringComparison.Ordinal);
        body.Text(end < 0 ? html[at..] : html[at..end]);
        return end < 0 ? html.Length : end + 3;
    }

    private static int After(string html, string mark, int at)
    {
        var end = html.IndexOf(mark, at, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + mark.Length;
    }

    /// <summary>Walks the attributes to the tag's end; keeps href only.</summary>
    private static (int End, string? Href, bool Empty) Attributes(string html, int at)
    {
        string? href = null;
        while (at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] is '/' or '=')
            {
                at++;
                continue;
            }
            var nameEnd = at;
            while (nameEnd < html.Length && !char.IsWhiteSpace(html[nameEnd]) && html[nameEnd] is not ('=' or '>' or '/'))
                nameEnd++;
            var (valueEnd, value) = Value(html, nameEnd);
            if (href is null && html.AsSpan(at, nameEnd - at).Equals("href", StringComparison.OrdinalIgnoreCase))
                href = value is null ? null : WebUtility.HtmlDecode(value).Trim();
            at = Math.Max(valueEnd, at + 1);
        }
        return (Math.Min(at + 1, html.Length), href, at > 0 && at < html.Length && html[at - 1] == '/');
    }

    private static (int End, string? Value) Value(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        if (at >= html.Length || html[at] != '=')
            return (at, null);
        do
            at++;
        while (at < html.Length && char.IsWhiteSpace(html[at]));
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var close = html.IndexOf(html[at], at + 1);
            if (close >= 0)
                return (close + 1, html[(at + 1)..close]);
        }
        var end = at;
        while (end < html.Length && !char.IsWhiteSpace(html[end]) && html[end] != '>')
            end++;
        return (end, html[at..end]);
    }
}
