namespace Tajuk.Platform;

/// <summary>Copies a folder so that it lasts: every file and every folder is on the disk when this returns.</summary>
internal static class CopyFolder
{
    public static void Run(string from, string to, CancellationToken cancel)
    {
        Directory.CreateDirectory(to);
        if (!Directory.Exists(from)) return;
        foreach (var folder in Directory.EnumerateDirectories(from)) Run(folder, Path.Combine(to, Path.GetFileName(folder)), cancel);
        foreach (var file in Directory.EnumerateFiles(from).Where(f => !f.EndsWith(".tmp", StringComparison.Ordinal)))
        {
            cancel.ThrowIfCancellationRequested();
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            using var handle = File.OpenHandle(copy, FileMode.Open, FileAccess.ReadWrite);
            DiskFlush.File(handle, copy);
        }
        DiskFlush.Folder(to);
    }
}
