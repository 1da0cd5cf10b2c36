using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tajuk.Site.Press;

/// <summary>If-None-Match: what the reader has already. It compares weakly (RFC 9110, 13.1.2): W/ before a tag does not matter.</summary>
internal static class KnownTags
{
    public static bool Holds(StringValues header, string tag)
    {
        if (header.Count == 0) return false;
        if (header.Count == 1 && string.Equals(header[0], tag, StringComparison.Ordinal)) return true;
        return EntityTagHeaderValue.TryParseList([header.ToString()], out var known) && known.Any(k => k.Tag == tag || k.Tag == "*");
    }
}
