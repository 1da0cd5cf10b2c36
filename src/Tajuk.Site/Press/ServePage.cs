using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;
using Tajuk.Site.Press.Theming;

namespace Tajuk.Site.Press;

/// <summary>From a request to a page: one view of the archive, one destination, one rendering.</summary>
internal sealed class ServePage(
    ArchiveStore store, ThemeShelf themes, IOptions<ReaderSiteOptions> options, TimeProvider clock, ILogger<ServePage> log)
{
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await Make(context).SendAsync(context);
        }
        catch (ArchiveEmptyException)
        {
            context.Response.Headers.RetryAfter = "1";
            await Answer.Plain(503, "The first copy of the edition has not arrived yet.\n").SendAsync(context);
        }
    }

    private Answer Make(HttpContext context)
    {
        using var archive = store.Open(options.Value.Edition, clock.GetUtcNow().UtcDateTime);
        return Make(archive, context.Request.Path.Value ?? "/", Before(context.Request.Query));
    }

    private Answer Make(ArchiveView archive, string path, string? before)
    {
        var settings = archive.Settings();
        var theme = themes.Get(settings?.Theme ?? "harian");
        var desk = new Compositor(archive, options.Value.Origin, theme.Words(settings?.Locale ?? "id-ID"), log);
        var found = Routes.Find(desk, path, before);
        if (found.MovedTo is { } moved) return Answer.Moved(moved);
        if (found.Document is { } document) return Answer.Text(document.Type, document.Body);
        var html = theme.Render(found.Page!, SiteChrome.Of(desk, found.Sections));
        return Answer.Page(found.Page!.Status, Encoding.UTF8.GetBytes(html), theme.Styles.PolicySources);
    }

    // Any other name in the query is ignored, and so is an anchor that cannot be one.
    private static string? Before(IQueryCollection query) =>
        query[Anchor.Name] is [{ } id] && Routes.IsStoryId(id) ? id : null;
}
