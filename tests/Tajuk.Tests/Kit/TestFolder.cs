namespace Tajuk.Tests.Kit;

/// <summary>A folder of its own for one test, gone when the test is.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tajuk-test-").FullName;

    /// <summary>A path inside the folder; nothing is created.</summary>
    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public override string ToString() => Path;

    /// <summary>A process that was just killed may still be letting go of its files: tries for two seconds, then says so.</summary>
    public void Dispose()
    {
        for (var tries = 20; ; tries--)
        {
            try
            {
                if (Directory.Exists(Path))
                    Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (tries > 0)
            {
                Thread.Sleep(100);
            }
        }
    }
}
