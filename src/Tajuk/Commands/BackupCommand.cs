using System.CommandLine;
using Tajuk.Platform;
using Tajuk.Storage;

namespace Tajuk.Commands;

/// <summary><c>tajuk backup PATH</c>: database, media and keys, consistent, beside a running server.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var path = new Argument<string>("path") { Description = "A folder that does not exist yet." };
        return new Command("backup", "Copy database, media and keys to a new folder.") { path }.Does((parsed, cancel) =>
        {
            var places = TajukCommand.PlacesOf(parsed);
            var target = Path.GetFullPath(parsed.GetValue(path)!);
            if (Path.Exists(target)) throw new UserError($"{target} exists already; a backup never writes over anything. Name a new folder.");
            return NewsroomHost.UseAsync(places, async (services, stop) =>
            {
                // Made under another name and renamed at the end: a folder with the right name is a whole backup.
                var draft = target + ".unfinished";
                Directory.CreateDirectory(draft);
                // The database first: a picture that is only in the media is harmless, one that is only in the database is lost.
                await services.GetRequiredService<Engine>().BackupAsync(draft, stop);
                foreach (var (from, name) in Folders(places)) CopyFolder.Run(from, Path.Combine(draft, name), stop);
                Directory.Move(draft, target);
                DiskFlush.Folder(Path.GetDirectoryName(target)!);
                Console.WriteLine($"Backed up to {target}.");
                return 0;
            }, cancel);
        });
    }

    public static IEnumerable<(string From, string Name)> Folders(Places places) => [(places.Media, "media"), (places.Keys, "keys")];
}
