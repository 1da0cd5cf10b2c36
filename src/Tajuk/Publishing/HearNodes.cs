using Tajuk.Access;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Storage;

namespace Tajuk.Publishing;

/// <summary>The newsroom hears from the nodes what their readers are shown, so that "visible" can mean all of them.</summary>
internal static class HearNodes
{
    private const int NameLimit = 100;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/nodes", HearAsync).WithTags("nodes").Needs(Right.Report)
        .TakesJson<NodeReport>().Produces(204).ProducesProblem(422).WithSummary("A node reports the seq that its readers are shown.");

    private static async Task<IResult> HearAsync(HttpContext http, Followers nodes, CancellationToken cancel)
    {
        var json = await ReadJson.ObjectAsync(http.Request, emptyAllowed: false, cancel);
        if (json.Refused) return Answer.Problem(http, json.Refusal!);
        var report = ReadJson.As<NodeReport>(json.Value!);
        if (report.Refused) return Answer.Problem(http, report.Refusal!);
        if (CleanText.LineOrNull(report.Value!.Node) is not { Length: <= NameLimit } node) return Answer.Problem(http, new WrongField("node"));
        if (report.Value.LastSeq is not >= 0) return Answer.Problem(http, new WrongField("lastSeq"));
        await nodes.HearAsync(node, report.Value.LastSeq.Value, cancel);
        return TypedResults.NoContent();
    }
}

/// <summary>What a node says of itself.</summary>
internal sealed record NodeReport
{
    /// <summary>Its name, up to 100 characters, the same with every report.</summary>
    public string? Node { get; init; }

    /// <summary>The last seq that its readers are shown.</summary>
    public long? LastSeq { get; init; }
}
