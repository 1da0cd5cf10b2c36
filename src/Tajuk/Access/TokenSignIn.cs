using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Tajuk.People;
using Tajuk.Platform.Http;
using Tajuk.Storage;

namespace Tajuk.Access;

/// <summary>Programs sign in with a token in the Authorization header.</summary>
internal sealed class TokenSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IDbContextFactory<TajukDb> contexts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var hash = ApiToken.HashOf(header["Bearer ".Length..].Trim());
        await using var db = await contexts.CreateDbContextAsync(Context.RequestAborted);
        var token = await db.Tokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash && t.Revoked == null, Context.RequestAborted);
        if (token is null) return AuthenticateResult.Fail("unknown token");
        return AuthenticateResult.Success(new AuthenticationTicket(
            ActorClaims.Of(new Actor("token:" + token.Id, token.Name, token.Role), SchemeName), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Answer.Problem(Context, new TokenMissing()).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Answer.Problem(Context, NeededRight.RefusalFor(Context)).ExecuteAsync(Context);
}

internal sealed record TokenMissing() : Platform.Refusal(
    "token_missing", StatusCodes.Status401Unauthorized,
    "Token tidak ada atau tidak berlaku. Buat satu dengan: tajuk token create --name NAMA --role PERAN.",
    "The token is missing or not valid. Make one with: tajuk token create --name NAME --role ROLE.");
