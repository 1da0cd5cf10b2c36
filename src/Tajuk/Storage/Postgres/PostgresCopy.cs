using System.Diagnostics;
using Npgsql;

namespace Tajuk.Storage.Postgres;

/// <summary>PostgreSQL's own tools for copies; the password goes by environment, never on the command line.</summary>
internal static class PostgresCopy
{
    public static async Task RunAsync(string tool, string[] arguments, string connectionString, CancellationToken cancel)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(tool) { RedirectStandardError = true };
        foreach (var argument in new[] { "--dbname", target.Database ?? "postgres" }.Concat(arguments)) start.ArgumentList.Add(argument);
        start.Environment["PGHOST"] = target.Host;
        start.Environment["PGPORT"] = target.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = target.Username;
        if (target.Password is { } password) start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
        var errors = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{tool} failed: {errors.Trim()}");
    }
}
