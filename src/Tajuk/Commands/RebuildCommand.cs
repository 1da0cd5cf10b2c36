using System.CommandLine;
using Tajuk.Site.Archive;

namespace Tajuk.Commands;

/// <summary><c>tajuk rebuild</c>: drops what is derived and makes it anew from the log.</summary>
internal static class RebuildCommand
{
    public static Command Make() => new Command("rebuild", "Drop the readers' stores and rebuild them from the publication log.").Does(async (parsed, cancel) =>
    {
        var places = TajukCommand.PlacesOf(parsed);
        using var running = Running.Hold(places.Data);
        return await NewsroomHost.UseAsync(places, async (services, stop) =>
        {
            var store = new ArchiveStore(places.Archive);
            await using var log = await services.GetRequiredService<ILogSource>().OpenAsync(stop);
            var applied = await store.RebuildAsync(log, stop);
            foreach (var row in applied.Unreadable) await Console.Error.WriteLineAsync("Kept but not shown: " + row);
            Console.WriteLine($"Rebuilt the archive: {applied.Rows} rows, up to seq {applied.LastSeq}.");
            return 0;
        }, cancel);
    });
}
