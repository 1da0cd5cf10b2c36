using Tajuk.Formats.Wire;
using Tajuk.Photos;

namespace Tajuk.Commands;

/// <summary>Finds the bytes of an agency's picture: inside the wire file, or in a file beside it. Nothing is fetched.</summary>
internal static class WirePictures
{
    public static async Task<byte[]?> FindAsync(WireRecord record, string wireFile, CancellationToken cancel)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(wireFile))!;
        foreach (var rendition in record.Renditions)
        {
            if (rendition.Bytes is { } embedded) return embedded.ToArray();
            if (Beside(folder, rendition.Href) is { } file) return await File.ReadAllBytesAsync(file, cancel);
        }
        return null;
    }

    /// <summary>The last part of the address only, in the wire file's own folder: an address never leads out of it.</summary>
    private static string? Beside(string folder, string? href)
    {
        if (href is null) return null;
        var address = href.Split('?', '#')[0].Replace('\\', '/');
        var name = Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]);
        if (name.Length is 0 or > 255 || name is "." or ".." || name.IndexOfAny(['/', '\\', '\0']) >= 0) return null;
        var file = new FileInfo(Path.Combine(folder, name));
        return file is { Exists: true, LinkTarget: null } && file.Length <= new PictureLimits().MaxBytes ? file.FullName : null;
    }
}
