using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Desk;

namespace Tajuk.Access;

/// <summary>Somebody comes in with login and password. Nobody learns from the answer, or from its time, which logins exist.</summary>
internal sealed class SignIn(UserManager<Account> accounts, Clock clock)
{
    public const string Path = DeskRules.Root + "/masuk";

    /// <summary>A wrong try is answered no sooner: longer than one hashing and the count of wrong tries take.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(700);

    private static readonly Account Nobody = new() { UserName = "-", Role = Role.Reporter };

    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Null when they do not fit together, or after too many wrong tries.</summary>
    public async Task<Account?> RunAsync(string login, string password, CancellationToken cancel)
    {
        var begun = clock.Provider.GetTimestamp();
        if (await FitsAsync(await accounts.FindByNameAsync(login), password) is { } account) return account;
        var left = Floor - clock.Provider.GetElapsedTime(begun);
        if (left > TimeSpan.Zero) await Task.Delay(left, clock.Provider, cancel);
        return null;
    }

    // Known or not, locked or not: one hashing each.
    private async Task<Account?> FitsAsync(Account? account, string password)
    {
        if (account?.PasswordHash is null || await accounts.IsLockedOutAsync(account))
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return null;
        }
        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return null;
        }
        if (account.AccessFailedCount > 0) await accounts.ResetAccessFailedCountAsync(account);
        return account;
    }

    public static void Map(IEndpointRouteBuilder newsroom)
    {
        newsroom.MapGet("/masuk", Form).AllowAnonymous();
        newsroom.MapPost("/masuk", PostAsync).AllowAnonymous();
        newsroom.MapPost("/masuk/pertama", FirstAsync).AllowAnonymous();
        newsroom.MapPost("/keluar", (Delegate)LeaveAsync).NeedsAtDesk(Right.Write);
    }

    private static RazorComponentResult Form(HttpContext http, string? ke, string? kunci, FirstAdministrator first)
    {
        if (kunci is null) return DeskPage.Show<SignInForm>(http, new SignInFields { Next = DeskPath.OrHome(ke) });
        var refusal = first.Knows(kunci) ? null : new LinkNotValid();
        return refusal is null ? DeskPage.Show<FirstForm>(http, new FirstFields { Key = kunci }) : DeskPage.Refused(http, refusal);
    }

    private static async Task<IResult> PostAsync(HttpContext http, SignIn signIn, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var fields = new SignInFields { Login = form["nama"].ToString(), Next = DeskPath.OrHome(form["ke"]), Wrong = true, Typed = TypedForm.From(form) };
        var password = form["sandi"].ToString();
        // A hash of megabytes would be a cheap way to keep this machine busy.
        var account = fields.Login.Length > 256 || password.Length > 1024 ? null : await signIn.RunAsync(fields.Login, password, cancel);
        if (account is null) return DeskPage.Show<SignInForm>(http, fields, StatusCodes.Status422UnprocessableEntity);
        await DeskSignIn.BeginAsync(http, account);
        return fields.Typed is { } typed ? DeskPage.Show<ContinueForm>(http, typed) : TypedResults.LocalRedirect(fields.Next);
    }

    private static async Task<IResult> FirstAsync(HttpContext http, FirstAdministrator first, UserManager<Account> accounts, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var fields = new FirstFields { Key = form["kunci"].ToString(), Name = form["orang"].ToString().Trim(), Login = form["nama"].ToString().Trim() };
        var begun = await first.BeginAsync(fields.Key, new NewUser(fields.Name, fields.Login, form["sandi"].ToString(), Role.Administrator, null), cancel);
        if (begun.Refusal is FieldsNotRight wrong) return DeskPage.Show<FirstForm>(http, fields with { Wrong = wrong.Say(DeskView.Of(http).W.Indonesian) }, wrong.Status);
        if (begun.Refused) return DeskPage.Refused(http, begun.Refusal!);
        await DeskSignIn.BeginAsync(http, (await accounts.FindByNameAsync(fields.Login))!);
        return TypedResults.LocalRedirect(DeskPath.Home);
    }

    private static async Task<IResult> LeaveAsync(HttpContext http)
    {
        await http.SignOutAsync(DeskSignIn.SchemeName);
        return TypedResults.LocalRedirect(Path + "?pesan=signed-out");
    }
}

/// <summary>What the sign-in form shows.</summary>
public sealed record SignInFields
{
    public string Login { get; init; } = "";

    /// <summary>Where to go then.</summary>
    public required string Next { get; init; }

    public bool Wrong { get; init; }

    /// <summary>What was sent when the session had ended; null for nothing.</summary>
    public TypedForm? Typed { get; init; }
}

/// <summary>What the form of the first administrator shows.</summary>
public sealed record FirstFields
{
    public required string Key { get; init; }
    public string Name { get; init; } = "";
    public string Login { get; init; } = "";
    public string? Wrong { get; init; }
}
