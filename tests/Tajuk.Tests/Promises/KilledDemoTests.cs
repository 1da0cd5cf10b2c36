using System.Text.Json.Nodes;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Samples;

namespace Tajuk.Tests.Promises;

/// <summary>The sample edition is made by real acts, so what holds for a newsroom holds for it: a first run that is killed is completed by the next.</summary>
public sealed class KilledDemoTests
{
    [Fact]
    public async Task A_first_run_that_was_killed_half_way_is_completed_with_nothing_twice_and_nothing_missing()
    {
        using var data = new TestFolder();
        await using (var first = TajukProcess.Start(["demo", "--data", data.Path, "--urls", $"http://127.0.0.1:{FreePort.Next()}"]))
        {
            await UntilAsync(() => first.Errors.Contains("20 of ", StringComparison.Ordinal));
            await first.Kill();
            Assert.DoesNotContain("The sample edition is at", first.Output, StringComparison.Ordinal);
        }

        await using var server = await RunTajuk.Demo(data);
        var headlines = await HeadlinesAsync(server.Client);
        var withdrawn = SampleEdition.ReadActs().Withdrawals.Select(w => w.Story);

        Assert.Distinct(headlines);
        Assert.Subset(headlines.ToHashSet(), SampleEdition.ReadStories().Where(s => !withdrawn.Contains(s.Key)).Select(s => s.Headline).ToHashSet());
        var check = await RunTajuk.Command("check", "--data", data.Path);
        Assert.True(check.ExitCode == 0, check.ToString());
    }

    private static async Task<IReadOnlyList<string>> HeadlinesAsync(HttpClient reader)
    {
        var all = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = JsonNode.Parse(await reader.GetStringAsync($"api/v1/content/stories{(cursor.Length > 0 ? "?cursor=" + cursor : "")}"))!;
            all.AddRange(page["stories"]!.AsArray().Select(s => (string)s!["headline"]!));
            cursor = (string?)page["cursor"];
        }
        return all;
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var tries = 0; !done(); tries++, await Task.Delay(20, TestContext.Current.CancellationToken))
            if (tries > 9_000) throw new TimeoutException("The sample edition did not get so far in three minutes.");
    }
}
