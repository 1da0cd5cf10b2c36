using Tajuk.Formats.Wire;

namespace Tajuk.Formats.NinJs;

/// <summary>Picks among the alternatives that ninjs gives: <c>body_html</c> and its like in 1.x, arrays with roles from 2.0 on.</summary>
internal sealed class NinJsContent(JsonItem item, FieldReader fields)
{
    /// <summary>The role "main" first; 1.x has one headline and others by name.</summary>
    public string? Headline =>
        item.Line("headline") ?? ByRole("headlines", role => role is null or "main") ?? ByRole("headlines", _ => true) ?? ByName("headline_") ?? item.Line("title");

    public string? Caption => ByRole("descriptions", role => role is "caption") ?? item.Line("description_text", "description_caption")
        ?? ByRole("descriptions", role => role is not ("creditline" or "writer")) ?? Plain(ByName("description_"));

    public string? Summary => ByRole("descriptions", role => role is "summary" or "abstract" or "teaser") ?? Caption;

    public string? CreditLine => ByRole("descriptions", role => role is "creditline");

    /// <summary>Markup before plain text, then the longest: what is shorter is an extract.</summary>
    public IReadOnlyList<WireBlock> Body
    {
        get
        {
            var best = Bodies.Where(b => !string.IsNullOrWhiteSpace(b.Text)).OrderByDescending(b => b.IsMarkup).ThenByDescending(b => b.Text.Length).FirstOrDefault();
            return best.Text is not { } text ? [] : best.IsMarkup ? ReadBody.FromMarkup(text, fields) : ReadBody.FromText(text, fields);
        }
    }

    public IReadOnlyList<WireRendition> Renditions => [.. item.Items("renditions").Select(r => Rendition(r.Name, r.Item)).OfType<WireRendition>()];

    private IEnumerable<(string Text, bool IsMarkup)> Bodies =>
        item.Names.Where(n => n.StartsWith("body_", StringComparison.OrdinalIgnoreCase))
            .Select(n => (item.Raw(n) ?? "", n.Contains("html", StringComparison.OrdinalIgnoreCase) || n.Contains("rich", StringComparison.OrdinalIgnoreCase)))
            .Concat(item.Items("bodies").Where(b => b.Item.Line("contenttype") is not ("application/xml" or "text/xml"))
                .Select(b => (b.Item.Raw("value") ?? "", b.Item.Line("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)));

    private string? ByRole(string name, Func<string?, bool> role) =>
        item.Items(name).Where(d => role(d.Item.Line("role")?.ToLowerInvariant())).Select(d => Plain(d.Item.Raw("value"))).FirstOrDefault(v => v is not null);

    private string? ByName(string prefix) =>
        item.Names.Where(n => n.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Select(n => item.Line(n)).FirstOrDefault(v => v is not null);

    /// <summary>One line of words, even where a line holds markup.</summary>
    private string? Plain(string? value)
    {
        if (value is null)
            return null;
        var words = string.Join(" ", ReadBody.FromText(value, fields).Select(WireText.Of));
        return words.Length == 0 ? null : words;
    }

    private WireRendition? Rendition(string? name, JsonItem rendition)
    {
        if (rendition.Line("href") is not { } href)
            return null;
        return new WireRendition
        {
            Href = href,
            Role = RoleOf(name?.ToLowerInvariant()) is var byName and not WireRenditionRole.Other ? byName : RoleOf(rendition.Line("title")?.ToLowerInvariant()),
            Width = fields.Pixels(rendition.Line("width")),
            Height = fields.Pixels(rendition.Line("height")),
            MimeType = rendition.Line("contenttype", "mimetype"),
        };
    }

    private static WireRenditionRole RoleOf(string? name) => name switch
    {
        "original" or "main" or "full" or "highres" or "hires" or "high" or "16-9" or "4-3" => WireRenditionRole.Full,
        "preview" or "viewimage" or "baseimage" or "small" or "lowres" => WireRenditionRole.Preview,
        "thumbnail" or "thumb" => WireRenditionRole.Thumbnail,
        _ => WireRenditionRole.Other,
    };
}
