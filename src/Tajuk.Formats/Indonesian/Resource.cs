namespace Tajuk.Formats.Indonesian;

/// <summary>The text files of this folder, which travel inside the assembly. A line that begins with # is a remark.</summary>
internal static class Resource
{
    private const string Folder = "Tajuk.Formats.Indonesian.";

    /// <summary>The names of the files in a folder below this one.</summary>
    public static IEnumerable<string> Names(string folder) =>
        typeof(Resource).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder + folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal);

    /// <summary>Every word of a file of words with blanks between them.</summary>
    public static IEnumerable<string> Words(string name) => Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines "word: word word" of a file.</summary>
    public static IEnumerable<(string Key, string[] Words)> Groups(string name) =>
        Lines(name).Select(line => line.Split(": ", 2)).Select(pair => (pair[0], pair[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The cells of a file with tabs between them.</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));

    private static List<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
    }
}
