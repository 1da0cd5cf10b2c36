using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Tajuk.Tests.Kit;

/// <summary>The built program as a process, with what it printed so far. Ends with the test at the latest.</summary>
internal sealed class TajukProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private const int Halt = 19;
    private const int GoOn = 18;

    private readonly Process _process;
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _errors = new();

    private TajukProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_out, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The program as the tests' own build left it: release tests run the release program.</summary>
    public static string Dll { get; } = Built("Tajuk");

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public string Output => Read(_out);

    public string Errors => Read(_errors);

    /// <summary>A program of the solution by its name.</summary>
    public static string Built(string program) =>
        RepositoryRoot.File("artifacts", "bin", program, new DirectoryInfo(AppContext.BaseDirectory).Name, program + ".dll");

    public static TajukProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? program = null)
    {
        var start = new ProcessStartInfo("dotnet", [program ?? Dll, .. arguments])
        {
            WorkingDirectory = RepositoryRoot.Find(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["TAJUK_HOME"] = RepositoryRoot.Find();
        start.Environment["DOTNET_GCgen0size"] = "2000000"; // As ./tajuk starts it.
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new TajukProcess(start);
    }

    public Task Ended(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    /// <summary>Memory that the process holds for itself, in bytes: without the files it maps, which the system may drop and read again.</summary>
    public long OwnMemory()
    {
        _process.Refresh();
        return OperatingSystem.IsLinux() ? Kilobytes("RssAnon") * 1024 : _process.WorkingSet64;
    }

    /// <summary><c>kill -9</c>: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>The process stands still, as on a machine that hangs: nothing of it runs until <see cref="Thaw"/>.</summary>
    public void Freeze() => _ = Signal(_process.Id, Halt);

    public void Thaw() => _ = Signal(_process.Id, GoOn);

    /// <summary>What a service manager does: SIGTERM, then SIGKILL for one that has not gone after twenty seconds.</summary>
    /// <returns>True when it went by itself.</returns>
    public async Task<bool> Stop()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        if (!_process.HasExited)
            _ = Signal(_process.Id, Terminate);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            await Kill();
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
    }

    public override string ToString() => $"tajuk {string.Join(' ', _process.StartInfo.ArgumentList.Skip(1))}\n{Output}\n{Errors}";

    private long Kilobytes(string line) => long.Parse(
        File.ReadLines($"/proc/{Id}/status").First(l => l.StartsWith(line, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);

    private static void Keep(StringBuilder text, string? line)
    {
        if (line is not null)
            lock (text)
                text.Append(line).Append('\n');
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
