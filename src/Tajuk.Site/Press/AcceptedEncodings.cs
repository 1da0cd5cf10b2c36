using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tajuk.Site.Press;

/// <summary>What an Accept-Encoding header allows. Browsers send a handful of values, so each is read once.</summary>
internal static class AcceptedEncodings
{
    /// <summary>Whoever sends a value of his own with each request must not fill the memory.</summary>
    private const int Remembered = 256;

    private static readonly ConcurrentDictionary<string, Packing> Known = new(StringComparer.Ordinal);

    public static Packing Best(StringValues header)
    {
        if (header.Count == 0) return Packing.None;
        var accepted = header.Count == 1 ? header[0]! : header.ToString();
        if (Known.TryGetValue(accepted, out var packing)) return packing;
        packing = Read(accepted);
        if (Known.Count < Remembered) Known[accepted] = packing;
        return packing;
    }

    private static Packing Read(string accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList([accepted], out var list)) return Packing.None;
        return Allows(list, "br") ? Packing.Brotli : Allows(list, "gzip") ? Packing.Gzip : Packing.None;
    }

    private static bool Allows(IEnumerable<StringWithQualityHeaderValue> list, string encoding) =>
        list.Any(e => e.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && e.Quality is null or > 0.0);
}
