using System.CommandLine;
using Tajuk.Platform;

namespace Tajuk.Commands;

/// <summary>The program's commands. Each lives in a file of its own; this is their list and what they share.</summary>
internal static class TajukCommand
{
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "Folder of everything the newsroom keeps.", DefaultValueFactory = _ => "./data", Recursive = true,
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "PostgreSQL, as \"Host=...;Database=...;Username=...\"; without it, a SQLite file in the data folder.", Recursive = true,
    };

    public static Option<string> Urls { get; } = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons; the first is also the public origin.", DefaultValueFactory = _ => Server.DefaultUrl,
    };

    public static Option<string?> Metrics { get; } = new("--metrics")
    {
        Description = "Where to answer /metrics for Prometheus, such as http://127.0.0.1:9464: an address of its own, which readers do not reach. Without it, nowhere.",
    };

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Tajuk: a newsroom and its public site, from agency copy to the reader's page.") { Data, Database };
        foreach (var command in Commands()) root.Subcommands.Add(command);
        return root.Parse(args).InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // The default of 2 s would cut off a server that still answers its last requests.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        });
    }

    private static IEnumerable<Command> Commands() =>
    [
        DemoCommand.Make(), ServeCommand.Make(), IngestCommand.Make(), TokenCommand.Make(), UserCommand.Make(), RebuildCommand.Make(), CheckCommand.Make(), BackupCommand.Make(), RestoreCommand.Make(),
    ];

    public static Places PlacesOf(ParseResult parsed) => new(Path.GetFullPath(parsed.GetValue(Data)!), parsed.GetValue(Database));

    public static MetricsAddress? MetricsOf(ParseResult parsed) => parsed.GetValue(Metrics) is { } url ? MetricsAddress.Read(url) : null;

    /// <summary>Does a command's work; what goes wrong becomes one sentence on standard error and exit code 1.</summary>
    public static Command Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> work)
    {
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                return await work(parsed, cancel);
            }
            catch (UserError error)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("Stopped before it was done.");
            }
            catch (Exception error) when (Environment.GetEnvironmentVariable("TAJUK_TRACE") is null)
            {
                await Console.Error.WriteLineAsync($"{command.Name} failed: {OneLine(error.Message)} (Set TAJUK_TRACE=1 for the whole story.)");
            }
            return 1;
        });
        return command;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
