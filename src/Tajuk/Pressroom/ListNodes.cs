using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;
using Tajuk.Publishing;
using Tajuk.Site.Archive;
using Tajuk.Storage;

namespace Tajuk.Pressroom;

/// <summary>The nodes that the newsroom has heard of, and how far behind its log each is.</summary>
internal sealed class ListNodes(Followers followers, Follow here, NodeName name, IDbContextFactory<TajukDb> contexts, Clock clock)
{
    /// <summary>A node that was taken away is listed for this long.</summary>
    private static readonly TimeSpan Listed = TimeSpan.FromDays(1);

    /// <summary>As long as publishing waits for a node that it has heard of.</summary>
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(5);

    /// <summary>This node first.</summary>
    public async Task<IReadOnlyList<NodeLine>> RunAsync(Figures figures, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var head = await db.LogHead.AsNoTracking().Select(h => h.LastSeq).SingleAsync(cancel);
        var now = clock.Now;
        var others = (await followers.SeenSinceAsync(now - Listed, cancel)).Where(f => f.Node != name.Value);
        return
        [
            LineOf(name.Value, here.LastSeq, head, here.Silence, figures) with { IsHere = true },
            .. others.Select(f => LineOf(f.Node, f.LastSeq, head, now - f.Seen, figures)),
        ];
    }

    private static NodeLine LineOf(string node, long seq, long head, TimeSpan age, Figures figures) => new()
    {
        Name = node, Seq = seq, Behind = figures.Count(Math.Max(0, head - seq)), Age = figures.Age(age < TimeSpan.Zero ? TimeSpan.Zero : age), IsSilent = age > Silent,
    };
}

/// <summary>One node.</summary>
public sealed record NodeLine
{
    public required string Name { get; init; }

    /// <summary>What its readers are shown.</summary>
    public required long Seq { get; init; }

    /// <summary>Steps of the log that it does not show.</summary>
    public required string Behind { get; init; }

    /// <summary>How long ago it was heard of; of this node, how long ago it asked the log.</summary>
    public required string Age { get; init; }

    /// <summary>Publishing does not wait for it.</summary>
    public required bool IsSilent { get; init; }

    /// <summary>The node that answers.</summary>
    public bool IsHere { get; init; }
}
