using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Tajuk.Access;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Storage;

namespace Tajuk.Photos;

internal static class PhotosModule
{
    /// <summary>Longest caption, credit or alt text that a form may bring.</summary>
    private const int FieldLimit = 10_000;

    public static IServiceCollection AddPhotos(this IServiceCollection services, Func<IReadOnlyList<int>> widths) => services
        .AddSingleton(new PictureLimits())
        .AddSingleton<MakeRenditions>()
        .AddSingleton(_ => new RenditionWidths(widths()))
        .AddSingleton<Receive>().AddSingleton<TakeFromWire>();

    public static void MapPictures(this IEndpointRouteBuilder api)
    {
        var pictures = api.MapGroup("/pictures").WithTags("pictures").Needs(Right.Pictures);
        pictures.MapPost("/", ReceiveAsync).Accepts<IFormFile>("multipart/form-data").Produces<PictureDocument>(201).ProducesProblem(413).ProducesProblem(422)
            .DisableAntiforgery() // A token in a header is not sent by a browser on its own.
            .WithSummary("Bring a picture in: file, and caption, credit, alt if the file does not say them.");
        pictures.MapGet("/{id}", ReadAsync).Produces<PictureDocument>().ProducesProblem(404).WithSummary("Read what is known of a picture.");
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, Receive receive, PictureLimits limits, Clock clock, CancellationToken cancel)
    {
        var read = await ReadFormAsync(http, limits, clock, cancel);
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

    private static async Task<Outcome<NewPicture>> ReadFormAsync(HttpContext http, PictureLimits limits, Clock clock, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType) return new NotAForm();
        if (http.Request.ContentLength > limits.MaxBytes + 1_000_000) return new PictureTooLarge(limits.MaxBytes);
        IFormCollection form;
        try
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueLengthLimit = FieldLimit, MultipartBodyLengthLimit = limits.MaxBytes + 1_000_000 }));
            form = await http.Request.ReadFormAsync(cancel);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return new NotAForm();
        }
        if (form.Files["file"] is not { Length: > 0 } file) return new NotAForm();
        if (file.Length > limits.MaxBytes) return new PictureTooLarge(limits.MaxBytes);
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return new NewPicture { File = bytes, Received = clock.Now, Caption = Field("caption"), Credit = Field("credit"), Alt = Field("alt") };

        string? Field(string name) => form[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
    }
}

internal sealed record PictureNotFound(string Id) : Refusal(
    "picture_not_found", StatusCodes.Status404NotFound, $"Foto {Id} tidak ada.", $"There is no picture {Id}.");

internal sealed record NotAForm() : Refusal(
    "not_a_form", StatusCodes.Status400BadRequest,
    "Kirim foto sebagai formulir (multipart/form-data) dengan berkas bernama \"file\".",
    "Send the picture as a form (multipart/form-data) with a file named \"file\".");
