namespace Tajuk.Tests.Kit;

/// <summary>
/// Real agency files that lie beside the repository on some machines and are not part of it. A test that wants them
/// yields one row for each file, or one row that says they are absent, and never skips.
/// </summary>
internal static class Fixtures
{
    /// <summary>The row a theory yields when the folder is absent.</summary>
    public const string Absent = "fixtures absent";

    /// <summary><c>../shared/fixtures</c> beside the repository, or null when there is none.</summary>
    public static string? Folder { get; } = Existing(Path.GetFullPath(RepositoryRoot.File("..", "shared", "fixtures")));

    /// <summary>The path of one file in that folder, or null when the folder or the file is absent.</summary>
    public static string? File(params string[] parts) =>
        Folder is { } folder && Path.Combine([folder, .. parts]) is var path && System.IO.File.Exists(path) ? path : null;

    private static string? Existing(string path) => Directory.Exists(path) ? path : null;
}
