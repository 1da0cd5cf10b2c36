using Tajuk.Outreach;
using Tajuk.Photos;
using Tajuk.Publishing;
using Tajuk.Storage;
using Tajuk.Stories;
using Tajuk.Wire;

namespace Tajuk.Api;

/// <summary>/api/v1: each module maps its own routes below it.</summary>
internal static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services) =>
        services.AddProblemDetails().AddOpenApi("v1", options => options.AddDocumentTransformer(DescribeApi.DocumentAsync));

    public static void MapApi(this WebApplication app)
    {
        // Inside this path an error never becomes a page.
        var api = app.MapGroup("/api/v1").AddEndpointFilter<RepeatRequest>();
        api.MapWire();
        api.MapPictures();
        api.MapStories();
        api.MapPublishing();
        api.MapOutreach();
        var content = app.MapGroup("/api/v1/content");
        content.MapContent();
        app.MapOpenApi("/api/v1/openapi.json");
        app.Map("/api/{**rest}", (HttpContext http) => Platform.Http.Answer.Problem(http, new NoSuchRoute()));
    }
}

internal sealed record NoSuchRoute() : Platform.Refusal(
    "no_such_route", StatusCodes.Status404NotFound, "Alamat API ini tidak ada. Lihat /api/v1/openapi.json.", "There is no such API address. See /api/v1/openapi.json.");
