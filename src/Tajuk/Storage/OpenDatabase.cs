using Microsoft.EntityFrameworkCore;

namespace Tajuk.Storage;

/// <summary>Brings the newsroom's database to the schema of this build, and gives it its log.</summary>
internal sealed class OpenDatabase(IDbContextFactory<TajukDb> contexts, Engine engine)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        engine.Prepare();
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await MigrateAsync(db, cancel);
        if (await db.LogHead.AnyAsync(cancel)) return;
        db.LogHead.Add(new LogHead { Id = 1, LogId = NewLogId(), LastSeq = 0, LastAct = 0 });
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException) when (db.LogHead.AsNoTracking().Any()) { } // Another node was faster by a moment.
    }

    /// <summary>Tells every follower that this is not the log it knew, so that it begins anew.</summary>
    public async Task ChangeLogIdAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var head = await db.LogHead.SingleAsync(cancel);
        head.LogId = NewLogId();
        await db.SaveChangesAsync(cancel);
    }

    private async Task MigrateAsync(TajukDb db, CancellationToken cancel)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any()) return;
        using var alone = await engine.HoldSchemaAsync(db, cancel);
        await db.Database.MigrateAsync(cancel);
    }

    private static string NewLogId() => Guid.CreateVersion7().ToString("N");
}
