using Mono.Cecil;

namespace Tajuk.Tests.Architecture;

/// <summary>The rules of the house, each as the list of what breaks it.</summary>
internal static class Rules
{
    private static readonly string[] Engines =
        ["Npgsql", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite", "SQLitePCLRaw", "System.Data.Common", "Dapper"];

    private static readonly string[] RawSql = ["FromSql", "ExecuteSql", "SqlQuery"];

    private static readonly HashSet<string> BaseLibrary =
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    /// <summary>The list itself: each module looks up only. Where that holds there is no cycle.</summary>
    public static IEnumerable<string> ListLooksUp(IReadOnlyList<Module> modules)
    {
        var above = new HashSet<string>();
        foreach (var module in modules)
        {
            foreach (var other in module.MayLookAt.Where(other => !above.Contains(other)))
                yield return $"{module.Name} names {other}, which is not above it";
            if (!above.Add(module.Name))
                yield return $"{module.Name} is listed twice";
        }
    }

    /// <summary>Code that looks at a module its own does not name. Code of the root namespace puts all modules together.</summary>
    public static IEnumerable<string> LooksOnlyWhereItMay(IEnumerable<Use> uses, IReadOnlyList<Module> modules, string root) =>
        from use in uses
        where use.Inside
        let module = ModuleOf(use.FromNamespace, root)
        let other = ModuleOf(use.ToNamespace, root)
        where module is not null && other is not null && module != other
        where modules.FirstOrDefault(one => one.Name == module) is not { } known || !known.May(other) || IsBelow(other, module, modules)
        select $"{use.From} looks at {use.To}: {module} may not look at {other}";

    /// <summary>Modules that exist and that the list does not know.</summary>
    public static IEnumerable<string> Unlisted(IEnumerable<string> folders, IReadOnlyList<Module> modules) =>
        folders.Except(modules.Select(module => module.Name)).Select(name => $"{name} is not in the list of modules");

    /// <summary>Code that names an engine or speaks SQL outside the places that may.</summary>
    public static IEnumerable<string> EngineNamedElsewhere(IEnumerable<Use> uses, IReadOnlyList<string> allowed) =>
        from use in uses
        where IsEngine(use) && !allowed.Any(use.FromNamespace.IsIn)
        select $"{use.From} names {use.To}{(use.Member is null ? "" : "." + use.Member)}";

    /// <summary>References to assemblies of ours that are not among those allowed.</summary>
    public static IEnumerable<string> ReferencesOfOurs(AssemblyDefinition assembly, params string[] allowed) =>
        from reference in assembly.MainModule.AssemblyReferences
        where reference.Name.IsIn("Tajuk") && !allowed.Contains(reference.Name)
        select $"{assembly.Name.Name} references {reference.Name}";

    /// <summary>References to anything that does not come with the runtime itself.</summary>
    public static IEnumerable<string> ReferencesBeyondTheBaseLibrary(AssemblyDefinition assembly) =>
        from reference in assembly.MainModule.AssemblyReferences
        where !BaseLibrary.Contains(reference.Name)
        select $"{assembly.Name.Name} references {reference.Name}";

    private static bool IsEngine(Use use) =>
        Engines.Any(engine => use.Assembly.IsIn(engine) || use.ToNamespace.IsIn(engine))
        || (use.Assembly.IsIn("Microsoft.EntityFrameworkCore") && RawSql.Any(name => use.Member?.StartsWith(name, StringComparison.Ordinal) == true));

    private static bool IsBelow(string other, string module, IReadOnlyList<Module> modules) => Place(other, modules) > Place(module, modules);

    private static int Place(string name, IReadOnlyList<Module> modules) =>
        modules.TakeWhile(module => module.Name != name).Count();

    private static string? ModuleOf(string place, string root) =>
        place.StartsWith(root + ".", StringComparison.Ordinal) ? place[(root.Length + 1)..].Split('.')[0] : null;
}
