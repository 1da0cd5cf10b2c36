using System.CommandLine;
using System.Globalization;
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
                var all = await services.GetRequiredService<IngestFiles>().RunAsync(parsed.GetValue(paths)!, parsed.GetValue(provider), Tell, stop);
                Console.WriteLine(Total(all));
                return all.Any(i => i.Result is WireResult.Refused) ? 1 : 0;
            }, cancel));
    }

    private static void Tell(string path, IReadOnlyList<ReceivedItem> items)
    {
        foreach (var item in items) Console.WriteLine(Line(item, path));
    }

    private static string Line(ReceivedItem item, string path) => string.Join('\t',
        Word(item.Result), item.Id is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{item.Id}@{item.Version}"),
        CleanText.Line((item.Result is WireResult.Refused ? item.Reason : item.Headline) ?? ""), path.Replace('\t', ' ').Replace('\n', ' '));

    private static string Total(IReadOnlyList<ReceivedItem> items) => string.Create(CultureInfo.InvariantCulture,
        $"total {items.Count}: {string.Join(", ", Enum.GetValues<WireResult>().Select(r => $"{items.Count(i => i.Result == r)} {Word(r)}"))}");

    private static string Word(WireResult result) => result.ToString().ToLowerInvariant();
}
