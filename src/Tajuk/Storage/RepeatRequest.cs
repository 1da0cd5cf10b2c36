using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;

namespace Tajuk.Storage;

/// <summary>
/// A POST that bears an Idempotency-Key is done once: the same again gets the answer of the first, which was kept in
/// the transaction of the act itself.
/// </summary>
internal sealed class RepeatRequest(IDbContextFactory<TajukDb> contexts) : IEndpointFilter
{
    private const string Item = "tajuk:request-key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Headers["Idempotency-Key"].FirstOrDefault() is not { Length: > 0 } key) return await next(context);
        if (key.Length > 200) return Answer.Problem(http, new KeyNotUsable());
        if (await FingerprintAsync(http.Request, http.RequestAborted) is not { } fingerprint) return Answer.Problem(http, new TooLarge(LargestBody(http)));
        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        var actor = http.Actor().Id;
        var known = await db.RepeatedRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Actor == actor && r.Key == key, http.RequestAborted);
        if (known is not null)
            return known.Fingerprint == fingerprint ? TypedResults.Text(known.Answer, "application/json", Encoding.UTF8, known.Status) : Answer.Problem(http, new KeyReused());
        http.Items[Item] = new RequestKey(key, fingerprint);
        return await next(context);
    }

    public static RequestKey? Of(HttpContext http) => http.Items[Item] as RequestKey;

    private static long LargestBody(HttpContext http) => http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0;

    /// <summary>Null when the body is larger than the server takes.</summary>
    private static async Task<string?> FingerprintAsync(HttpRequest request, CancellationToken cancel)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"));
        var buffer = new byte[81_920];
        int read;
        try
        {
            while ((read = await request.Body.ReadAsync(buffer, cancel)) > 0) hash.AppendData(buffer, 0, read);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

internal static class RequestKeys
{
    /// <summary>The key that this request bears, to be kept with its answer; null for none.</summary>
    public static RequestKey? RequestKey(this HttpContext http) => RepeatRequest.Of(http);
}

internal sealed record KeyReused() : Refusal(
    "idempotency_key_reused", StatusCodes.Status422UnprocessableEntity,
    "Idempotency-Key ini sudah dipakai untuk permintaan lain. Pakai kunci baru.",
    "This Idempotency-Key was used for another request. Use a new key.");

internal sealed record KeyNotUsable() : Refusal(
    "idempotency_key_not_usable", StatusCodes.Status400BadRequest,
    "Idempotency-Key paling banyak 200 karakter.", "An Idempotency-Key has at most 200 characters.");
