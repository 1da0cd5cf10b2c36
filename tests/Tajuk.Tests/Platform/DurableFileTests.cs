using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;
using Tajuk.Platform;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Platform;

public sealed class DurableFileTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_there_whole_with_its_folders_and_no_draft_is_left()
    {
        var path = folder.File("a", "b", "c.bin");
        await DurableFile.WriteAsync(path, new byte[] { 1, 2, 3 }, CancellationToken.None);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_older_file_is_replaced()
    {
        var path = folder.File("c.bin");
        await DurableFile.WriteAsync(path, new byte[1000], CancellationToken.None);
        await DurableFile.WriteAsync(path, new byte[] { 7 }, CancellationToken.None);
        Assert.Equal([7], File.ReadAllBytes(path));
    }

    [Fact]
    public async Task A_write_that_is_called_off_leaves_the_older_file()
    {
        var path = folder.File("c.bin");
        await DurableFile.WriteAsync(path, new byte[] { 7 }, CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DurableFile.WriteAsync(path, new byte[] { 8 }, new CancellationToken(true)));
        Assert.Equal([7], File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_disk_that_does_not_keep_the_bytes_is_not_believed()
    {
        // A pipe cannot be flushed, and the system says so.
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        using var handle = new SafeFileHandle(pipe.SafePipeHandle.DangerousGetHandle(), ownsHandle: false);
        var refused = Assert.Throws<IOException>(() => DiskFlush.File(handle, "foto.jpg"));
        Assert.Contains("did not keep \"foto.jpg\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error()
    {
        var refused = Assert.Throws<IOException>(() => DiskFlush.Folder(folder.File("nowhere")));
        Assert.Contains("nowhere", refused.Message, StringComparison.Ordinal);
    }
}
