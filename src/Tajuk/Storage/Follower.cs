using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tajuk.Platform;

namespace Tajuk.Storage;

/// <summary>A node that follows the log, as it last reported.</summary>
internal sealed class Follower
{
    public required string Node { get; init; }

    /// <summary>The seq its readers are shown.</summary>
    public required long LastSeq { get; set; }

    public required DateTime Seen { get; set; }
}

internal sealed class FollowerTable : IEntityTypeConfiguration<Follower>
{
    public void Configure(EntityTypeBuilder<Follower> follower) => follower.ToTable("followers").HasKey(f => f.Node);
}

/// <summary>What nodes have reported, kept where every newsroom node finds it. No act: it changes nothing that anyone reads.</summary>
internal sealed class Followers(IDbContextFactory<TajukDb> contexts, Engine engine, Clock clock)
{
    public async Task HearAsync(string node, long seq, CancellationToken cancel)
    {
        using var lane = await engine.EnterLaneAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        // One statement: two newsroom nodes may hear the same node at once.
        if (await UpdateAsync(db, node, seq, cancel) > 0) return;
        db.Add(new Follower { Node = node, LastSeq = seq, Seen = clock.Now });
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException) { await UpdateAsync(db, node, seq, cancel); }
    }

    /// <summary>Nodes heard of since an instant.</summary>
    public async Task<IReadOnlyList<Follower>> SeenSinceAsync(DateTime since, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Set<Follower>().AsNoTracking().Where(f => f.Seen >= since).OrderBy(f => f.Node).ToListAsync(cancel);
    }

    private Task<int> UpdateAsync(TajukDb db, string node, long seq, CancellationToken cancel)
    {
        var now = clock.Now;
        return db.Set<Follower>().Where(f => f.Node == node).ExecuteUpdateAsync(f => f.SetProperty(x => x.LastSeq, seq).SetProperty(x => x.Seen, now), cancel);
    }
}
