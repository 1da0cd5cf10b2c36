using Tajuk.Platform;

namespace Tajuk.Storage.Media;

/// <summary>The media store as a folder: originals/ab/abcd..., renditions/ab/abcd.../640.webp. Web servers must not be pointed at it.</summary>
internal sealed class LocalMediaStore(string folder) : IMediaStore
{
    private readonly string originals = Path.Combine(folder, "originals");
    private readonly string renditions = Path.Combine(folder, "renditions");

    public async Task<OriginalKey> KeepOriginalAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var key = OriginalKey.Of(content.Span);
        // Written again even if it is there: what stands there may be rotten, and this costs less than to find out.
        await DurableFile.WriteAsync(PathOf(key), content, cancellation);
        return key;
    }

    public Task<Stream?> OpenOriginalAsync(OriginalKey key, CancellationToken cancellation) => Task.FromResult<Stream?>(Open(PathOf(key)));

    public Task DropOriginalAsync(OriginalKey key, CancellationToken cancellation)
    {
        var path = PathOf(key);
        if (!File.Exists(path)) return Task.CompletedTask;
        File.Delete(path);
        DiskFlush.Folder(Path.GetDirectoryName(path)!);
        return Task.CompletedTask;
    }

    public Task KeepRenditionsAsync(
        PublicKey picture, IReadOnlyList<(RenditionName Name, ReadOnlyMemory<byte> Content)> renditions, CancellationToken cancellation) =>
        DurableFile.WriteAllAsync(FolderOf(picture), [.. renditions.Select(file => (file.Name.Value, file.Content))], cancellation);

    public Task<Stream?> OpenRenditionAsync(PublicKey picture, RenditionName name, CancellationToken cancellation) =>
        Task.FromResult<Stream?>(Open(Path.Combine(FolderOf(picture), name.Value)));

    public Task DropRenditionsAsync(PublicKey picture, CancellationToken cancellation)
    {
        var path = FolderOf(picture);
        if (!Directory.Exists(path)) return Task.CompletedTask;
        Directory.Delete(path, recursive: true);
        DiskFlush.Folder(Path.GetDirectoryName(path)!);
        return Task.CompletedTask;
    }

    private string PathOf(OriginalKey key) => Path.Combine(originals, key.Value[..2], key.Value);

    private string FolderOf(PublicKey picture) => Path.Combine(renditions, picture.Value[..2], picture.Value);

    private static FileStream? Open(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
