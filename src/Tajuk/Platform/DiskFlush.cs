using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Tajuk.Platform;

/// <summary>
/// fsync with its answer checked. A failed flush is never tried again: the system may have dropped the pages already and
/// would then call the second try a success.
/// </summary>
internal static class DiskFlush
{
    private const int Interrupted = 4, BadDescriptor = 9, InvalidArgument = 22, FullFlushOnMac = 51, ReadOnly = 0;

    /// <exception cref="IOException">The medium did not take the bytes.</exception>
    public static void File(SafeFileHandle handle, string path)
    {
        if (OperatingSystem.IsWindows() ? FlushFileBuffers(handle) : FlushUnix(handle)) return;
        throw Failed(path);
    }

    /// <summary>Makes names durable: what was created in the folder, or renamed into it. Windows has no such call and needs none on NTFS.</summary>
    /// <exception cref="IOException">The medium did not take the folder's list of names.</exception>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = OpenFolder(path);
        try
        {
            if (FlushUnix(descriptor)) return;
            // Some network file systems flush files but not folders, and say so in this way; PostgreSQL lets it pass too.
            if (Marshal.GetLastPInvokeError() is not (InvalidArgument or BadDescriptor)) throw Failed(path);
        }
        finally
        {
            descriptor.Dispose();
        }
    }

    private static SafeFileHandle OpenFolder(string path)
    {
        var name = Encoding.UTF8.GetBytes(path + '\0');
        int descriptor;
        do descriptor = Open(name, ReadOnly);
        while (descriptor < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return descriptor < 0 ? throw Failed(path) : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static bool FlushUnix(SafeFileHandle handle)
    {
        // On a Mac fsync leaves the bytes in the drive's own cache.
        if (OperatingSystem.IsMacOS() && Control(handle, FullFlushOnMac) == 0) return true;
        int result;
        do result = Sync(handle);
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return result == 0;
    }

    private static IOException Failed(string path)
    {
        var why = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"The disk did not keep \"{path}\": {why.Message} (error {why.NativeErrorCode}).", why);
    }

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(SafeFileHandle file);

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static extern int Control(SafeFileHandle file, int command);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool FlushFileBuffers(SafeFileHandle file);
}
