using System.Text.RegularExpressions;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Docs;

/// <summary>Documents that name what is no longer there mislead more than none.</summary>
public sealed partial class DocsTests
{
    public static TheoryData<string> Documents => [.. Markdown().Select(file => Path.GetRelativePath(RepositoryRoot.Find(), file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_inside_the_repository_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(RepositoryRoot.File(document))!;
        var targets = Link().Matches(File.ReadAllText(RepositoryRoot.File(document))).Select(link => link.Groups["to"].Value);

        Assert.DoesNotContain(targets, target => !Path.Exists(Path.Combine(folder, target)));
    }

    [Fact]
    public void A_link_that_leads_nowhere_would_be_seen() =>
        Assert.Equal(["tidak/ada.md", "gambar.png"], Link().Matches("[a](tidak/ada.md#x) ![b](gambar.png) [c](https://contoh.id) [d](#e)").Select(link => link.Groups["to"].Value));

    [Fact]
    public void Decisions_are_numbered_without_a_gap() =>
        Assert.All(Numbers().Index(), one => Assert.Equal(one.Index + 1, one.Item));

    private static IEnumerable<string> Markdown() =>
        Directory.EnumerateFiles(RepositoryRoot.Find(), "*.md").Concat(Directory.EnumerateFiles(RepositoryRoot.File("docs"), "*.md", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);

    private static IEnumerable<int> Numbers() =>
        Directory.EnumerateFiles(RepositoryRoot.File("docs", "decisions"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => int.Parse(Path.GetFileName(file)[..4], System.Globalization.CultureInfo.InvariantCulture));

    // Links to other sites and to places in the same page are not ours to check.
    [GeneratedRegex(@"\]\((?![a-z]+:|#)(?<to>[^)#\s]+)[^)]*\)", RegexOptions.None, 2000)]
    private static partial Regex Link();
}
