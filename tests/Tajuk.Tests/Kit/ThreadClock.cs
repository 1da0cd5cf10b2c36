using System.Runtime.InteropServices;

namespace Tajuk.Tests.Kit;

/// <summary>
/// What the calling thread itself has cost the processor: a bound on it says something about the code, also on a machine
/// that is busy with something else. For work that stays on one thread.
/// </summary>
internal sealed class ThreadClock
{
    private readonly TimeSpan _start = Now();

    private ThreadClock()
    {
    }

    public TimeSpan Elapsed => Now() - _start;

    public static ThreadClock StartNew() => new();

    private static TimeSpan Now()
    {
        var id = OperatingSystem.IsMacOS() ? 16 : 3; // CLOCK_THREAD_CPUTIME_ID
        return ReadClock(id, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
            : throw new InvalidOperationException("The system does not say what a thread has cost.");
    }

    [DllImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
