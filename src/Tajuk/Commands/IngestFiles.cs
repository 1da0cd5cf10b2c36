using Tajuk.Formats.Wire;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Wire;

namespace Tajuk.Commands;

/// <summary>Wire files from disk, one after the other, with the pictures that lie beside them.</summary>
internal sealed class IngestFiles(Receive receive, Photos.TakeFromWire pictures)
{
    /// <param name="paths">Files, or folders of them.</param>
    /// <param name="provider">Whose they are; null when nobody says.</param>
    /// <param name="told">Told of each file's items once they are in, with the path.</param>
    /// <param name="cancel">Stops between two files.</param>
    public async Task<IReadOnlyList<ReceivedItem>> RunAsync(IEnumerable<string> paths, string? provider, Action<string, IReadOnlyList<ReceivedItem>> told, CancellationToken cancel)
    {
        var all = new List<ReceivedItem>();
        foreach (var path in WireFiles.Under(paths))
        {
            var items = await TakeAsync(provider, path, cancel);
            told(path, items);
            await TakePicturesAsync(provider, items, path, cancel);
            all.AddRange(items);
        }
        return all;
    }

    /// <summary>A file that cannot be read is one refused line; the others go on.</summary>
    private async Task<IReadOnlyList<ReceivedItem>> TakeAsync(string? provider, string path, CancellationToken cancel)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Receive.Limit }) return [Refused($"The file is larger than {Receive.Limit} bytes.")];
            bytes = await File.ReadAllBytesAsync(path, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Refused(File.Exists(path) ? "The file cannot be read." : "There is no such file.")];
        }
        var received = await receive.RunAsync(Actor.Program, provider, bytes, cancel);
        return received.Refusal is null ? received.Value!.Items : RefusedAs(received.Refusal);
    }

    /// <summary>Pictures that came along go to the photo desk; one that cannot be read leaves its item without a picture.</summary>
    private async Task TakePicturesAsync(string? provider, IReadOnlyList<ReceivedItem> items, string path, CancellationToken cancel)
    {
        foreach (var record in items.Select(i => i.Record).OfType<WireRecord>().Where(r => r.Kind is WireKind.Picture && r.Status is WireStatus.Usable))
        {
            if (!await pictures.IsMissingAsync(provider, record, cancel) || await WirePictures.FindAsync(record, path, cancel) is not { } file) continue;
            var taken = await pictures.RunAsync(Actor.Program, provider, record, file, cancel);
            if (taken.Refusal is { } refusal) await Console.Error.WriteLineAsync($"{path}: the picture of {record.Id} was not taken. {refusal.English}");
        }
    }

    private static IReadOnlyList<ReceivedItem> RefusedAs(Refusal refusal) =>
        refusal is WireFileRefused file ? [.. file.Reasons.Select(r => Refused(r.Sentence))] : [Refused(refusal.English)];

    private static ReceivedItem Refused(string reason) => new() { Result = WireResult.Refused, Reason = reason };
}
