using Tajuk.Platform;
using Tajuk.Site.Archive;
using Tajuk.Storage;

namespace Tajuk.Publishing;

/// <summary>
/// Waits until readers see what an act wrote: on this node, and on every other that was heard of in the last seconds. A
/// node that has been silent for longer is not waited for: it follows when it comes back, and shows nothing new before.
/// </summary>
internal sealed class WaitVisible(Follow here, Followers nodes, NodeName name, Clock clock)
{
    /// <summary>How long an answer is held at most.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A node reports every two seconds, so one that is well was heard of twice in this time.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(15);

    /// <summary>Waits for a seq as long as an answer may be held.</summary>
    /// <returns>The nodes that do not show it when the patience is over; empty when all do.</returns>
    public Task<IReadOnlyList<string>> MissingAsync(long seq, CancellationToken cancel) => MissingAsync(seq, Patience, cancel);

    /// <summary>Waits for a seq; with no time to wait it only looks.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(long seq, TimeSpan limit, CancellationToken cancel)
    {
        var started = clock.Provider.GetTimestamp();
        var awaited = (await nodes.SeenSinceAsync(clock.Now - Recent, cancel)).Where(n => n.Node != name.Value && n.LastSeq < seq).Select(n => n.Node).ToHashSet(StringComparer.Ordinal);
        if (!await here.WaitForAsync(seq, limit, cancel)) awaited.Add(name.Value);
        while (awaited.Count > 0 && clock.Provider.GetElapsedTime(started) < limit)
        {
            await Task.Delay(Look, clock.Provider, cancel);
            foreach (var node in await nodes.SeenSinceAsync(DateTime.MinValue, cancel))
                if (node.LastSeq >= seq) awaited.Remove(node.Node);
            if (here.LastSeq >= seq) awaited.Remove(name.Value);
        }
        return [.. awaited.Order(StringComparer.Ordinal)];
    }
}

/// <summary>What this node is called among the others: the machine's name and a word of its own, because two may run on one machine.</summary>
internal sealed record NodeName(string Value)
{
    /// <summary>The name of the node with this data folder; made with the first look.</summary>
    public static NodeName Of(string data)
    {
        var file = Path.Combine(Directory.CreateDirectory(data).FullName, "node.name");
        if (!File.Exists(file)) File.WriteAllText(file, $"{Environment.MachineName}-{Ids.New()[..4]}");
        return new NodeName(File.ReadAllText(file).Trim());
    }
}
