using System.Data.Common;
using Tajuk.Publication.Log;

namespace Tajuk.Storage;

/// <summary>How the log is read, the same on both engines.</summary>
internal static class LogSql
{
    public const string Head = "select log_id, last_seq from log_head where id = 1";

    public const string After =
        "select edition, kind, key, seq, act, format, at, until, gone, payload from publication_log where seq > @seq order by seq";

    public static LogRow Row(DbDataReader row) => new()
    {
        Edition = row.GetString(0),
        Kind = row.GetString(1),
        Key = row.GetString(2),
        Seq = row.GetInt64(3),
        Act = row.GetInt64(4),
        Format = row.GetInt32(5),
        At = new DateTime(row.GetInt64(6), DateTimeKind.Utc),
        Until = row.IsDBNull(7) ? null : new DateTime(row.GetInt64(7), DateTimeKind.Utc),
        Gone = row.GetBoolean(8),
        Payload = row.GetFieldValue<byte[]>(9),
    };
}
