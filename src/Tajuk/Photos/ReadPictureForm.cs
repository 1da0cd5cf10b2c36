using Microsoft.AspNetCore.Http.Features;
using Tajuk.Platform;

namespace Tajuk.Photos;

/// <summary>Reads the form of an upload so that what is wrong with it is said in a sentence.</summary>
internal static class ReadPictureForm
{
    /// <summary>Longest caption, credit or alt text that a form may bring.</summary>
    private const int FieldLimit = 10_000;

    /// <summary>What the form itself may take beside the file.</summary>
    private const int Around = 1_000_000;

    public static async Task<Outcome<NewPicture>> Async(HttpContext http, PictureLimits limits, Clock clock, CancellationToken cancel)
    {
        var (form, refusal) = await FormAsync(http, limits, cancel);
        if (form is null) return refusal!;
        if (form.Files["file"] is not { Length: > 0 } file) return new NotAForm();
        if (file.Length > limits.MaxBytes) return new PictureTooLarge(limits.MaxBytes);
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return new NewPicture { File = bytes, Received = clock.Now, Caption = Field("caption"), Credit = Field("credit"), Alt = Field("alt") };

        string? Field(string name) => form[name].FirstOrDefault() is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
    }

    private static async Task<(IFormCollection? Form, Refusal? Refusal)> FormAsync(HttpContext http, PictureLimits limits, CancellationToken cancel)
    {
        if (!http.Request.HasFormContentType) return (null, new NotAForm());
        if (http.Request.ContentLength > limits.MaxBytes + Around) return (null, new PictureTooLarge(limits.MaxBytes));
        // Read already when the request bears an Idempotency-Key; then the server's own limit has held.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limits.MaxBytes + Around;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueLengthLimit = FieldLimit, MultipartBodyLengthLimit = long.MaxValue }));
        try
        {
            return (await http.Request.ReadFormAsync(cancel), null);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, new PictureTooLarge(limits.MaxBytes));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return (null, new NotAForm());
        }
    }
}

internal sealed record NotAForm() : Refusal(
    "not_a_form", StatusCodes.Status400BadRequest,
    "Kirim foto sebagai formulir (multipart/form-data) dengan berkas bernama \"file\"; keterangan, kredit, dan teks alternatif paling banyak 10.000 karakter.",
    "Send the picture as a form (multipart/form-data) with a file named \"file\"; caption, credit and alt text have at most 10,000 characters.");
