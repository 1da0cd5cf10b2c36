using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tajuk.Bench;

/// <summary>
/// The least that ASP.NET Core can do with the same bytes: prebuilt bodies and headers out of a dictionary, in the first
/// and only middleware. What our server takes more than this is ours.
/// </summary>
internal static class Bare
{
    public static async Task<int> RunAsync(string folder, string port, bool inline)
    {
        var pages = PageFiles.Read(folder).ToDictionary(p => p.Path, StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:" + port);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = inline);
        var app = builder.Build();
        app.Run(context => pages.TryGetValue(context.Request.Path.Value!, out var page) ? SendAsync(context, page) : NotFound(context));
        await app.RunAsync();
        return 0;
    }

    private static async Task SendAsync(HttpContext context, PageFile page)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in page.Headers) headers[name] = value;
        headers.ContentLength = page.Body.Length;
        await context.Response.BodyWriter.WriteAsync(page.Body);
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

/// <summary>A page as our server sent it, packed: what the peers serve.</summary>
internal sealed record PageFile(string Path, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body);

/// <summary>Pages kept for the peers: a file each, and one that says which is which.</summary>
internal static class PageFiles
{
    public static async Task<IReadOnlyList<PageFile>> FetchAsync(HttpClient reader, IEnumerable<string> paths)
    {
        var pages = new List<PageFile>();
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var answer = await reader.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Date" or "Content-Length" or "Transfer-Encoding"));
            pages.Add(new PageFile(path, [.. headers.Select(h => KeyValuePair.Create(h.Key, string.Join(", ", h.Value)))], await answer.Content.ReadAsByteArrayAsync()));
        }
        return pages;
    }

    public static void Write(string folder, IEnumerable<PageFile> pages)
    {
        Directory.CreateDirectory(folder);
        foreach (var (page, i) in pages.Select((p, i) => (p, i)))
        {
            File.WriteAllBytes(Path.Combine(folder, $"{i}.bin"), page.Body);
            File.WriteAllLines(Path.Combine(folder, $"{i}.txt"), page.Headers.Select(h => $"{h.Key}: {h.Value}").Prepend(page.Path));
        }
    }

    public static IEnumerable<PageFile> Read(string folder) => Directory.EnumerateFiles(folder, "*.txt").Select(file =>
    {
        var lines = File.ReadAllLines(file);
        return new PageFile(lines[0], [.. lines.Skip(1).Select(l => KeyValuePair.Create(l[..l.IndexOf(':', StringComparison.Ordinal)], l[(l.IndexOf(':', StringComparison.Ordinal) + 2)..]))],
            File.ReadAllBytes(Path.ChangeExtension(file, ".bin")));
    });
}
