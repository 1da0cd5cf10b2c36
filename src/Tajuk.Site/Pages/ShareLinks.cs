namespace Tajuk.Site.Pages;

/// <summary>Plain links by which a reader passes a story on. No script of anyone else's runs for them.</summary>
internal static class ShareLinks
{
    public static IReadOnlyList<Link> Of(Words words, string address, string headline)
    {
        var url = Uri.EscapeDataString(address);
        var text = Uri.EscapeDataString(headline);
        return
        [
            new Link(words["copy_link"], address),
            new Link("WhatsApp", $"https://wa.me/?text={text}%20{url}"),
            new Link("Telegram", $"https://t.me/share/url?url={url}&text={text}"),
            new Link("X", $"https://x.com/intent/post?url={url}&text={text}"),
            new Link("Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}"),
        ];
    }
}
