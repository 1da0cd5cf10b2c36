namespace Tajuk.Tests.Kit;

/// <summary>Finds the repository that the running tests were built from.</summary>
internal static class RepositoryRoot
{
    private static readonly string Root = WalkUp();

    /// <summary>The folder that holds <c>Tajuk.slnx</c>, without a slash at its end.</summary>
    public static string Find() => Root;

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string WalkUp()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Tajuk.slnx")))
                return folder.FullName;
        throw new InvalidOperationException($"No Tajuk.slnx in {AppContext.BaseDirectory} or above it: run the tests from the repository they were built in.");
    }
}
