using Microsoft.AspNetCore.DataProtection;
using Tajuk.Api;
using Tajuk.Outreach;
using Tajuk.Platform;
using Tajuk.Platform.Desk;
using Tajuk.Pressroom;
using Tajuk.Publishing;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;
using Tajuk.Storage;
using Tajuk.Taxonomy;

namespace Tajuk.Commands;

/// <summary>The server: the newsroom, the API and the readers' site in one process, or one side of it.</summary>
internal static class Server
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static WebApplication Build(ServeOptions options, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Places.Home });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64_000_000; // A picture of 50 MB and its form; each route has its own, lower limit.
        });
        // A kept page is sent by the thread that read the request: it waits for nothing. Whatever may wait goes to the pool first.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        ConfigureLogging(builder.Logging);
        AddServices(builder.Services, options);
        change?.Invoke(builder.Services);
        builder.Services.PutPressFirst();
        var app = builder.Build();
        MapEverything(app, options);
        return app;
    }

    private static void ConfigureLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH':'mm':'ss "));
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // The keys lie in the data folder, readable by its owner alone; that they are not encrypted besides is known.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // What is refused with a status of its own is no fault of the program.
        logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None).AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.None);
    }

    private static void AddServices(IServiceCollection services, ServeOptions options)
    {
        var origin = options.Urls.Split(';')[0].TrimEnd('/');
        services.AddSingleton(TimeProvider.System).AddSingleton(options);
        services.AddNewsroom(options.Places, origin);
        services.AddDataProtection().SetApplicationName("tajuk").PersistKeysToFileSystem(Directory.CreateDirectory(options.Places.Keys));
        services.AddSingleton(_ => NodeName.Of(options.Places.Data));
        if (options.ServesNewsroom) services.AddSingleton(options.Plan).AddHostedService<OpenNewsroom>().AddApi().AddNewsroomPages(origin).AddPressroom(readersElsewhere: options.Role == "newsroom");
        var outreach = OutreachOptions.FromEnvironment(options.Variable);
        if (options.ServesNewsroom) services.AddDeliveries(outreach, $"{Environment.MachineName}:{options.Places.Data}", Places.Themes).AddSingleton<WaitUntilVisible>(UntilEveryNodeShows);
        if (options.ServesNewsroom && options.Places.Database is not null) services.AddHostedService(provider => provider.GetRequiredService<DatabaseClock>());
        if (options.Newsroom is { } newsroom) services.AddReport(newsroom);
        if (options.Metrics is { } metrics) services.AddSingleton(metrics).AddHostedService<MetricsListener>();
        services.AddReaders(options.Places, origin, outreach.Headers);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull);
    }

    // A cache in front is purged once nobody behind it still has the old answer.
    private static WaitUntilVisible UntilEveryNodeShows(IServiceProvider provider)
    {
        var visible = provider.GetRequiredService<WaitVisible>();
        return async (seq, limit, cancel) => (await visible.MissingAsync(seq, limit, cancel)).Count == 0;
    }

    private static void MapEverything(WebApplication app, ServeOptions options)
    {
        app.UseCachesInFront();
        app.UseKnownHosts();
        app.MapHealth(app.Services);
        if (options.ServesNewsroom)
        {
            app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || http.Request.Path.StartsWithSegments("/newsroom", StringComparison.Ordinal),
                newsroom => newsroom.Use(WhenOpenAsync));
            app.UseDeskHeaders();
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapApi();
            app.MapNewsroom();
        }
        app.MapReaderSite();
    }

    /// <summary>Whether the process lives, and whether readers may be sent to it.</summary>
    /// <param name="routes">Where it is answered.</param>
    /// <param name="services">Of the server that is asked about.</param>
    public static void MapHealth(this IEndpointRouteBuilder routes, IServiceProvider services)
    {
        var (follow, ready, options) = (services.GetRequiredService<Follow>(), services.GetRequiredService<NewsroomReady>(), services.GetRequiredService<ServeOptions>());
        routes.MapGet("/healthz", () => TypedResults.Text("ok\n"));
        routes.MapGet("/readyz", () => follow.Ready && (ready.IsOpen || !options.ServesNewsroom || follow.LastSeq > 0)
            ? Results.Text("ready\n")
            : Results.Text("not ready\n", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    private static async Task WhenOpenAsync(HttpContext http, RequestDelegate next)
    {
        var ready = http.RequestServices.GetRequiredService<NewsroomReady>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        try { await ready.WaitAsync(patience.Token); }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Headers.RetryAfter = "5";
            await Platform.Http.Answer.Problem(http, new NewsroomClosed()).ExecuteAsync(http);
            return;
        }
        await next(http);
    }
}

/// <summary>How a server is started.</summary>
internal sealed record ServeOptions
{
    public required Places Places { get; init; }

    public string Urls { get; init; } = Server.DefaultUrl;

    /// <summary>"all", "newsroom" or "reader".</summary>
    public string Role { get; init; } = "all";

    /// <summary>Where a reader node reports what it shows; null for a node that does not.</summary>
    public NewsroomAddress? Newsroom { get; init; }

    /// <summary>Where the numbers are given to those who collect them; null for nowhere.</summary>
    public MetricsAddress? Metrics { get; init; }

    /// <summary>What the edition begins with when there is none.</summary>
    public EditionPlan Plan { get; init; } = EditionPlan.Default();

    /// <summary>Gives a variable of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    public bool ServesNewsroom => Role is not "reader";
}

internal sealed record NewsroomClosed() : Refusal(
    "newsroom_closed", StatusCodes.Status503ServiceUnavailable,
    "Basis data redaksi belum dapat dihubungi. Coba lagi sebentar lagi.", "The newsroom's database cannot be reached yet. Try again in a moment.");
