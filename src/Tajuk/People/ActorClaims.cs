using System.Security.Claims;

namespace Tajuk.People;

/// <summary>An actor as claims, and back.</summary>
internal static class ActorClaims
{
    private const string RoleClaim = "tajuk:role";

    public static ClaimsPrincipal Of(Actor actor, string scheme) => new(new ClaimsIdentity(Claims(actor), scheme));

    public static IEnumerable<Claim> Claims(Actor actor) =>
        [new(ClaimTypes.NameIdentifier, actor.Id), new(ClaimTypes.Name, actor.Name), new(RoleClaim, actor.Role.Name())];

    /// <summary>Who asks; only on routes that need somebody.</summary>
    public static Actor Actor(this HttpContext http) =>
        From(http.User) ?? throw new InvalidOperationException("This route let in a request without an actor.");

    public static Actor? From(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Roles.TryParse(user.FindFirstValue(RoleClaim) ?? "", out var role)
            ? new Actor(id, user.Identity?.Name ?? id, role)
            : null;
}
