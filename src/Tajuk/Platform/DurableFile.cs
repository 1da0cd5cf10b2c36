using System.Security.Cryptography;

namespace Tajuk.Platform;

/// <summary>
/// Writes files that must outlive a power cut. The runtime's own flush returns normally when the disk refused, so the
/// system is asked directly and its answer is believed: when a method here returns, the file is on the medium under its
/// name; when it throws, that name leads to what was there before or to the whole new file, never to a part of it.
/// </summary>
internal static class DurableFile
{
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WriteAllAsync(Path.GetDirectoryName(Path.GetFullPath(path))!, [(Path.GetFileName(path), content)], cancellation);

    /// <summary>Several files of one folder, with one flush of the folder for all: each appears whole, not all at one instant.</summary>
    public static async Task WriteAllAsync(
        string folder, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files, CancellationToken cancellation)
    {
        CreateFolder(folder);
        var drafts = new List<(string Draft, string Final)>(files.Count);
        try
        {
            foreach (var (name, content) in files)
            {
                var final = Path.Combine(folder, name);
                var draft = $"{final}.{RandomNumberGenerator.GetHexString(12, lowercase: true)}.tmp";
                drafts.Add((draft, final));
                await WriteDraftAsync(draft, content, cancellation);
            }
            foreach (var (draft, final) in drafts) File.Move(draft, final, overwrite: true);
            DiskFlush.Folder(folder);
        }
        catch
        {
            foreach (var (draft, _) in drafts) File.Delete(draft);
            throw;
        }
    }

    /// <summary>A new folder's name stands in its parent, which must be flushed too, up to the first that was there already.</summary>
    public static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        var parent = Path.GetDirectoryName(Path.GetFullPath(folder));
        if (parent is not null) CreateFolder(parent);
        Directory.CreateDirectory(folder);
        if (parent is not null) DiskFlush.Folder(parent);
    }

    private static async Task WriteDraftAsync(string draft, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var handle = File.OpenHandle(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, content.Length);
        await RandomAccess.WriteAsync(handle, content, 0, cancellation);
        DiskFlush.File(handle, draft);
    }
}
