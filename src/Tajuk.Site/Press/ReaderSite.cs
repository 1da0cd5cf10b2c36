using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tajuk.Site.Archive;
using Tajuk.Site.Press.Theming;

namespace Tajuk.Site.Press;

/// <summary>
/// The readers' site as one part of a host. The host also registers an <see cref="Archive.ArchiveStore"/>, an
/// <see cref="Archive.IPictureSource"/> and a <see cref="TimeProvider"/>.
/// </summary>
public static class ReaderSite
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddReaderSite(this IServiceCollection services, Action<ReaderSiteOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton(s => new ThemeShelf(Options(s).ThemesFolder, Options(s).WatchThemes));
        services.AddSingleton<EditionOrigin>();
        services.AddSingleton<KnownHosts>();
        services.AddSingleton<PressNumbers>();
        services.AddSingleton(Pages);
        services.AddSingleton(s => new CachesInFront(s.GetRequiredService<IOptions<ReaderSiteOptions>>(), s.GetRequiredService<TimeProvider>(), s.GetService<Follow>()));
        services.AddSingleton<MakePage>();
        services.AddSingleton<PackAgain>();
        services.AddHostedService(provider => provider.GetRequiredService<PackAgain>());
        services.AddSingleton<ServePage>();
        services.AddSingleton<ServePicture>();
        services.AddSingleton<ServeAsset>();
        return services;
    }

    /// <summary>Lets caches in front keep nothing that does not say it may be kept, whoever answers. Comes before all that answers.</summary>
    public static IApplicationBuilder UseCachesInFront(this IApplicationBuilder app)
    {
        var caches = app.ApplicationServices.GetRequiredService<CachesInFront>();
        return !caches.Are ? app : app.Use(next => context =>
        {
            context.Response.OnStarting(() => caches.RefuseUnlessSaidAsync(context.Response.Headers));
            return next(context);
        });
    }

    /// <summary>Refuses strange hosts for everything that the program answers. Comes before the routes.</summary>
    public static IApplicationBuilder UseKnownHosts(this IApplicationBuilder app)
    {
        var hosts = app.ApplicationServices.GetRequiredService<KnownHosts>();
        return app.Use(next => context => hosts.AnswerAsync(context, next));
    }

    /// <summary>Answers what is kept before the host's server does anything else with a request. Call it once the server is registered.</summary>
    public static void PutPressFirst(this IServiceCollection services) => PressFirst.Register(services);

    /// <summary>Pages, pictures and the theme's files. Every address that nothing else has taken is a page's.</summary>
    public static IEndpointRouteBuilder MapReaderSite(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/media/{key}/{name}", Reading, (HttpContext context, string key, string name, ServePicture serve) => serve.AnswerAsync(context, key, name));
        routes.MapMethods("/aset/{**file}", Reading, (HttpContext context, ServeAsset serve) => serve.AnswerAsync(context));
        routes.MapMethods("/{**path}", Reading, (HttpContext context, ServePage serve) => serve.AnswerAsync(context));
        return routes;
    }

    private static PageStore Pages(IServiceProvider services)
    {
        var (numbers, edition) = (services.GetRequiredService<PressNumbers>(), Options(services).Edition);
        var pages = new PageStore(Options(services).PageBytes, numbers);
        numbers.Watch(pages);
        services.GetRequiredService<ArchiveStore>().Changed += changes =>
        {
            if (changes.Everything || changes.In(edition) is not null) pages.Forget(changes.In(edition), changes.LastSeq);
        };
        return pages;
    }

    private static ReaderSiteOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<ReaderSiteOptions>>().Value;
}
