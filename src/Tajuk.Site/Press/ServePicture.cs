using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Tajuk.Publication;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Press;

/// <summary>
/// Renditions of pictures. A file is sent only while the archive says that its picture is out and lists it; the store
/// behind may hold more. A picture taken back must be gone with the next request, so even these bytes, which never
/// change under their address, have to be asked about each time; a purged cache may keep them.
/// </summary>
internal sealed class ServePicture(ArchiveStore store, IPictureSource pictures, CachesInFront caches, IOptions<ReaderSiteOptions> options, TimeProvider clock)
{
    public async Task AnswerAsync(HttpContext context, string key, string name)
    {
        if (Find(key, name) is not var (rendition, front) || await pictures.OpenAsync(key, name, context.RequestAborted) is not { } bytes)
        {
            await Answer.Plain(404, "No such picture.\n").SendAsync(context);
            return;
        }
        await using (bytes) await SendAsync(context, rendition, $"\"{key}-{name}\"", front, bytes);
    }

    private (Rendition, FrontHeaders?)? Find(string key, string name)
    {
        if (!store.HasCopy) return null;
        using var archive = store.Open(options.Value.Edition, clock.GetUtcNow().UtcDateTime);
        return archive.PictureByPublicKey(key)?.Renditions.FirstOrDefault(r => r.Name == name) is { } found ? (found, caches.Kept(archive.Notes)) : null;
    }

    private static async Task SendAsync(HttpContext context, Rendition rendition, string tag, FrontHeaders? front, Stream bytes)
    {
        var response = context.Response;
        response.Headers.CacheControl = "public, no-cache";
        front?.Write(response.Headers);
        response.Headers.ETag = tag;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (KnownTags.Holds(context.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = rendition.Format switch { "webp" => "image/webp", "avif" => "image/avif", _ => "image/jpeg" };
        if (bytes.CanSeek) response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await bytes.CopyToAsync(response.Body, context.RequestAborted);
    }
}
