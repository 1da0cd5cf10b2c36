using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Formats.Indonesian;

/// <summary>The tables beside this file: forms with the root they must be brought to, and names that must stay.</summary>
internal static class Table
{
    public static IReadOnlyList<(string Form, string Root)> Stems { get; } =
        [.. Lines("stems.txt").Select(line => line.Split(": ", 2)).SelectMany(pair => pair[1].Split(' ').Select(form => (form, pair[0])))];

    public static IReadOnlyList<string> Names { get; } = [.. Lines("names.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(RepositoryRoot.File("tests", "Tajuk.Tests", "Formats", "Indonesian", name)).Where(line => line.Length > 0 && line[0] != '#');
}
