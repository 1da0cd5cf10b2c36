using Tajuk.Access;
using Tajuk.People;
using Tajuk.Platform.Http;
using Tajuk.Storage;

namespace Tajuk.Wire;

internal static class WireModule
{
    public static IServiceCollection AddWire(this IServiceCollection services) => services.AddSingleton<Receive>();

    // Any content type, or none: agencies and their scripts name many, and the file itself says what it is.
    public static void MapWire(this IEndpointRouteBuilder api) =>
        api.MapPost("/wire", ReceiveAsync).WithTags("wire").Needs(Right.Wire)
            .Produces<WireReceived>().Produces<WireReceived>(201).ProducesProblem(413).ProducesProblem(422)
            .WithSummary("Take in one wire file (NewsML 1.2, NewsML-G2, ninjs), sent as the body; ?provider=NAME says whose it is.");

    private static async Task<IResult> ReceiveAsync(HttpContext http, Receive receive, string? provider, CancellationToken cancel)
    {
        var file = await ReadJson.BytesAsync(http.Request, Receive.Limit, cancel);
        if (file is null) return Answer.Problem(http, new TooLarge(Receive.Limit));
        return Answer.With(http, await receive.RunAsync(http.Actor(), provider, file, cancel, http.RequestKey()));
    }
}
