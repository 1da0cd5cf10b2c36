namespace Tajuk.Tests.Kit;

/// <summary>Runs one command of the real program to its end, or starts a server and waits until readers are served.</summary>
internal static class RunTajuk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs a command to its end; its failing is for the test to judge, its hanging is an error.</summary>
    public static async Task<Finished> Command(params string[] arguments)
    {
        await using var process = TajukProcess.Start(arguments);
        await WithinPatience(process);
        return new Finished { ExitCode = process.ExitCode, Output = process.Output, Errors = process.Errors };
    }

    /// <summary>Runs a command that must succeed and gives what it printed.</summary>
    public static async Task<string> Succeeds(params string[] arguments)
    {
        var run = await Command(arguments);
        return run.ExitCode == 0 ? run.Output : throw new InvalidOperationException($"tajuk {string.Join(' ', arguments)} failed:\n{run}");
    }

    /// <summary>Starts <c>tajuk serve</c> on a free loopback port and waits until <c>/readyz</c> answers 200.</summary>
    public static Task<TajukServer> Serve(TestFolder data, params string[] arguments) =>
        TajukServer.Start(["serve", "--data", data.Path, .. arguments], FreePort.Next());

    /// <summary>Starts <c>tajuk demo</c> on a free loopback port and waits until <c>/readyz</c> answers 200.</summary>
    public static Task<TajukServer> Demo(TestFolder data, params string[] arguments) =>
        TajukServer.Start(["demo", "--data", data.Path, .. arguments], FreePort.Next());

    private static async Task WithinPatience(TajukProcess process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.Ended(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Still running after {Patience}: {process}");
        }
    }
}

internal sealed record Finished
{
    public required int ExitCode { get; init; }

    public required string Output { get; init; }

    public required string Errors { get; init; }

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}
