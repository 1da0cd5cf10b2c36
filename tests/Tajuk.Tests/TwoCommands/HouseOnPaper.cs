using System.Diagnostics;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.TwoCommands;

/// <summary>
/// A repository with the real <c>./tajuk</c>, a few sources and a <c>dotnet</c> made of paper that writes down what it is
/// asked: the script's decisions can be tried in milliseconds and without touching the build that the tests run from.
/// </summary>
internal sealed class HouseOnPaper : IDisposable
{
    private const string PaperDotnet = """
        #!/bin/sh
        echo "$1" >>"$PAPER_LOG"
        case "$1" in
          --version) exit "${PAPER_SDK:-0}" ;;
          --list-sdks) echo "8.0.100 [somewhere]" ;;
          build)
            sleep "${PAPER_BUILD_SECONDS:-0}"
            echo "compiling"
            [ "${PAPER_BUILD:-0}" = 0 ] || exit 1
            mkdir -p artifacts/bin/Tajuk/release
            echo program >artifacts/bin/Tajuk/release/Tajuk.dll ;;
          *)
            shift
            printf '%s|' "$@"
            [ "$1" = serve ] && read -r _
            [ "$1" = fail ] && exit 7
            exit 0 ;;
        esac
        """;

    private readonly TestFolder _folder = new();

    public HouseOnPaper()
    {
        foreach (var script in (string[])["tajuk", "eng/build.sh"])
            Copy(script);
        foreach (var source in (string[])["src/Tajuk/Program.cs", "src/Tajuk/Old.cs", "Directory.Build.props", "global.json", "BannedSymbols.txt", ".editorconfig"])
            Write(source, "one");
        Write("paper/dotnet", PaperDotnet, executable: true);
    }

    public int Builds => Log().Count(line => line == "build");

    public void Write(string path, string text, bool executable = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(path))!);
        System.IO.File.WriteAllText(_folder.File(path), text);
        if (executable && !OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(_folder.File(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string File(string path) => _folder.File(path);

    /// <summary>Makes one of the system's programs callable from a folder of the house.</summary>
    public void Link(string folder, string tool)
    {
        var found = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(place => Path.Combine(place, tool)).First(System.IO.File.Exists);
        Directory.CreateDirectory(File(folder));
        System.IO.File.CreateSymbolicLink(Path.Combine(File(folder), tool), found);
    }

    public void Delete(string path) => System.IO.File.Delete(_folder.File(path));

    public void Touch(string path) => System.IO.File.SetLastWriteTimeUtc(_folder.File(path), DateTime.UnixEpoch.AddYears(60));

    /// <summary>Starts <c>./tajuk</c> from another folder; what it reads from standard input it gets from the caller.</summary>
    public Process Start(string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(_folder.File("tajuk"), command.Split(' '))
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = _folder.File("paper") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["PAPER_LOG"] = _folder.File("log");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public async Task<Finished> Run(string command, params (string Name, string Value)[] environment)
    {
        using var process = Start(command, environment);
        return await End(process);
    }

    public static async Task<Finished> End(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync(patience.Token);
        return new Finished { ExitCode = process.ExitCode, Output = await output, Errors = await errors };
    }

    public void Dispose() => _folder.Dispose();

    private string[] Log() => System.IO.File.Exists(_folder.File("log")) ? System.IO.File.ReadAllLines(_folder.File("log")) : [];

    private void Copy(string path) => Write(path, System.IO.File.ReadAllText(RepositoryRoot.File(path)), executable: true);
}
