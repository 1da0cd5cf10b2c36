using Microsoft.AspNetCore.Authorization;
using Tajuk.People;

namespace Tajuk.Access;

/// <summary>Turns a right into what a route asks for: of a program's token in the API, of a person's cookie at the desk.</summary>
internal static class Policies
{
    public static string Of(Right right) => "right:" + right;

    public static string AtDesk(Right right) => "desk:" + right;

    public static void Add(AuthorizationOptions options)
    {
        foreach (var right in Enum.GetValues<Right>())
        {
            Add(options, Of(right), TokenSignIn.SchemeName, right);
            Add(options, AtDesk(right), DeskSignIn.SchemeName, right);
        }
    }

    // One scheme each: a cookie that also opened the API would open it to other sites' forms.
    private static void Add(AuthorizationOptions options, string name, string scheme, Right right) =>
        options.AddPolicy(name, policy => policy
            .AddAuthenticationSchemes(scheme)
            .RequireAuthenticatedUser()
            .RequireAssertion(context => ActorClaims.From(context.User)?.May(right) == true));

    /// <summary>Lets in only a token that has the right, and remembers it for the refusal.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Right right) where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(Of(right)).WithMetadata(new NeededRight(right));

    /// <summary>Lets in only a signed-in person who has the right.</summary>
    public static TBuilder NeedsAtDesk<TBuilder>(this TBuilder builder, Right right) where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(AtDesk(right)).WithMetadata(new NeededRight(right));
}

internal sealed record NeededRight(Right Right)
{
    public static NotAllowed RefusalFor(HttpContext http) => new(http.GetEndpoint()?.Metadata.GetMetadata<NeededRight>()?.Right ?? Right.Administer);
}
