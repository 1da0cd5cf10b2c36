using System.Diagnostics;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.TwoCommands;

/// <summary>How <c>./test</c> counts: it must not pass when a test did not.</summary>
public sealed class TestCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Both_programs_results_are_added_up() =>
        Assert.Equal((0, "7 passed, 0 failed"), await Verdict((Report(passed: 5), 0), (Report(passed: 2), 0)));

    [Fact]
    public async Task A_failed_test_fails_the_run() => Assert.Equal((1, "5 passed, 1 failed"), await Verdict((Report(passed: 5, failed: 1), 2)));

    [Fact]
    public async Task A_skipped_test_fails_the_run() => Assert.Equal((1, "5 passed, 3 failed"), await Verdict((Report(passed: 5, skipped: 3), 0)));

    [Fact]
    public async Task A_fixture_that_broke_outside_any_test_fails_the_run() =>
        Assert.Equal((1, "5 passed, 1 failed"), await Verdict((Report(passed: 5, errors: 1), 2)));

    [Fact]
    public async Task A_program_that_left_no_report_fails_the_run() => Assert.Equal((1, "5 passed, 1 failed"), await Verdict((Report(passed: 5), 0), (null, 134)));

    [Fact]
    public async Task A_program_that_failed_behind_a_clean_report_fails_the_run() => Assert.Equal((1, "5 passed, 1 failed"), await Verdict((Report(passed: 5), 139)));

    [Fact]
    public async Task A_run_without_a_test_fails() => Assert.Equal((1, "0 passed, 1 failed"), await Verdict((Report(passed: 0), 0)));

    [Fact]
    public async Task A_filter_may_match_in_one_program_only() =>
        Assert.Equal((0, "2 passed, 0 failed"), await Verdict(filtered: true, (Report(passed: 0), 8), (Report(passed: 2), 0)));

    [Fact]
    public async Task A_filter_that_matches_nothing_fails() =>
        Assert.Equal((1, "0 passed, 1 failed"), await Verdict(filtered: true, (Report(passed: 0), 8), (Report(passed: 0), 8)));

    [Fact]
    public async Task Without_a_filter_a_program_without_a_test_fails_the_run() =>
        Assert.Equal((1, "2 passed, 1 failed"), await Verdict((Report(passed: 0), 8), (Report(passed: 2), 0)));

    public void Dispose() => _folder.Dispose();

    private Task<(int, string)> Verdict(params (string? Report, int ExitCode)[] programs) => Verdict(false, programs);

    private async Task<(int, string)> Verdict(bool filtered, params (string? Report, int ExitCode)[] programs)
    {
        var counts = programs.Select(program => $"count '{program.Report ?? _folder.File("none.xml")}' {program.ExitCode}");
        var script = $"filtered={(filtered ? 1 : 0)}; . '{RepositoryRoot.File("eng", "count.sh")}'; {string.Join("; ", counts)}; verdict";
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-uc", script]) { RedirectStandardOutput = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return (bash.ExitCode, output.TrimEnd());
    }

    // As the runner writes it: one long first line.
    private string Report(int passed, int failed = 0, int skipped = 0, int errors = 0)
    {
        var path = _folder.File($"{Guid.NewGuid():n}.xml");
        File.WriteAllText(path, $"""
            <assemblies schema-version="3"><assembly name="Tajuk.Tests.dll" errors="{errors}" failed="{failed}" not-run="0" passed="{passed}" skipped="{skipped}" total="{passed + failed + skipped}"><errors /><collection>
            <test name="says passed=&quot;99&quot;" /></collection></assembly></assemblies>
            """);
        return path;
    }
}
