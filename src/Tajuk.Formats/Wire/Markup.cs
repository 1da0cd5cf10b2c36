using System.Collections.Frozen;

namespace Tajuk.Formats.Wire;

/// <summary>What the tags of HTML, XHTML and NITF 3.x mean to a wire text.</summary>
internal static class Markup
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "p", "div", "section", "article", "header", "footer", "main", "body", "body.content", "body.end", "block", "tagline", "aside", "address",
        "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "blockquote", "bq", "pre", "ul", "ol", "li", "dl", "dt", "dd", "nitf-table",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "br", "note", "center", "nav", "fieldset", "html", "nitf", "summary", "details",
    ]);

    /// <summary>Not words of the story: code, foreign objects, pictures with their captions, heads that other fields are read from.</summary>
    private static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
    [
        "script", "style", "svg", "math", "iframe", "object", "embed", "noscript", "template", "audio", "video", "canvas",
        "figure", "figcaption", "media", "head", "body.head", "docdata", "title", "select", "button", "textarea", "xml",
    ]);

    private static readonly FrozenSet<string> Voids = FrozenSet.ToFrozenSet(
        ["br", "hr", "img", "input", "meta", "link", "embed", "source", "track", "wbr", "col", "area", "base", "param"]);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsLeftOut(string name) => LeftOut.Contains(name);

    /// <summary>Elements that have no end tag in HTML.</summary>
    public static bool IsVoid(string name) => Voids.Contains(name);

    public static bool IsPublicAddress(string? href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0;

    /// <summary>Whether text is markup that lost its place: it holds an end tag, or a tag that only markup has.</summary>
    public static bool LooksLikeMarkup(string text)
    {
        var last = text.LastIndexOf('>');
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < last; at = text.IndexOf('<', at + 1))
        {
            var name = HtmlScan.NameAt(text, text.AsSpan(at + 1) is ['/', ..] ? at + 2 : at + 1);
            if (name is "b" or "i" or "a" or "strong" or "em" or "span" or "img" or "u" || IsBlock(name) || IsLeftOut(name))
                return true;
        }
        return false;
    }
}
