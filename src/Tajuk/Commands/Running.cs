using Tajuk.Platform;

namespace Tajuk.Commands;

/// <summary>Held by the one program that may serve from a data folder, or rebuild in it.</summary>
internal sealed class Running : IDisposable
{
    private readonly FileStream _file;

    private Running(FileStream file) => _file = file;

    /// <exception cref="UserError">Another program holds the folder.</exception>
    public static Running Hold(string data)
    {
        Directory.CreateDirectory(data);
        try
        {
            // The system lets go of the lock when the process ends, however it ends.
            return new Running(new FileStream(Path.Combine(data, "running.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new UserError($"Tajuk is already running on the folder {data}. Stop it first, or name another folder with --data.");
        }
    }

    public void Dispose() => _file.Dispose();
}
