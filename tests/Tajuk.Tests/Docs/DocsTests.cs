using System.Text.RegularExpressions;
using Tajuk.Tests.Architecture;
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

    [Fact]
    public void Every_place_of_the_walk_is_there() =>
        Assert.DoesNotContain(Places(), place => !File.Exists(RepositoryRoot.File(place)));

    [Fact]
    public void The_walk_goes_down_the_tree() =>
        Assert.Equal(Modules().Order(), Modules());

    private static string Walk() => File.ReadAllText(RepositoryRoot.File("docs", "walk.md"));

    private static IEnumerable<string> Places() => PlaceInWalk().Matches(Walk()).Select(place => place.Groups["path"].Value);

    /// <summary>The numbered part of the walk, as the place of each module in the line.</summary>
    private static IReadOnlyList<int> Modules()
    {
        var names = Line.Modules.Select(module => module.Name).ToList();
        var numbered = Walk().Split('\n').Where(line => line.Length > 1 && char.IsAsciiDigit(line[0]));
        return [.. numbered.SelectMany(line => PlaceInWalk().Matches(line)).Select(place => place.Groups["module"].Value).Where(module => module.Length > 0).Select(module => names.IndexOf(module))];
    }

    private static IEnumerable<string> Markdown() =>
        Directory.EnumerateFiles(RepositoryRoot.Find(), "*.md").Concat(Directory.EnumerateFiles(RepositoryRoot.File("docs"), "*.md", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);

    private static IEnumerable<int> Numbers() =>
        Directory.EnumerateFiles(RepositoryRoot.File("docs", "decisions"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => int.Parse(Path.GetFileName(file)[..4], System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex("`(?<path>(src|themes|tests|samples)/(Tajuk/(?<module>[^/`]+)/)?[^`]+)`", RegexOptions.None, 2000)]
    private static partial Regex PlaceInWalk();

    // Links to other sites and to places in the same page are not ours to check.
    [GeneratedRegex(@"\]\((?![a-z]+:|#)(?<to>[^)#\s]+)[^)]*\)", RegexOptions.None, 2000)]
    private static partial Regex Link();
}
