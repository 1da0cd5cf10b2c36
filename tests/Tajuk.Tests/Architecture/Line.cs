namespace Tajuk.Tests.Architecture;

/// <summary>
/// Copy flows down this list; code looks only up it. A module is a folder of <c>src/Tajuk</c>; it may look at the modules
/// it names here, all of them above it, and at no other.
///
/// To add a module: put its name where its work falls in the flow (what it needs above, what needs it below) and name the
/// few modules it may look at. If it wants to look at one below, it has the wrong place, or the other should hear of its act
/// from the publication log or an event row and handle it in its own folder. A longer list than five asks for a reason.
/// </summary>
internal static class Line
{
    public static readonly IReadOnlyList<Module> Modules =
    [
        new("Platform"),
        new("Storage", "Platform"),
        new("People", "Platform", "Storage"),
        new("Taxonomy", "Platform", "Storage"),
        new("Wire", "Platform", "Storage", "People"),
        new("Photos", "Platform", "Storage", "People", "Wire"),
        new("Stories", "Platform", "Storage", "People", "Taxonomy", "Wire", "Photos"),
        new("Desks", "Platform", "Storage", "People", "Stories"),
        new("Publishing", "Platform", "Storage", "People", "Taxonomy", "Wire", "Photos", "Stories", "Desks"),
        new("Fronts", "Platform", "Storage", "People", "Taxonomy", "Publishing"),
        new("Related", "Platform", "Storage", "Taxonomy", "Stories", "Publishing"),
        new("Readers", "Platform", "Storage", "Publishing"),
        new("Outreach", "Platform", "Storage", "Publishing"),
        new("Api", "Platform", "Storage", "People"),
        // The two that put the program together, beside Program.cs: they may name every module above them.
        Module.Over("Commands"),
        Module.Over("Demo"),
    ];

    /// <summary>Whose folders may say an engine's name: everything else asks Storage, or the archive.</summary>
    public static readonly IReadOnlyList<string> KnowTheEngine = ["Tajuk.Storage", "Tajuk.Site.Archive"];
}
