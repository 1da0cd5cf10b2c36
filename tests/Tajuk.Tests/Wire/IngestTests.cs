using System.Net;
using System.Text.Json.Nodes;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Wire;

/// <summary><c>tajuk ingest</c> and <c>POST /wire</c> as programs that watch them read their answers.</summary>
public sealed class IngestTests
{
    private static readonly string Samples = RepositoryRoot.File("samples", "wire");
    private static readonly string[] Results = ["new", "update", "kill", "withheld", "duplicate", "older", "refused"];

    [Fact]
    public async Task Each_item_is_one_line_and_the_last_line_counts_them()
    {
        using var data = new TestFolder();
        var first = await RunTajuk.Command("ingest", Samples, "--provider", "nusantara", "--data", data.Path);
        var again = await RunTajuk.Command("ingest", Samples, "--provider", "nusantara", "--data", data.Path);

        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        var lines = first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("total ", lines[^1], StringComparison.Ordinal);
        Assert.True(lines.Length > 15);
        Assert.All(lines[..^1], line =>
        {
            var fields = line.Split('\t');
            Assert.Equal(4, fields.Length);
            Assert.Contains(fields[0], Results);
            Assert.Matches("^[^@]+@[0-9]+$", fields[1]);
            Assert.NotEmpty(fields[2]);
            Assert.True(File.Exists(fields[3]));
        });
        foreach (var result in new[] { "new", "update", "kill", "withheld" }) Assert.Contains(lines, l => l.StartsWith(result + "\t", StringComparison.Ordinal));
        Assert.All(again.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1], line => Assert.Contains(line.Split('\t')[0], new[] { "duplicate", "older" }));
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_refused_line_and_the_others_are_taken_all_the_same()
    {
        using var data = new TestFolder();
        using var files = new TestFolder();
        await File.WriteAllTextAsync(files.File("a.xml"), "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><newsItem>&e;</newsItem>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(files.File("b.txt"), "bukan berkas kawat", TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(Samples, "05-story.g2.xml"), files.File("c.xml"));

        var run = await RunTajuk.Command("ingest", files.Path, files.File("tidak-ada.xml"), "--data", data.Path);

        Assert.Equal(1, run.ExitCode);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["refused", "refused", "new", "refused"], lines[..^1].Select(l => l.Split('\t')[0]));
        Assert.DoesNotContain("root:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Real_files_of_agencies_are_taken_or_refused_each_in_its_time()
    {
        if (Fixtures.Folder is not { } fixtures) return; // A fresh clone tests with files of our own.
        using var data = new TestFolder();
        var run = await RunTajuk.Command("ingest", Path.Combine(fixtures, "newsml1"), Path.Combine(fixtures, "newsml-g2"), Path.Combine(fixtures, "ninjs"), "--data", data.Path);

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, l => l.StartsWith("new\tafp.com/20140829T135002Z/TX-PAR-FXW86@1\tSweden court accepts receivership for Saab carmaker\t", StringComparison.Ordinal));
        Assert.True(lines.Count(l => l.StartsWith("new\t", StringComparison.Ordinal)) > 40, lines[^1]);
        Assert.Equal("", run.Errors);
    }

    [Fact]
    public async Task A_file_that_is_posted_is_answered_as_ingest_prints_it()
    {
        using var data = new TestFolder();
        await using var server = await RunTajuk.Serve(data);
        using var desk = await ApiDesk.At(server, data, "reporter");
        var file = await File.ReadAllBytesAsync(Path.Combine(Samples, "05-story.g2.xml"), TestContext.Current.CancellationToken);

        foreach (var (status, result) in new[] { (HttpStatusCode.Created, "new"), (HttpStatusCode.OK, "duplicate") })
        {
            using var answer = await desk.Client.PostAsync("api/v1/wire?provider=nusantara", new ByteArrayContent(file), TestContext.Current.CancellationToken);
            var item = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["items"]![0]!;
            Assert.Equal((status, result, "urn:newsml:kbnr.example:20260515:arunika-kereta", 3), (answer.StatusCode, (string)item["result"]!, (string)item["id"]!, (int)item["version"]!));
        }
    }
}
