using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Tajuk.Platform.Desk;

/// <summary>The newsroom's style sheet. Its address names its content, so a browser keeps it for good.</summary>
internal static class DeskStyle
{
    private static readonly byte[] Sheet = Read("desk.css");

    private static readonly byte[] Mark = Read("ikon.svg");

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Sheet))[..12];

    public static string Path { get; } = $"{DeskRules.Root}/aset/desk.css?v={Hash}";

    public static IResult Answer(HttpContext http)
    {
        if (http.Request.Query["v"] == Hash) http.Response.Headers.CacheControl = new StringValues("public, max-age=31536000, immutable");
        return TypedResults.Bytes(Sheet, "text/css; charset=utf-8");
    }

    public static IResult Icon() => TypedResults.Bytes(Mark, "image/svg+xml");

    private static byte[] Read(string name)
    {
        using var file = typeof(DeskStyle).Assembly.GetManifestResourceStream("Tajuk.Platform.Desk." + name)!;
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
