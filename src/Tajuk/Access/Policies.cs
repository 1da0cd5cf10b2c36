using Microsoft.AspNetCore.Authorization;
using Tajuk.People;

namespace Tajuk.Access;

/// <summary>Turns a right into what a route asks for.</summary>
internal static class Policies
{
    public static string Of(Right right) => "right:" + right;

    public static void Add(AuthorizationOptions options)
    {
        foreach (var right in Enum.GetValues<Right>())
            options.AddPolicy(Of(right), policy => policy
                .AddAuthenticationSchemes(TokenSignIn.SchemeName)
                .RequireAuthenticatedUser()
                .RequireAssertion(context => ActorClaims.From(context.User)?.May(right) == true));
    }

    /// <summary>Lets in only who has the right, and remembers it for the refusal.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Right right) where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(Of(right)).WithMetadata(new NeededRight(right));
}

internal sealed record NeededRight(Right Right);
