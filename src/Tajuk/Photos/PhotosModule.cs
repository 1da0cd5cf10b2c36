using Microsoft.EntityFrameworkCore;
using Tajuk.Access;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Storage;

namespace Tajuk.Photos;

internal static class PhotosModule
{
    public static IServiceCollection AddPhotos(this IServiceCollection services, Func<IReadOnlyList<int>> widths) => services
        .AddSingleton(new PictureLimits())
        .AddSingleton<UploadLane>()
        .AddSingleton<MakeRenditions>()
        .AddSingleton(_ => new RenditionWidths(widths()))
        .AddSingleton<Receive>().AddSingleton<TakeFromWire>();

    public static void MapPictures(this IEndpointRouteBuilder api)
    {
        var pictures = api.MapGroup("/pictures").WithTags("pictures").Needs(Right.Pictures);
        pictures.MapPost("/", ReceiveAsync).Accepts<IFormFile>(isOptional: true, "multipart/form-data", "*/*").Produces<PictureDocument>(201).ProducesProblem(413).ProducesProblem(422)
            .DisableAntiforgery() // A token in a header is not sent by a browser on its own.
            .WithSummary("Bring a picture in: file, and caption, credit, alt if the file does not say them.");
        pictures.MapGet("/{id}", ReadAsync).Produces<PictureDocument>().ProducesProblem(404).WithSummary("Read what is known of a picture.");
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, Receive receive, PictureLimits limits, UploadLane lane, Clock clock, CancellationToken cancel)
    {
        using var place = await lane.EnterAsync(cancel);
        var read = await ReadPictureForm.Async(http, limits, clock, cancel);
        if (read.Refused) return Answer.Problem(http, read.Refusal!);
        var received = await receive.RunAsync(http.Actor(), read.Value!, cancel, http.RequestKey());
        if (!received.Refused) http.Response.Headers.Location = "/api/v1/pictures/" + received.Value!.Id;
        return Answer.With(http, received);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, string id, TajukDb db, CancellationToken cancel)
    {
        var picture = await db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        return picture is null ? Answer.Problem(http, new PictureNotFound(id)) : TypedResults.Json(PictureDocument.Of(picture), Publication.Log.Payload.Json);
    }
}

internal sealed record PictureNotFound(string Id) : Refusal(
    "picture_not_found", StatusCodes.Status404NotFound, $"Foto {Id} tidak ada.", $"There is no picture {Id}.");
