using System.CommandLine;
using System.Globalization;
using Tajuk.Formats.Wire;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Wire;

namespace Tajuk.Commands;

/// <summary><c>tajuk ingest PATH...</c>: wire files and folders of them in, beside a running server too.</summary>
internal static class IngestCommand
{
    public static Command Make()
    {
        var paths = new Argument<string[]>("path") { Description = "Wire files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var provider = new Option<string?>("--provider") { Description = "Whose files they are; \"unknown\" when left out." };
        return new Command("ingest", "Take agency copy in: one line for each item, then a total.") { paths, provider }.Does((parsed, cancel) =>
            NewsroomHost.UseAsync(TajukCommand.PlacesOf(parsed), async (services, stop) =>
            {
                var receive = services.GetRequiredService<Receive>();
                var pictures = services.GetRequiredService<Photos.TakeFromWire>();
                var all = new List<ReceivedItem>();
                foreach (var path in WireFiles.Under(parsed.GetValue(paths)!))
                {
                    var items = await TakeAsync(receive, parsed.GetValue(provider), path, stop);
                    foreach (var item in items) Console.WriteLine(Line(item, path));
                    await TakePicturesAsync(pictures, parsed.GetValue(provider), items, path, stop);
                    all.AddRange(items);
                }
                Console.WriteLine(Total(all));
                return all.Any(i => i.Result is WireResult.Refused) ? 1 : 0;
            }, cancel));
    }

    /// <summary>A file that cannot be read is one refused line; the others go on.</summary>
    private static async Task<IReadOnlyList<ReceivedItem>> TakeAsync(Receive receive, string? provider, string path, CancellationToken cancel)
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
    private static async Task TakePicturesAsync(Photos.TakeFromWire pictures, string? provider, IReadOnlyList<ReceivedItem> items, string path, CancellationToken cancel)
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

    private static string Line(ReceivedItem item, string path) => string.Join('\t',
        Word(item.Result), item.Id is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{item.Id}@{item.Version}"),
        CleanText.Line((item.Result is WireResult.Refused ? item.Reason : item.Headline) ?? ""), path.Replace('\t', ' ').Replace('\n', ' '));

    private static string Total(List<ReceivedItem> items) => string.Create(CultureInfo.InvariantCulture,
        $"total {items.Count}: {string.Join(", ", Enum.GetValues<WireResult>().Select(r => $"{items.Count(i => i.Result == r)} {Word(r)}"))}");

    private static string Word(WireResult result) => result.ToString().ToLowerInvariant();
}
