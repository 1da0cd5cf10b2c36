using Tajuk.Access;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Storage;

namespace Tajuk.Publishing;

internal static class PublishingModule
{
    public static IServiceCollection AddPublishing(this IServiceCollection services, string origin) => services
        .AddSingleton(new PublicOrigin(origin))
        .AddSingleton<WaitVisible>().AddSingleton<ClockWatch>().AddSingleton<Publish>().AddSingleton<Correct>().AddSingleton<Withdraw>().AddSingleton<Kill>()
        .AddHostedService<Schedule>();

    public static void MapPublishing(this IEndpointRouteBuilder api)
    {
        HearNodes.Map(api);
        ScheduleRoutes.Map(api);
        var story = api.MapGroup("/stories/{id}").WithTags("publishing").ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        story.MapPost("/publish", PublishAsync).Needs(Right.Publish).TakesJson<PublishOrder>().Produces<PublishAnswer>().Produces<PublishAnswer>(202)
            .WithSummary("Publish now, or at an instant. With ?wait=visible the answer comes once it shows.");
        story.MapPost("/correct", CorrectAsync).Needs(Right.Publish).TakesJson<CorrectionOrder>().Produces<PublishAnswer>()
            .WithSummary("Put a published story right, with a note that readers see.");
        story.MapPost("/reply", ReplyAsync).Needs(Right.Publish).TakesJson<CorrectionOrder>().Produces<PublishAnswer>()
            .WithSummary("Publish a right of reply with the story.");
        story.MapPost("/withdraw", WithdrawAsync).Needs(Right.TakeBack).TakesJson<WithdrawalOrder>().Produces<TakeBackAnswer>(202)
            .WithSummary("Ask for a withdrawal; a second person must agree.");
        story.MapPost("/withdraw/approve", ApproveAsync).Needs(Right.TakeBack).Produces<TakeBackAnswer>()
            .WithSummary("Agree to a withdrawal that somebody else has asked for.");
        story.MapPost("/kill", KillAsync).Needs(Right.TakeBack).TakesJson<KillOrder>().Produces<TakeBackAnswer>()
            .WithSummary("Take a story out at once.");
    }

    private static async Task<IResult> PublishAsync(HttpContext http, string id, Publish publish, WaitVisible visible, CancellationToken cancel)
    {
        var order = await ReadAsync<PublishOrder>(http, cancel);
        if (order.Refused) return Answer.Problem(http, order.Refusal!);
        return await WhenVisibleAsync(http, await publish.RunAsync(http.Actor(), id, order.Value!, cancel, http.RequestKey()), visible, cancel);
    }

    private static async Task<IResult> CorrectAsync(HttpContext http, string id, Correct correct, WaitVisible visible, CancellationToken cancel)
    {
        var order = await ReadAsync<CorrectionOrder>(http, cancel);
        if (order.Refused) return Answer.Problem(http, order.Refusal!);
        if (order.Value!.Kind == "hak-jawab") return Answer.Problem(http, new UnknownCorrection());
        return await WhenVisibleAsync(http, await correct.RunAsync(http.Actor(), id, order.Value!, cancel, http.RequestKey()), visible, cancel);
    }

    private static async Task<IResult> ReplyAsync(HttpContext http, string id, Correct correct, WaitVisible visible, CancellationToken cancel)
    {
        var order = await ReadAsync<CorrectionOrder>(http, cancel);
        if (order.Refused) return Answer.Problem(http, order.Refusal!);
        var reply = order.Value! with { Kind = "hak-jawab", Changes = null };
        return await WhenVisibleAsync(http, await correct.RunAsync(http.Actor(), id, reply, cancel, http.RequestKey()), visible, cancel);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, string id, Withdraw withdraw, CancellationToken cancel)
    {
        var order = await ReadAsync<WithdrawalOrder>(http, cancel);
        return order.Refused ? Answer.Problem(http, order.Refusal!) : Answer.With(http, await withdraw.AskAsync(http.Actor(), id, order.Value!, cancel, http.RequestKey()));
    }

    private static async Task<IResult> ApproveAsync(HttpContext http, string id, Withdraw withdraw, WaitVisible visible, CancellationToken cancel) =>
        await WhenGoneAsync(http, await withdraw.ApproveAsync(http.Actor(), id, cancel, http.RequestKey()), visible, cancel);

    private static async Task<IResult> KillAsync(HttpContext http, string id, Kill kill, WaitVisible visible, CancellationToken cancel)
    {
        var order = await ReadAsync<KillOrder>(http, cancel);
        if (order.Refused) return Answer.Problem(http, order.Refusal!);
        return await WhenGoneAsync(http, await kill.RunAsync(http.Actor(), id, order.Value!, cancel, http.RequestKey()), visible, cancel);
    }

    private static async Task<Outcome<T>> ReadAsync<T>(HttpContext http, CancellationToken cancel) where T : class
    {
        var json = await ReadJson.ObjectAsync(http.Request, emptyAllowed: true, cancel);
        return json.Refused ? json.Refusal! : ReadJson.As<T>(json.Value!);
    }

    private static async Task<IResult> WhenVisibleAsync(HttpContext http, Outcome<PublishAnswer> outcome, WaitVisible visible, CancellationToken cancel)
    {
        if (outcome.Value?.Seq is not { } seq || !Waits(http)) return Answer.With(http, outcome);
        var missing = await visible.MissingAsync(seq, cancel);
        return Answer.With<PublishAnswer>(http, outcome.Value with { Visible = missing.Count == 0, WaitingFor = Named(missing) });
    }

    private static async Task<IResult> WhenGoneAsync(HttpContext http, Outcome<TakeBackAnswer> outcome, WaitVisible visible, CancellationToken cancel)
    {
        if (outcome.Value?.Seq is not { } seq || !Waits(http)) return Answer.With(http, outcome);
        var missing = await visible.MissingAsync(seq, cancel);
        return Answer.With<TakeBackAnswer>(http, outcome.Value with { Visible = missing.Count == 0, WaitingFor = Named(missing) });
    }

    private static string? Named(IReadOnlyList<string> nodes) => nodes.Count == 0 ? null : string.Join(", ", nodes);

    private static bool Waits(HttpContext http) => http.Request.Query["wait"] == "visible";
}
