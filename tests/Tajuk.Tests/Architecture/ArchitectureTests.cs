using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly string[] Projects = ["Tajuk", "Tajuk.Site", "Tajuk.Publication", "Tajuk.Formats"];

    private static readonly string[] NotModules = ["bin", "obj", "Properties", "wwwroot"];

    [Fact]
    public void Every_folder_of_the_newsroom_is_in_the_list() => Assert.Empty(Rules.Unlisted(Folders(), Line.Modules));

    [Fact]
    public void The_list_looks_only_up_so_there_is_no_cycle() => Assert.Empty(Rules.ListLooksUp(Line.Modules));

    [Fact]
    public void A_module_looks_only_at_the_modules_it_names() =>
        Assert.Empty(Rules.LooksOnlyWhereItMay(CompiledCode.Uses(CompiledCode.Read("Tajuk"), "Tajuk"), Line.Modules, "Tajuk"));

    [Fact]
    public void Only_storage_and_the_archive_know_an_engine() =>
        Assert.Empty(Projects.SelectMany(name => Rules.EngineNamedElsewhere(CompiledCode.Uses(CompiledCode.Read(name), name), Line.KnowTheEngine)));

    [Fact]
    public void The_readers_side_cannot_see_the_newsroom() =>
        Assert.Empty(Rules.ReferencesOfOurs(CompiledCode.Read("Tajuk.Site"), "Tajuk.Publication", "Tajuk.Formats"));

    [Theory]
    [InlineData("Tajuk.Publication")]
    [InlineData("Tajuk.Formats")]
    public void The_ground_floor_needs_nothing_but_the_base_library(string name) =>
        Assert.Empty(Rules.ReferencesBeyondTheBaseLibrary(CompiledCode.Read(name)));

    private static IEnumerable<string> Folders() =>
        from folder in new DirectoryInfo(RepositoryRoot.File("src", "Tajuk")).EnumerateDirectories()
        where !NotModules.Contains(folder.Name) && folder.EnumerateFiles("*", SearchOption.AllDirectories).Any(file => file.Extension is ".cs" or ".razor")
        select folder.Name;
}
