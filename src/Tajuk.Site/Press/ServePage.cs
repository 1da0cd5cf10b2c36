using Microsoft.AspNetCore.Http;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Press;

/// <summary>From a request to a page: the one that is kept, or one that is made now.</summary>
internal sealed class ServePage(PageStore pages, MakePage make, PressNumbers numbers, TimeProvider clock)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var address = new PageAddress(context.Request.Path.Value ?? "/", Before(context.Request.Query));
        if (pages.Find(address.Key, clock.GetUtcNow().UtcTicks) is { } page)
        {
            numbers.Hit();
            await page.Answer.SendAsync(context);
            return;
        }
        numbers.Missed();
        try
        {
            await (await make.OnceAsync(address, AcceptedEncodings.Best(context.Request.Headers.AcceptEncoding))).SendAsync(context);
        }
        catch (ArchiveEmptyException)
        {
            context.Response.Headers.RetryAfter = "1";
            await Answer.Plain(StatusCodes.Status503ServiceUnavailable, "The first copy of the edition has not arrived yet.\n").SendAsync(context);
        }
    }

    // Any other name in the query is ignored, and so is an anchor that cannot be one.
    private static string? Before(IQueryCollection query) =>
        query[Anchor.Name] is [{ } id] && Routes.IsStoryId(id) ? id : null;
}
