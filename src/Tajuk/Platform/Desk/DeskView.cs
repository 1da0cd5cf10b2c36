using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Tajuk.Platform.Http;

namespace Tajuk.Platform.Desk;

/// <summary>What every page of the newsroom needs beside its own model.</summary>
public sealed record DeskView
{
    public required Words W { get; init; }

    /// <summary>Who is signed in; null on the way in.</summary>
    public string? User { get; init; }

    /// <summary>Path and query of this page: where the language switch comes back to.</summary>
    public required string Here { get; init; }

    public required IReadOnlyList<DeskLink> Menu { get; init; }

    /// <summary>Name and value of the hidden field that makes a form ours.</summary>
    public required string TokenField { get; init; }

    public required string Token { get; init; }

    /// <summary>What was just done, as a sentence; null for nothing.</summary>
    public string? Message { get; init; }

    internal static DeskView Of(HttpContext http)
    {
        var words = Words.In(DeskLanguage.IsIndonesian(http.Request));
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new DeskView
        {
            W = words,
            User = http.User.Identity is { IsAuthenticated: true, Name: var name } ? name : null,
            Here = http.Request.Path + http.Request.QueryString,
            Menu = [.. http.RequestServices.GetServices<DeskLink>().Where(link => link.IsFor(http.User)).OrderBy(link => link.Order)],
            TokenField = tokens.FormFieldName,
            Token = tokens.RequestToken!,
            Message = words.Message(http.Request.Query["pesan"]),
        };
    }
}

/// <summary>One entry of the newsroom's menu; modules register theirs.</summary>
/// <param name="Word">Key of its words.</param>
public sealed record DeskLink(string Path, string Word, int Order)
{
    /// <summary>Who is shown it; everybody unless said otherwise. The page itself asks again.</summary>
    public Func<ClaimsPrincipal, bool> IsFor { get; init; } = _ => true;
}

/// <summary>Makes a page of a component.</summary>
internal static class DeskPage
{
    /// <summary>The component with its model, as a whole page.</summary>
    public static RazorComponentResult Show<TComponent>(HttpContext http, object model, int status = StatusCodes.Status200OK) where TComponent : IComponent
    {
        // A HEAD of a page needs no words; a language chosen by header must not be kept for another.
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        return new RazorComponentResult<TComponent>(new { Desk = DeskView.Of(http), Model = model }) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>A refusal as a page of its own, where there is no form to show it in.</summary>
    public static RazorComponentResult Refused(HttpContext http, Refusal refusal) =>
        Show<RefusalPage>(http, refusal.Say(DeskLanguage.IsIndonesian(http.Request)), refusal.Status);
}

/// <summary>The language of the newsroom's pages: as chosen in the footer, else as the browser asks.</summary>
internal static class DeskLanguage
{
    public const string Cookie = "tajuk-bahasa";

    public static bool IsIndonesian(HttpRequest request) => request.Cookies[Cookie] switch
    {
        "id" => true,
        "en" => false,
        _ => Answer.WantsIndonesian(request),
    };

    /// <summary>Keeps the choice and goes back to where it was made.</summary>
    public static async Task<IResult> ChooseAsync(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        http.Response.Cookies.Append(Cookie, form["bahasa"] == "en" ? "en" : "id", new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/newsroom", MaxAge = TimeSpan.FromDays(365),
        });
        return TypedResults.LocalRedirect(DeskPath.OrHome(form["ke"]));
    }
}

/// <summary>Where a page may send its reader: inside the newsroom, nowhere else.</summary>
internal static class DeskPath
{
    public const string Home = "/newsroom/berita";

    // A browser reads a backslash as a slash, and drops tabs and line ends: only what cannot be read in two ways passes.
    public static string OrHome(string? path) =>
        path is { Length: < 500 } && path.StartsWith("/newsroom/", StringComparison.Ordinal) && path.All(c => c is > ' ' and < (char)127 and not '\\')
        && !path.Contains("//", StringComparison.Ordinal)
            ? path
            : Home;
}
