using Tajuk.Access;
using Tajuk.Demo;
using Tajuk.Outreach;
using Tajuk.Photos;
using Tajuk.Publishing;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;
using Tajuk.Site.Press.Theming;
using Tajuk.Storage;
using Tajuk.Storage.Media;
using Tajuk.Stories;
using Tajuk.Taxonomy;
using Tajuk.Wire;

namespace Tajuk.Commands;

/// <summary>The whole composition, in the order in which copy flows.</summary>
internal static class NewsroomHost
{
    /// <summary>What every command of the newsroom needs: the database, the media, the verbs. No server.</summary>
    public static IServiceCollection AddNewsroom(this IServiceCollection services, Places places, string origin) => services
        .AddStorage(places.Data, places.Database)
        .AddSingleton<IMediaStore>(new LocalMediaStore(places.Media))
        .AddSingleton<IPictureSource, MediaPictures>()
        .AddSingleton<NewsroomReady>()
        .AddAccess(places.Keys, origin.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        .AddWire()
        .AddPhotos(Widths)
        .AddStories()
        .AddPublishing(origin)
        .AddOutreach()
        .AddSingleton<SampleSteps>()
        .AddSingleton<LoadSample>()
        .AddSingleton<IngestFiles>()
        .AddSingleton<FoundEdition>()
        .AddSingleton<CheckEverything>();

    /// <summary>What readers are served by: it knows the log and the pictures, and nothing else of the newsroom.</summary>
    public static IServiceCollection AddReaders(this IServiceCollection services, Places places, string origin, KeyHeaders purged)
    {
        services.AddSingleton(new ArchiveStore(places.Archive));
        services.AddSingleton<Follow>();
        services.AddSingleton<FollowNumbers>();
        services.AddHostedService(provider =>
        {
            _ = provider.GetRequiredService<FollowNumbers>(); // Counts from the first act on, not from when somebody looks.
            return provider.GetRequiredService<Follow>();
        });
        return services.AddReaderSite(site => (site.Edition, site.Origin, site.ThemesFolder, site.PurgedCaches) = (Edition.First, origin, Places.Themes, purged));
    }

    private static IReadOnlyList<int> Widths() => ThemeSettings.Read(Path.Combine(Places.Themes, "harian")).Widths;

    /// <summary>Runs one command's work with the newsroom open, and closes it.</summary>
    public static async Task<T> UseAsync<T>(Places places, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Error));
        services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddSingleton(TimeProvider.System);
        services.AddNewsroom(places, "http://127.0.0.1:5080");
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<OpenDatabase>().RunAsync(cancel);
        provider.GetRequiredService<NewsroomReady>().Open();
        return await work(provider, cancel);
    }
}
