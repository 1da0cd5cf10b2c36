using Microsoft.AspNetCore.WebUtilities;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Press;

/// <summary>What a reader asked for, as far as it decides the answer: the path and the anchor of an older page of a list.</summary>
/// <param name="Path">Decoded, with its leading slash.</param>
/// <param name="Before">Id of the story that anchors an older page; null for the newest.</param>
internal readonly record struct PageAddress(string Path, string? Before)
{
    /// <summary>No path can hold it, so no address can pretend to be another's key.</summary>
    private const char Mark = '\0';

    /// <summary>The one page for everything that is not there.</summary>
    public static string NotFound { get; } = Mark + "404";

    /// <summary>The notice of a story that was taken back, under whatever slug it is asked for.</summary>
    public static string Gone(string story) => Mark + "410" + story;

    /// <summary>Under what the answer is kept.</summary>
    public string Key => Before is null ? Path : Path + Mark + Before;

    /// <summary>An address whose answer is kept under the key.</summary>
    public static PageAddress Of(string key)
    {
        if (key == NotFound) return new PageAddress("/0", null);
        if (key[0] == Mark) return new PageAddress("/" + key[4..], null);
        return key.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var mark ? new PageAddress(key[..mark], key[(mark + 1)..]) : new PageAddress(key, null);
    }

    /// <summary>What an operator means by an address, pasted whole or typed as a path.</summary>
    public static PageAddress Read(string text)
    {
        var address = Uri.TryCreate(text.Trim(), UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.PathAndQuery : text.Trim().Split('#')[0];
        var (path, query) = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? (address[..mark], address[mark..]) : (address, "");
        var parts = Uri.UnescapeDataString(path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new PageAddress("/" + string.Join('/', parts), QueryHelpers.ParseQuery(query).GetValueOrDefault(Anchor.Name) is [{ } id] && Routes.IsStoryId(id) ? id : null);
    }

    /// <summary>Under what the answer may be kept: a story that was taken back is told of under one key, whatever its address.</summary>
    public IEnumerable<string> Keys() => Routes.StoryId(Path[(Path.LastIndexOf('/') + 1)..]) is { } story ? [Key, Gone(story)] : [Key];

    /// <summary>The key as operators read it.</summary>
    public static string Show(string key) => key.Replace(Mark, key[0] == Mark ? ' ' : '?').TrimStart();
}
