using Mono.Cecil;

namespace Tajuk.Tests.Architecture;

/// <summary>A rule that nothing can break shows nothing: each is held against a fixture that breaks it once.</summary>
public sealed class RulesTests
{
    private const string Root = "Tajuk.Tests.Architecture.Fixture";

    private static readonly Module[] Modules = [new("Platform"), new("Storage", "Platform"), new("Wire", "Platform"), new("Stories", "Platform", "Wire")];

    private static readonly IReadOnlyList<Use> Uses = CompiledCode.Uses(CompiledCode.Read("Tajuk.Tests"), Root);

    [Theory]
    [InlineData("InAMethodBody")]
    [InlineData("InALambda")]
    [InlineData("InAnAsyncMethod")]
    [InlineData("AsATypeArgument")]
    [InlineData("AsABase")]
    [InlineData("InAnAttribute")]
    [InlineData("InACatch")]
    public void A_look_down_the_line_is_seen(string way) =>
        Assert.Contains(Looks(), look => look.StartsWith($"{Root}.Wire.{way} looks at {Root}.Stories.", StringComparison.Ordinal));

    [Fact]
    public void A_look_at_a_module_above_that_is_named_is_no_fault() =>
        Assert.DoesNotContain(Looks(), look => look.Contains("TakeFromWire looks at", StringComparison.Ordinal));

    [Fact]
    public void A_look_at_a_module_above_that_is_not_named_is_seen() =>
        Assert.Contains($"{Root}.Wire.AsksTheStore looks at {Root}.Storage.Rows: Wire may not look at Storage", Looks());

    [Fact]
    public void Code_in_a_module_that_is_not_listed_may_look_nowhere() =>
        Assert.Contains($"{Root}.Unlisted.Stray looks at {Root}.Platform.Clock: Unlisted may not look at Platform", Looks());

    [Fact]
    public void A_module_that_puts_together_may_still_look_only_up() =>
        Assert.Contains(
            Rules.LooksOnlyWhereItMay(Uses, [new("Platform"), Module.Over("Wire"), new("Storage"), new("Stories", "Platform", "Wire")], Root),
            look => look.Contains("Wire.AsksTheStore looks at", StringComparison.Ordinal));

    [Fact]
    public void A_folder_that_is_not_listed_is_seen() => Assert.Equal(["Unlisted is not in the list of modules"], Rules.Unlisted(["Wire", "Unlisted"], Modules));

    [Fact]
    public void A_list_that_looks_down_is_a_cycle_in_the_making() =>
        Assert.Equal(["Wire names Stories, which is not above it"], Rules.ListLooksUp([new("Wire", "Stories"), new("Stories", "Wire")]));

    [Theory]
    [InlineData("NamesPostgres names Npgsql.NpgsqlException")]
    [InlineData("NamesSqlite names Microsoft.Data.Sqlite.SqliteConnection..ctor")]
    [InlineData("AsksForTheEngine names Microsoft.EntityFrameworkCore.SqliteDatabaseFacadeExtensions.IsSqlite")]
    [InlineData("SpeaksSql names Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRaw")]
    [InlineData("SpeaksAdoNet names System.Data.Common.DbCommand.set_CommandText")]
    public void An_engine_named_outside_storage_is_seen(string fault) =>
        Assert.Contains($"{Root}.Stories.{fault}", Rules.EngineNamedElsewhere(Uses, [Root + ".Storage"]));

    [Fact]
    public void Storage_may_name_its_engine() =>
        Assert.DoesNotContain(Rules.EngineNamedElsewhere(Uses, [Root + ".Storage"]), fault => fault.Contains(".Storage.", StringComparison.Ordinal));

    [Fact]
    public void A_site_that_references_the_newsroom_is_seen() =>
        Assert.Equal(["Tajuk.Site references Tajuk"], Rules.ReferencesOfOurs(Referencing("Tajuk.Site", "System.Runtime", "Tajuk.Formats", "Tajuk"), "Tajuk.Formats"));

    [Fact]
    public void A_ground_floor_with_a_package_is_seen() =>
        Assert.Equal(["Tajuk.Formats references AngleSharp"], Rules.ReferencesBeyondTheBaseLibrary(Referencing("Tajuk.Formats", "System.Xml.ReaderWriter", "AngleSharp")));

    private static IEnumerable<string> Looks() => Rules.LooksOnlyWhereItMay(Uses, Modules, Root);

    private static AssemblyDefinition Referencing(string name, params string[] references)
    {
        var assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(name, new Version(1, 0)), name, ModuleKind.Dll);
        foreach (var reference in references)
            assembly.MainModule.AssemblyReferences.Add(new AssemblyNameReference(reference, new Version(1, 0)));
        return assembly;
    }
}
