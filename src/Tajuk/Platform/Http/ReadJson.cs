using System.Text.Json;
using System.Text.Json.Nodes;
using Tajuk.Publication.Log;

namespace Tajuk.Platform.Http;

internal static class TakesJsonMetadata
{
    /// <summary>
    /// Says what a route takes, without refusing a body by its label: what is not JSON is told so in a sentence, and an
    /// empty body needs no label at all.
    /// </summary>
    public static RouteHandlerBuilder TakesJson<T>(this RouteHandlerBuilder route) where T : notnull =>
        route.Accepts<T>(isOptional: true, "application/json", "*/*");
}

/// <summary>Reads the body of a request so that what is wrong with it is said in a sentence.</summary>
internal static class ReadJson
{
    /// <summary>Bytes. A story of half a million characters fits; nobody types more.</summary>
    public const int Limit = 4_000_000;

    public static async Task<Outcome<JsonObject>> ObjectAsync(HttpRequest request, bool emptyAllowed, CancellationToken cancel)
    {
        var bytes = await BytesAsync(request, Limit, cancel);
        if (bytes is null) return new TooLarge(Limit);
        if (bytes.Length == 0 && emptyAllowed) return new JsonObject();
        try
        {
            return JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { MaxDepth = 40, AllowDuplicateProperties = false }) is JsonObject json ? json : new NotJson("1:1");
        }
        catch (JsonException e)
        {
            return new NotJson($"{e.LineNumber + 1}:{e.BytePositionInLine + 1}");
        }
    }

    /// <summary>Makes a record of it; a value of the wrong kind is named.</summary>
    public static Outcome<T> As<T>(JsonObject json) where T : class
    {
        try
        {
            return json.Deserialize<T>(Payload.Json) is { } value ? value : new WrongField("");
        }
        catch (JsonException e)
        {
            return new WrongField((e.Path ?? "").TrimStart('$', '.'));
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException or InvalidOperationException)
        {
            return new WrongField("");
        }
    }

    /// <summary>All bytes of the body, or null when there are more than allowed.</summary>
    public static async Task<byte[]?> BytesAsync(HttpRequest request, long limit, CancellationToken cancel)
    {
        if (request.ContentLength > limit) return null;
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancel)) > 0)
        {
            if (bytes.Length + read > limit) return null;
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}

internal sealed record NotJson(string Where) : Refusal(
    "not_json", StatusCodes.Status400BadRequest,
    $"Isi permintaan bukan objek JSON yang benar (baris:kolom {Where}).",
    $"The request is not a correct JSON object (line:column {Where}).");

internal sealed record WrongField(string Field) : Refusal(
    "wrong_field", StatusCodes.Status422UnprocessableEntity,
    $"Isian \"{Field}\" tidak sesuai. Periksa jenis dan bentuknya pada /api/v1/openapi.json.",
    $"The field \"{Field}\" is not right. See its kind and shape in /api/v1/openapi.json.")
{
    public override IReadOnlyDictionary<string, object?> More => new Dictionary<string, object?> { ["field"] = Field };
}

internal sealed record TooLarge(long Limit) : Refusal(
    "too_large", StatusCodes.Status413PayloadTooLarge,
    $"Kiriman terlalu besar; paling banyak {Limit / 1_000_000} MB.",
    $"The request is too large; at most {Limit / 1_000_000} MB.");
