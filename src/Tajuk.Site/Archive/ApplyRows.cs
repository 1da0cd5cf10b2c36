using Microsoft.Data.Sqlite;
using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>
/// Puts log rows into the archive: copy, lists and addresses. The caller holds the transaction, so that all of it and
/// last_seq become visible at once or not at all.
/// </summary>
internal static class ApplyRows
{
    /// <summary>Applies one row and says what that changed; a payload that cannot be read is kept as it is and shown nowhere.</summary>
    /// <param name="changes">Null when everything is new anyway.</param>
    /// <returns>Why the row's payload could not be read, or null.</returns>
    public static string? Apply(SqliteConnection connection, LogRow row, Changes? changes)
    {
        if (changes is null) return Apply(connection, row);
        var before = Standing.Of(connection, row);
        var unreadable = Apply(connection, row);
        Standing.Compare(before, Standing.Of(connection, row), row, changes.Edition(row.Edition));
        return unreadable;
    }

    private static string? Apply(SqliteConnection connection, LogRow row)
    {
        Forget(connection, row);
        Keep(connection, row);
        try
        {
            List(connection, row);
            return null;
        }
        // Also what can be read but says null where there must be something: one such row must not hold up all that follow.
        catch (Exception e) when (e is UnreadablePayloadException or NullReferenceException or ArgumentException)
        {
            Forget(connection, row);
            return e.Message;
        }
    }

    private static void Forget(SqliteConnection connection, LogRow row)
    {
        connection.Run("delete from address where edition = @0 and kind = @1 and key = @2", row.Edition, row.Kind, row.Key);
        if (row.Kind == Kinds.Story)
            connection.Run("delete from listed where edition = @0 and story = @1", row.Edition, row.Key);
    }

    private static void Keep(SqliteConnection connection, LogRow row) => connection.Run(
        """
        insert into thing (edition, kind, key, seq, act, format, at, until, gone, payload)
        values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
        on conflict (edition, kind, key) do update set
            seq = excluded.seq, act = excluded.act, format = excluded.format, at = excluded.at,
            until = excluded.until, gone = excluded.gone, payload = excluded.payload
        """,
        row.Edition, row.Kind, row.Key, row.Seq, row.Act, row.Format, row.At.Ticks, row.Until?.Ticks, row.Gone, row.Payload);

    /// <summary>Lists what an earlier build kept but could not read, now that this one can.</summary>
    public static void ListUnread(SqliteConnection connection, IEnumerable<LogRow> rows)
    {
        foreach (var row in rows.Where(r => !r.Gone))
            try { List(connection, row); }
            catch (UnreadablePayloadException) { Forget(connection, row); }
    }

    private static void List(SqliteConnection connection, LogRow row)
    {
        var where = Whereabouts.Of(row);
        if (where.Address is { } address) Address(connection, row, address);
        foreach (var (list, at) in where.Places) connection.Run(
            "insert or ignore into listed (edition, list, at, story, until) values (@0, @1, @2, @3, @4)",
            row.Edition, list, at, row.Key, row.Gone ? null : row.Until?.Ticks);
    }

    // Two things may claim one address for a while; whose it is, is decided at reading, so that the order of rows does not matter.
    private static void Address(SqliteConnection connection, LogRow row, string address) => connection.Run(
        "insert into address (edition, kind, address, key) values (@0, @1, @2, @3)",
        row.Edition, row.Kind, address, row.Key);
}
