using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>
/// Puts log rows into the archive: copy, lists and addresses. The caller holds the transaction, so that all of it and
/// last_seq become visible at once or not at all.
/// </summary>
internal static class ApplyRows
{
    /// <summary>Applies a row to an archive that readers use, and says what that changed.</summary>
    public static void Apply(Statements archive, PlacedRow placed, Changes changes)
    {
        var row = placed.Row;
        var before = Standing.Of(archive, row);
        Forget(archive, row);
        Add(archive, placed);
        Standing.Compare(before, Standing.Of(archive, row), row, changes.Edition(row.Edition));
    }

    /// <summary>Adds a row of which the archive holds nothing but, at most, an older copy.</summary>
    public static void Add(Statements archive, PlacedRow placed)
    {
        Keep(archive, placed.Row);
        List(archive, placed);
    }

    /// <summary>Gives what is kept its address and its places.</summary>
    public static void List(Statements archive, PlacedRow placed)
    {
        if (placed.Where is not { } where) return;
        var row = placed.Row;
        // Two things may claim one address for a while; whose it is, is decided at reading, so that the order of rows does not matter.
        if (where.Address is { } address)
            archive.Run("insert into address (edition, kind, address, key) values (@0, @1, @2, @3)", row.Edition, row.Kind, address, row.Key);
        foreach (var (list, at) in where.Places) archive.Run(
            "insert or ignore into listed (edition, list, at, story, until, changed) values (@0, @1, @2, @3, @4, @5)",
            row.Edition, list, at, row.Key, row.Gone ? null : row.Until?.Ticks, row.At.Ticks);
    }

    private static void Forget(Statements archive, LogRow row)
    {
        archive.Run("delete from address where edition = @0 and kind = @1 and key = @2", row.Edition, row.Kind, row.Key);
        if (row.Kind == Kinds.Story)
            archive.Run("delete from listed indexed by listed_story where edition = @0 and story = @1", row.Edition, row.Key);
    }

    private static void Keep(Statements archive, LogRow row) => archive.Run(
        """
        insert into thing (edition, kind, key, seq, act, format, at, until, gone, payload)
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
        on conflict (edition, kind, key) do update set
            seq = excluded.seq, act = excluded.act, format = excluded.format, at = excluded.at,
            until = excluded.until, gone = excluded.gone, payload = excluded.payload
        """,
        row.Edition, row.Kind, row.Key, row.Seq, row.Act, row.Format, row.At.Ticks, row.Until?.Ticks, row.Gone, row.Payload);
}
