using Tajuk.Access;
using Tajuk.People;
using Tajuk.Platform.Http;
using Tajuk.Storage;

namespace Tajuk.Outreach;

internal static class OutreachModule
{
    /// <summary>What every act needs, whichever process does it: what is owed outside is written down.</summary>
    public static IServiceCollection AddOutreach(this IServiceCollection services) => services.AddSingleton<IWitnessActs, WriteDeliveries>();

    /// <summary>What a server needs besides: it delivers.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">Which caches.</param>
    /// <param name="node">Name of this node among those that share the database.</param>
    /// <param name="themes">Folder of the themes that pages are made with.</param>
    public static IServiceCollection AddDeliveries(this IServiceCollection services, OutreachOptions options, string node, string themes) => services
        .AddSingleton(options).AddSingleton(new DeliveringNode(node)).AddSingleton(new ThemesFolder(themes))
        .AddSingleton<EmptyCaches>().AddSingleton<KnowCaches>().AddSingleton<OutreachNumbers>()
        .AddHostedService<Deliver>();

    public static void MapOutreach(this IEndpointRouteBuilder api)
    {
        var deliveries = api.MapGroup("/deliveries").WithTags("deliveries").Needs(Right.Administer);
        deliveries.MapGet("", ListDeliveries.AnswerAsync).Produces<DeliveryList>()
            .WithSummary("What caches in front were told to let go of, and their receipts. ?seq= of one act, else the latest.");
        deliveries.MapPost("", EmptyAsync).Produces<EmptyAnswer>(202)
            .WithSummary("Let every cache in front go of everything.");
    }

    private static async Task<IResult> EmptyAsync(HttpContext http, EmptyCaches empty, CancellationToken cancel) =>
        Answer.With(http, await empty.RunAsync(http.Actor(), cancel, http.RequestKey()));
}
