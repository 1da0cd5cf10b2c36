using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Desk;
using Tajuk.Storage;

namespace Tajuk.Access;

/// <summary>
/// People sign in at the newsroom and bear a cookie; the API does not take it. With every request the account is looked
/// up again: a new role, a changed password or a removed account counts at once.
/// </summary>
internal static class DeskSignIn
{
    public const string SchemeName = "Desk";

    /// <summary>Without a request for so long, somebody has gone home.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>However busy: a stolen cookie must not live for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private const string StampClaim = "tajuk:stamp";

    private const string BegunItem = "tajuk:begun";

    public static void Configure(CookieAuthenticationOptions options, bool https)
    {
        options.Cookie = new CookieBuilder
        {
            Name = DeskRules.CookieName("tajuk-masuk", https), HttpOnly = true, IsEssential = true, Path = "/",
            SameSite = SameSiteMode.Strict, SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
        };
        (options.ExpireTimeSpan, options.SlidingExpiration) = (Idle, true);
        (options.LoginPath, options.ReturnUrlParameter) = (SignIn.Path, "ke");
        options.Events.OnValidatePrincipal = CheckAsync;
        options.Events.OnRedirectToLogin = KeepTyped.ChallengeAsync;
        options.Events.OnRedirectToAccessDenied = context => DeskPage.Refused(context.HttpContext, NeededRight.RefusalFor(context.HttpContext)).ExecuteAsync(context.HttpContext);
    }

    public static Task BeginAsync(HttpContext http, Account account)
    {
        var begun = http.RequestServices.GetRequiredService<Clock>().Now;
        var properties = new AuthenticationProperties { Items = { [BegunItem] = begun.Ticks.ToString(CultureInfo.InvariantCulture) } };
        http.User = PrincipalOf(account); // What this very answer holds is the account's already.
        return http.SignInAsync(SchemeName, http.User, properties);
    }

    private static ClaimsPrincipal PrincipalOf(Account account)
    {
        var actor = new Actor("account:" + account.Id, account.UserName!, account.Role);
        return new(new ClaimsIdentity([.. ActorClaims.Claims(actor), new(StampClaim, account.SecurityStamp!)], SchemeName));
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var cancel = context.HttpContext.RequestAborted;
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier)?["account:".Length..];
        var db = context.HttpContext.RequestServices.GetRequiredService<TajukDb>();
        var account = IsTooOld(context) ? null : await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (account is not null && account.SecurityStamp == context.Principal?.FindFirstValue(StampClaim))
        {
            context.ReplacePrincipal(PrincipalOf(account));
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(SchemeName);
    }

    private static bool IsTooOld(CookieValidatePrincipalContext context) =>
        !context.Properties.Items.TryGetValue(BegunItem, out var begun)
        || !long.TryParse(begun, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        || context.HttpContext.RequestServices.GetRequiredService<Clock>().Now - new DateTime(ticks, DateTimeKind.Utc) > Longest;
}
