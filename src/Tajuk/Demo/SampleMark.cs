using System.Globalization;
using Tajuk.Platform;

namespace Tajuk.Demo;

/// <summary>A file that says that a data folder holds the sample, and whether all of it.</summary>
internal sealed class SampleMark(string data)
{
    private string Begun => Path.Combine(data, "sample.unfinished");

    private string Done => Path.Combine(data, "sample.complete");

    public bool IsComplete => File.Exists(Done);

    /// <exception cref="UserError">The folder holds a newsroom that is not the sample.</exception>
    public void RequireOurs()
    {
        if (!IsComplete && !File.Exists(Begun) && File.Exists(Path.Combine(data, "newsroom.db")))
            throw new UserError($"The folder {data} holds a newsroom of your own; the sample is not mixed into it. Name another folder with --data, or run serve.");
    }

    /// <summary>Notes that the sample is being made.</summary>
    /// <returns>UTC: when that was first begun, from which the sample's days are counted, also when a later run completes it.</returns>
    public DateTime Begin(DateTime now)
    {
        Directory.CreateDirectory(data);
        if (!File.Exists(Begun)) File.WriteAllText(Begun, now.ToString("O", CultureInfo.InvariantCulture));
        return DateTime.TryParse(File.ReadAllText(Begun), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var first) ? first : now;
    }

    public void Complete()
    {
        File.WriteAllText(Done, "");
        File.Delete(Begun);
    }
}
