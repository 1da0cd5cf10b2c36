namespace Tajuk.Commands;

/// <summary>Finds the wire files that paths on a command line mean.</summary>
internal static class WireFiles
{
    /// <summary>What lies beside wire files and is none: the pictures they name, and notes for people.</summary>
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".tif", ".tiff", ".mp4", ".mov", ".mp3", ".wav", ".pdf", ".md", ".dtd", ".xsd", ".xsl",
    };

    /// <summary>Files as they are named; folders with all below them, in the order of their names.</summary>
    public static IEnumerable<string> Under(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path) ? Walk(path) : [path]);

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).GetFileSystemInfos().Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, entry.Name);
            // A link to a folder could lead in a circle.
            if (entry is DirectoryInfo) foreach (var file in entry.LinkTarget is null ? Walk(path) : []) yield return file;
            else if (!Beside.Contains(entry.Extension)) yield return path;
        }
    }
}
