using System.CommandLine;
using Tajuk.Publishing;

namespace Tajuk.Commands;

/// <summary><c>tajuk check</c>: looks whether everything that must agree agrees.</summary>
internal static class CheckCommand
{
    public static Command Make() => new Command("check", "Verify log against stories, archive against log, media against files.").Does((parsed, cancel) =>
    {
        var places = TajukCommand.PlacesOf(parsed);
        return NewsroomHost.UseAsync(places, async (services, stop) =>
        {
            var faults = await services.GetRequiredService<CheckEverything>().RunAsync(places.Archive, stop);
            foreach (var fault in faults) Console.WriteLine(fault);
            Console.WriteLine(faults.Count == 0 ? "Everything agrees." : $"{faults.Count} things are wrong.");
            return faults.Count == 0 ? 0 : 1;
        }, cancel);
    });
}
