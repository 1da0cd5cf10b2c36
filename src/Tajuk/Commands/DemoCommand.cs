using System.CommandLine;
using System.Globalization;
using Tajuk.Demo;
using Tajuk.Platform;
using Tajuk.Taxonomy;

namespace Tajuk.Commands;

/// <summary><c>tajuk demo</c>: a whole newsroom with a sample edition, made on the first run and served on every one.</summary>
internal static class DemoCommand
{
    public static Command Make() => new Command("demo", "Make a sample newsroom, complete with an edition, and serve it.") { TajukCommand.Urls, TajukCommand.Metrics }.Does(async (parsed, cancel) =>
    {
        var places = TajukCommand.PlacesOf(parsed);
        var mark = new SampleMark(places.Data);
        var metrics = TajukCommand.MetricsOf(parsed);
        mark.RequireOurs();
        if (places.Database is null) InlineSockets.Allow();
        using var running = Running.Hold(places.Data);
        var plan = EditionPlan.FromFile(Path.Combine(Places.Samples, "edition.json"));
        if (!mark.IsComplete) await MakeAsync(places, plan, mark, cancel);
        await using var app = Server.Build(new ServeOptions { Places = places, Urls = parsed.GetValue(TajukCommand.Urls)!, Metrics = metrics, Plan = plan },
            services => services.AddHostedService<SayFirstLink>());
        return await ServeCommand.RunAsync(app, Tell, cancel);
    });

    private static async Task MakeAsync(Places places, EditionPlan plan, SampleMark mark, CancellationToken cancel)
    {
        await Console.Error.WriteLineAsync("Making the sample edition: drawing its pictures first.");
        await NewsroomHost.UseAsync(places, async (services, stop) =>
        {
            var begun = mark.Begin(services.GetRequiredService<Clock>().Now);
            var load = services.GetRequiredService<LoadSample>();
            await load.RunAsync(Places.Samples, plan, begun, Progress, stop);
            await services.GetRequiredService<IngestFiles>().RunAsync([Path.Combine(Places.Samples, "wire")], SampleActs.Agency, (_, _) => { }, stop);
            await load.TakeFromWireAsync(Places.Samples, stop);
            return true;
        }, cancel);
        mark.Complete();
    }

    private static void Progress(int done, int all)
    {
        if (done % 10 == 0 || done == all)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {all} stories are out."));
    }

    private static void Tell(WebApplication app)
    {
        Console.WriteLine($"The sample edition is at {app.Urls.First()}/");
        Console.WriteLine($"Its newsroom is at {app.Urls.First()}/newsroom");
    }
}
