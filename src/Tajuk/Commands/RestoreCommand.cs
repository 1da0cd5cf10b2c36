using System.CommandLine;
using Tajuk.Platform;
using Tajuk.Site.Archive;
using Tajuk.Storage;

namespace Tajuk.Commands;

/// <summary><c>tajuk restore PATH</c>: puts a backup in place of what is there.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var path = new Argument<string>("path") { Description = "A folder made by backup." };
        return new Command("restore", "Put a backup in place of database, media and keys. Nothing is sent outside again.") { path }.Does(async (parsed, cancel) =>
        {
            var places = TajukCommand.PlacesOf(parsed);
            var source = Path.GetFullPath(parsed.GetValue(path)!);
            if (!Directory.Exists(source)) throw new UserError($"{source} is no folder. Name one that backup has made.");
            using var running = Running.Hold(places.Data);
            await PutBackAsync(places, source, cancel);
            return await NewsroomHost.UseAsync(places, async (services, stop) =>
            {
                // The log is now one that has taken another way: every node must begin anew.
                await services.GetRequiredService<OpenDatabase>().ChangeLogIdAsync(stop);
                Console.WriteLine($"Restored from {source}.");
                return 0;
            }, cancel);
        });
    }

    private static async Task PutBackAsync(Places places, string source, CancellationToken cancel)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddStorage(places.Data, places.Database);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Engine>().RestoreAsync(source, cancel);
        new ArchiveStore(places.Archive).Drop();
        foreach (var (target, name) in BackupCommand.Folders(places))
        {
            if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
            CopyFolder.Run(Path.Combine(source, name), target, cancel);
        }
    }
}
