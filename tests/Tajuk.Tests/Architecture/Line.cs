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
        new("People", "Platform"),
        new("Storage", "Platform", "People"),
        new("Access", "Platform", "People", "Storage"),
        new("Taxonomy", "Platform", "People", "Storage", "Access"),
        new("Wire", "Platform", "People", "Storage", "Access"),
        new("Photos", "Platform", "People", "Storage", "Access", "Wire"),
        new("Stories", "Platform", "People", "Storage", "Access", "Taxonomy", "Wire", "Photos"),
        new("Desks", "Platform", "People", "Storage", "Access", "Stories"),
        new("Related", "Platform", "Storage", "Taxonomy", "Stories"),
        new("Publishing", "Platform", "People", "Storage", "Access", "Taxonomy", "Wire", "Photos", "Stories", "Related"),
        new("Fronts", "Platform", "People", "Storage", "Access", "Taxonomy", "Publishing"),
        new("Readers", "Platform", "Storage", "Publishing"),
        new("Outreach", "Platform", "People", "Storage", "Access", "Publishing"),
        new("Pressroom", "Platform", "People", "Storage", "Access", "Publishing", "Outreach"),
        new("Api", "Platform", "People", "Storage", "Access", "Taxonomy", "Wire", "Photos", "Stories", "Publishing", "Outreach"),
        // The two that put the program together, beside Program.cs: they may name every module above them.
        Module.Over("Demo"),
        Module.Over("Commands"),
    ];

    /// <summary>Whose folders may say an engine's name: everything else asks Storage, or the archive.</summary>
    public static readonly IReadOnlyList<string> KnowTheEngine = ["Tajuk.Storage", "Tajuk.Site.Archive"];
}
