using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Tajuk.Site.Archive;
using Tajuk.Site.Press.Theming;

namespace Tajuk.Site.Press;

/// <summary>Files of the theme. Their address changes with their bytes, so these alone may be kept for good.</summary>
internal sealed class ServeAsset(ArchiveStore store, ThemeShelf themes, CachesInFront caches, IOptions<ReaderSiteOptions> options, TimeProvider clock)
{
    private readonly FrontHeaders? _front = caches.Kept(new ReadNotes());

    public async Task AnswerAsync(HttpContext context)
    {
        if (Theme().Assets.Find(context.Request.Path.Value ?? "") is not { } asset)
        {
            await Answer.Plain(404, "No such file in this theme.\n").SendAsync(context);
            return;
        }
        var response = context.Response;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        _front?.Write(response.Headers);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        response.ContentType = asset.ContentType;
        response.ContentLength = asset.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
    }

    private Theme Theme()
    {
        if (!store.HasCopy) return themes.Get("harian");
        using var archive = store.Open(options.Value.Edition, clock.GetUtcNow().UtcDateTime);
        return themes.Get(archive.Settings()?.Theme ?? "harian");
    }
}
