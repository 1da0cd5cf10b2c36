namespace Tajuk.Tests.TwoCommands;

public sealed class TajukCommandTests : IDisposable
{
    private readonly HouseOnPaper _house = new();

    [Fact]
    public async Task The_first_call_builds_and_the_second_does_not()
    {
        await _house.Run("check");
        await _house.Run("check");

        Assert.Equal(1, _house.Builds);
    }

    [Fact]
    public async Task What_the_build_prints_does_not_mix_with_what_the_program_prints()
    {
        var run = await _house.Run("ingest a --provider b");

        Assert.Equal("ingest|a|--provider|b|", run.Output);
        Assert.Contains("compiling", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_s_exit_code_is_the_command_s() => Assert.Equal(7, (await _house.Run("fail")).ExitCode);

    [Fact]
    public async Task A_changed_source_is_built()
    {
        await _house.Run("check");
        _house.Write("src/Tajuk/Program.cs", "two");
        await _house.Run("check");

        Assert.Equal(2, _house.Builds);
    }

    [Fact]
    public async Task A_deleted_source_is_noticed()
    {
        await _house.Run("check");
        _house.Delete("src/Tajuk/Old.cs");
        await _house.Run("check");

        Assert.Equal(2, _house.Builds);
    }

    [Fact]
    public async Task A_source_that_was_only_touched_is_not_built_again()
    {
        await _house.Run("check");
        _house.Touch("src/Tajuk/Program.cs");
        await _house.Run("check");

        Assert.Equal(1, _house.Builds);
    }

    [Fact]
    public async Task Nothing_is_built_under_a_running_server()
    {
        await _house.Run("check");
        using var server = _house.Start("serve");
        await server.StandardOutput.ReadAsync(new char[1], TestContext.Current.CancellationToken);
        _house.Write("src/Tajuk/Program.cs", "two");

        var beside = await _house.Run("check");
        var ended = await HouseOnPaper.End(server);
        await _house.Run("check");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("check|", beside.Output);
        Assert.Equal(1, beside.Errors.Count(letter => letter == '\n'));
        Assert.Contains("newer than the build", beside.Errors, StringComparison.Ordinal);
        Assert.Equal(2, _house.Builds);
    }

    [Fact]
    public async Task Two_first_calls_at_once_build_once()
    {
        var slowly = ("PAPER_BUILD_SECONDS", "1");

        var runs = await Task.WhenAll(_house.Run("one", slowly), _house.Run("two", slowly));

        Assert.Equal(["one|", "two|"], runs.Select(run => run.Output));
        Assert.Equal(1, _house.Builds);
    }

    [Fact]
    public async Task A_build_that_fails_runs_nothing_and_is_tried_again()
    {
        var run = await _house.Run("check", ("PAPER_BUILD", "1"));
        await _house.Run("check");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(2, _house.Builds);
    }

    [Fact]
    public async Task A_machine_without_the_right_sdk_is_told_so()
    {
        var run = await _house.Run("check", ("PAPER_SDK", "1"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("needs the .NET 10 SDK; this machine has: 8.0.100", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_dotnet_is_told_so()
    {
        var run = await _house.Run("check", ("PATH", OnlyTools()), ("HOME", "/nowhere"), ("DOTNET_ROOT", ""));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("found no 'dotnet'", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _house.Dispose();

    private string OnlyTools()
    {
        foreach (var tool in (string[])["bash", "dirname", "mkdir"])
            _house.Link("tools", tool);
        return _house.File("tools");
    }
}
