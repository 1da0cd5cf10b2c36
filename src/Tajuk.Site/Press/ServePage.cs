using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Press;

/// <summary>From a request to a page: the one that is kept, or one that is made now.</summary>
internal sealed partial class ServePage(PageStore pages, MakePage make, PressNumbers numbers, PackAgain again, TimeProvider clock, ILogger<ServePage> log)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var address = new PageAddress(context.Request.Path.Value ?? "/", Before(context.Request.Query));
        if (pages.Find(address.Key, clock) is { } page)
        {
            numbers.Hit();
            again.Sent(page);
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
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            LogFailed(PageAddress.Show(address.Key), e);
            await Answer.Plain(StatusCodes.Status500InternalServerError, "Halaman ini sedang tidak dapat ditampilkan. Coba lagi sebentar lagi.\nThis page cannot be shown right now. Try again in a moment.\n").SendAsync(context);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Page} cannot be made and there is no earlier one to show.")]
    private partial void LogFailed(string page, Exception reason);

    // Any other name in the query is ignored, and so is an anchor that cannot be one.
    private static string? Before(IQueryCollection query) =>
        query[Anchor.Name] is [{ } id] && Routes.IsStoryId(id) ? id : null;
}
