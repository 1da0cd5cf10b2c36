using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Tajuk.Site.Press;

/// <summary>
/// The server with the press before everything else: a request whose page is kept is answered as soon as its head is
/// read, without a context, a scope, a route or a middleware. Whatever is not answered so takes the ordinary way.
/// </summary>
internal sealed class PressFirst(IServer server, AnswerFromStore store) : IServer
{
    public IFeatureCollection Features => server.Features;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull =>
        server.StartAsync(new Application<TContext>(application, store), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    /// <summary>Puts the press before the server that is registered already.</summary>
    public static void Register(IServiceCollection services)
    {
        var registered = services.Last(s => s.ServiceType == typeof(IServer));
        services.Remove(registered);
        services.AddSingleton<AnswerFromStore>();
        services.AddSingleton<IServer>(provider => new PressFirst(
            (IServer)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!), provider.GetRequiredService<AnswerFromStore>()));
    }

    private sealed class Application<TContext>(IHttpApplication<TContext> next, AnswerFromStore store) : IHttpApplication<Exchange<TContext>> where TContext : notnull
    {
        public Exchange<TContext> CreateContext(IFeatureCollection contextFeatures) => store.Find(contextFeatures) is { } page
            ? new Exchange<TContext>(contextFeatures, page, default)
            : new Exchange<TContext>(contextFeatures, null, next.CreateContext(contextFeatures));

        public Task ProcessRequestAsync(Exchange<TContext> context) => context.Page is { } page
            ? AnswerFromStore.SendAsync(context.Features, page)
            : NextAsync(context.Next!);

        public void DisposeContext(Exchange<TContext> context, Exception? exception)
        {
            if (context.Page is null) next.DisposeContext(context.Next!, exception);
        }

        // Connections are read and written by few threads that must never wait: all that may take its time goes to the pool.
        private async Task NextAsync(TContext context)
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            OnThePool.Enter();
            await next.ProcessRequestAsync(context);
        }
    }

    /// <summary>One request: its page, or its context for the ordinary way.</summary>
    private readonly record struct Exchange<TContext>(IFeatureCollection Features, StoredPage? Page, TContext? Next);
}
