using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Press;

/// <summary>Whether a request can be answered by what is kept, decided from its head alone. Never waits, never fails.</summary>
internal sealed class AnswerFromStore(PageStore pages, KnownHosts hosts, PressNumbers numbers, PackAgain again, TimeProvider clock)
{
    public StoredPage? Find(IFeatureCollection features)
    {
        if (features.Get<IHttpRequestFeature>() is not { } request || !IsReading(request.Method) || IsAnchored(request.QueryString)) return null;
        if (pages.Find(request.Path, clock) is not { } page || !hosts.IsKnownGood(request.Headers.Host)) return null;
        numbers.Hit();
        again.Sent(page);
        return page;
    }

    public static Task SendAsync(IFeatureCollection features, StoredPage page) => page.Answer.SendAsync(
        features.GetRequiredFeature<IHttpRequestFeature>(), features.GetRequiredFeature<IHttpResponseFeature>(), features.GetRequiredFeature<IHttpResponseBodyFeature>(), CancellationToken.None);

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    // The one name in a query that decides an answer; whatever else is in it is not looked at.
    private static bool IsAnchored(string query) => query.Length > 0 && query.Contains(Anchor.Name, StringComparison.OrdinalIgnoreCase);
}
