using System.CommandLine;
using System.Net.Sockets;
using Tajuk.Platform;

namespace Tajuk.Commands;

/// <summary><c>tajuk serve</c>: the newsroom and the readers' site, until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Role = new("--role")
    {
        Description = "all, newsroom or reader; a part alone needs PostgreSQL.", DefaultValueFactory = _ => "all",
    };

    private static readonly Option<string?> Newsroom = new("--newsroom")
    {
        Description = $"For --role reader: where the newsroom is, to report what readers are shown; the token comes in {NewsroomAddress.TokenVariable}.",
    };

    public static Command Make()
    {
        Role.AcceptOnlyFromAmong("all", "newsroom", "reader");
        return new Command("serve", "Run the newsroom and the readers' site.") { TajukCommand.Urls, TajukCommand.Metrics, Role, Newsroom }.Does(async (parsed, cancel) =>
        {
            var places = TajukCommand.PlacesOf(parsed);
            var role = parsed.GetValue(Role)!;
            if (role != "all" && places.Database is null)
                throw new UserError("--role newsroom and --role reader need PostgreSQL, which several nodes can share: name it with --database.");
            var newsroom = role == "reader" && parsed.GetValue(Newsroom) is { } url ? NewsroomAddress.Read(url) : null;
            if (role == "reader" && newsroom is null) await Console.Error.WriteLineAsync("Without --newsroom this node does not report what it shows, so publishing does not wait for it.");
            var metrics = TajukCommand.MetricsOf(parsed);
            if (places.Database is null || role == "reader") InlineSockets.Allow();
            using var running = Running.Hold(places.Data);
            await using var app = Server.Build(new ServeOptions { Places = places, Urls = parsed.GetValue(TajukCommand.Urls)!, Role = role, Newsroom = newsroom, Metrics = metrics },
                services => services.AddHostedService<SayFirstLink>());
            return await RunAsync(app, _ => Console.WriteLine($"Tajuk is at {string.Join(" ", app.Urls)} and its newsroom at {app.Urls.First()}/newsroom"), cancel);
        });
    }

    /// <summary>Runs a server until it is stopped; an address that is taken is said in a sentence.</summary>
    public static async Task<int> RunAsync(WebApplication app, Action<WebApplication> started, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e) when (e.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new UserError($"The address is taken by another program: {e.Message} Choose another with --urls http://127.0.0.1:PORT.");
        }
        started(app);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
