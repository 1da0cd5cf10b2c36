using System.Globalization;
using Microsoft.Data.Sqlite;
using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>The tables of archive.db. A changed schema gets a new number; the file is then built anew from the log.</summary>
internal static class Schema
{
    public const int Number = 3;

    private const string Tables = """
        create table meta (name text primary key, value text not null) without rowid;

        -- The log's rows as they came: what a second archive in another folder must equal row by row.
        create table thing (
            edition text not null, kind text not null, key text not null,
            seq integer not null, act integer not null, format integer not null,
            at integer not null, until integer, gone integer not null, payload blob not null,
            primary key (edition, kind, key));

        -- Lists, newest first. `at` is what the list is ordered by; `until` and `changed` spare a look at the story's row.
        create table listed (
            edition text not null, list text not null, at integer not null, story text not null, until integer, changed integer not null,
            primary key (edition, list, at desc, story)) without rowid;

        -- Readable addresses (section path, topic and person slug, picture address) to keys.
        create table address (
            edition text not null, kind text not null, address text not null, key text not null,
            primary key (edition, kind, address, key)) without rowid;
        """;

    private const string Indexes = """
        -- With until it answers alone; without, SQLite would rather read the whole edition than look up each row.
        create index listed_story on listed (edition, story, until);
        create index listed_until on listed (edition, list, until) where until is not null;
        create index address_key on address (edition, kind, key);
        """;

    public static void Create(SqliteConnection connection, string logId)
    {
        connection.Run(Tables);
        SetMeta(connection, "schema", Number.ToString(CultureInfo.InvariantCulture));
        SetMeta(connection, "log_id", logId);
        SetMeta(connection, "reads", Payload.Newest.ToString(CultureInfo.InvariantCulture));
        SetMeta(connection, "last_seq", "0");
    }

    /// <summary>What only an archive in use needs: made last, where all rows come at once.</summary>
    public static void Index(SqliteConnection connection) => connection.Run(Indexes);

    public static void SetMeta(SqliteConnection connection, string name, string value) =>
        connection.Run("insert into meta (name, value) values (@0, @1) on conflict (name) do update set value = excluded.value", name, value);

    public static string? Meta(SqliteConnection connection, string name) =>
        (string?)connection.One("select value from meta where name = @0", name);
}
