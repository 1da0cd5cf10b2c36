using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tajuk.Publication.Log;

namespace Tajuk.Platform.Http;

/// <summary>What an act answers over HTTP; the status goes with the answer so that a repeated request gets the same.</summary>
internal interface IAnswer
{
    int Status { get; }
}

/// <summary>The one place where outcomes become HTTP.</summary>
internal static class Answer
{
    public static IResult With<T>(HttpContext http, Outcome<T> outcome) where T : IAnswer =>
        outcome.Refusal is { } refusal ? Problem(http, refusal) : TypedResults.Json(outcome.Value, Payload.Json, statusCode: outcome.Value!.Status);

    /// <summary>RFC 9457 problem details with a stable code and a sentence in the asker's language.</summary>
    public static ProblemHttpResult Problem(HttpContext http, Refusal refusal)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = refusal.Code };
        foreach (var (name, value) in refusal.More ?? new Dictionary<string, object?>()) extensions[name] = value;
        return TypedResults.Problem(
            detail: refusal.Say(WantsIndonesian(http.Request)), statusCode: refusal.Status, type: "about:blank", extensions: extensions);
    }

    /// <summary>Indonesian unless English is asked for first.</summary>
    public static bool WantsIndonesian(HttpRequest request)
    {
        var first = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.Value;
        return first is null || !first.StartsWith("en", true, CultureInfo.InvariantCulture);
    }
}
