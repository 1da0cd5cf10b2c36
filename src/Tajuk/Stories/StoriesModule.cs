using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tajuk.Access;
using Tajuk.People;
using Tajuk.Platform.Http;
using Tajuk.Storage;
using Tajuk.Wire;

namespace Tajuk.Stories;

internal static class StoriesModule
{
    public static IServiceCollection AddStories(this IServiceCollection services) =>
        services.AddSingleton<Create>().AddSingleton<Edit>().AddSingleton<TakeFromWire>().AddSingleton<WireNews>(_ => FollowSource.RunAsync);

    public static void MapStories(this IEndpointRouteBuilder api)
    {
        var stories = api.MapGroup("/stories").WithTags("stories").Needs(Right.Write);
        stories.MapPost("/", CreateAsync).TakesJson<StoryInput>().Produces<StoryCreated>(201).ProducesProblem(422)
            .WithSummary("Begin a story as a draft.");
        stories.MapPost("/from-wire", TakeFromWireAsync).Accepts<TakeOrder>("application/json").Produces<StoryCreated>(201).ProducesProblem(404).ProducesProblem(409)
            .WithSummary("Begin a story as a draft from a wire item, with the item's words, credit, embargo and lineage.");
        stories.MapGet("/{id}", ReadAsync).Produces<StoryDocument>().ProducesProblem(404).WithSummary("Read a story with every field.");
        stories.MapPut("/{id}", EditAsync).TakesJson<StoryInput>().Produces<StoryDocument>().ProducesProblem(412).ProducesProblem(428)
            .WithSummary("Replace the fields that are named; the rest stays.");
    }

    private static async Task<IResult> CreateAsync(HttpContext http, Create create, CancellationToken cancel)
    {
        var json = await ReadJson.ObjectAsync(http.Request, emptyAllowed: false, cancel);
        if (json.Refused) return Answer.Problem(http, json.Refusal!);
        var input = ReadJson.As<StoryInput>(json.Value!);
        if (input.Refused) return Answer.Problem(http, input.Refusal!);
        var created = await create.RunAsync(http.Actor(), input.Value!, cancel, http.RequestKey());
        if (!created.Refused) http.Response.Headers.Location = "/api/v1/stories/" + created.Value!.Id;
        return Answer.With(http, created);
    }

    private static async Task<IResult> TakeFromWireAsync(HttpContext http, TakeFromWire take, CancellationToken cancel)
    {
        var json = await ReadJson.ObjectAsync(http.Request, emptyAllowed: false, cancel);
        if (json.Refused) return Answer.Problem(http, json.Refusal!);
        var order = ReadJson.As<TakeOrder>(json.Value!);
        if (order.Refused) return Answer.Problem(http, order.Refusal!);
        var taken = await take.RunAsync(http.Actor(), order.Value!, cancel, http.RequestKey());
        if (!taken.Refused) http.Response.Headers.Location = "/api/v1/stories/" + taken.Value!.Id;
        return Answer.With(http, taken);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, string id, TajukDb db, CancellationToken cancel)
    {
        var story = await db.Stories.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (story is null) return Answer.Problem(http, new StoryNotFound(id));
        return WithETag(http, await StoryDocument.OfAsync(db, story, story.Content, story.Version, cancel));
    }

    private static async Task<IResult> EditAsync(HttpContext http, string id, Edit edit, CancellationToken cancel)
    {
        if (SeenVersion(http.Request) is not { } seen) return Answer.Problem(http, new IfMatchMissing());
        var json = await ReadJson.ObjectAsync(http.Request, emptyAllowed: false, cancel);
        if (json.Refused) return Answer.Problem(http, json.Refusal!);
        var edited = await edit.RunAsync(http.Actor(), id, seen, json.Value!, cancel);
        return edited.Refused ? Answer.Problem(http, edited.Refusal!) : WithETag(http, edited.Value!);
    }

    private static JsonHttpResult<StoryDocument> WithETag(HttpContext http, StoryDocument document)
    {
        http.Response.Headers.ETag = document.ETag();
        return TypedResults.Json(document, Publication.Log.Payload.Json);
    }

    /// <summary>The version in If-Match; 0, which no story has, when it is there but names none.</summary>
    internal static int? SeenVersion(HttpRequest request)
    {
        if (request.Headers.IfMatch.FirstOrDefault() is not { Length: > 0 } tag) return null;
        return int.TryParse(tag.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
    }
}
