using Tajuk.Formats.Wire;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Formats.Wire;

/// <summary>Real agency files, where this machine has them beside the repository. They are read here and never copied in.</summary>
public sealed class AgencyFixtureTests
{
    public static TheoryData<string> Files() => [.. Under("newsml1", "*.xml").Concat(Under("newsml-g2", "*.xml")).Concat(Under("ninjs", "*.json")).Concat(Under("nitf", "*.xml"))
        .Concat(Under("security", "*.xml")).DefaultIfEmpty(Fixtures.Absent)];

    public static TheoryData<string> ShouldPass() => [.. Under("ninjs", "*.json").Where(f => f.Contains("should_pass", StringComparison.Ordinal)).DefaultIfEmpty(Fixtures.Absent)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_read_or_refused_and_none_throws(string file)
    {
        if (file == Fixtures.Absent)
            return;
        var reading = ReadWire.Read(File.ReadAllBytes(file));
        Assert.True(reading.Records.Count + reading.Refusals.Count > 0);
        Assert.All(reading.Records, r => Assert.NotEqual("", r.Headline));
        Assert.All(reading.Records, r => Assert.DoesNotContain(r.Body, b => b is WireParagraph && Tags.Any(t => WireText.Of(b).Contains(t, StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(ShouldPass))]
    public void Every_ninjs_file_that_should_pass_is_read(string file)
    {
        if (file != Fixtures.Absent)
            Assert.NotEmpty(ReadWire.Read(File.ReadAllBytes(file)).Records);
    }

    [Fact]
    public void The_story_of_2014_from_Stockholm_has_every_fact_of_its_answer_key()
    {
        if (Fixtures.File("newsml1", "superdesk", "afp.xml") is not { } path)
            return;
        var story = Assert.Single(ReadWire.Read(File.ReadAllBytes(path)).Records);
        Assert.Equal(("afp.com/20140829T135002Z/TX-PAR-FXW86", 1), (story.Id, story.Version));
        Assert.Equal("Sweden court accepts receivership for Saab carmaker", story.Headline);
        Assert.Equal(("Stockholm", "SWE"), (story.DatelinePlace?.Name, story.DatelinePlace?.CountryCode));
        Assert.Equal((4, "NO ARCHIVAL USE"), (story.Urgency, story.UsageTerms));
        Assert.Equal((9, "hh/ph/ts/hd"), (story.Body.OfType<WireParagraph>().Count(), story.SignOff));
        Assert.Equal(9, story.Body.Count);
    }

    private static readonly string[] Tags = ["<p>", "</p>", "<br", "<script", "<div"];

    private static IEnumerable<string> Under(string folder, string pattern) =>
        Fixtures.Folder is { } root && Directory.Exists(Path.Combine(root, folder))
            ? Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}xsd{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            : [];
}
