using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tajuk.Publication.Log;

namespace Tajuk.Storage;

/// <summary>
/// A row of the publication log as it lies in the database; see <see cref="Publication.Log.LogRow"/>. Instants are UTC
/// ticks on both engines, because the log is a contract with readers and not a table of ours to query by date.
/// </summary>
internal sealed class LogRecord
{
    public required string Edition { get; init; }
    public required string Kind { get; init; }
    public required string Key { get; init; }
    public required long Seq { get; init; }
    public required long Act { get; init; }
    public required int Format { get; init; }
    public required long At { get; init; }
    public long? Until { get; init; }
    public required bool Gone { get; init; }
    public required byte[] Payload { get; init; }

    /// <summary>As followers read it.</summary>
    public LogRow ToRow() => new()
    {
        Edition = Edition, Kind = Kind, Key = Key, Seq = Seq, Act = Act, Format = Format, Gone = Gone, Payload = Payload,
        At = new DateTime(At, DateTimeKind.Utc), Until = Until is { } until ? new DateTime(until, DateTimeKind.Utc) : null,
    };
}

/// <summary>The one row under whose lock numbers are given out.</summary>
internal sealed class LogHead
{
    public required int Id { get; init; }

    /// <summary>Another one whenever a backup is restored: followers then begin anew.</summary>
    public required string LogId { get; set; }

    public required long LastSeq { get; init; }

    public required long LastAct { get; init; }
}

/// <summary>Who did what: one row an act, never changed.</summary>
internal sealed class ActRecord
{
    public required long Number { get; init; }
    public required DateTime At { get; init; }
    public required string Actor { get; init; }
    public required string ActorName { get; init; }
    public required string Verb { get; init; }
    public string? Subject { get; init; }
}

/// <summary>The answer to a request that bore an Idempotency-Key, kept in the act's own transaction.</summary>
internal sealed class RepeatedRequest
{
    public required string Actor { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: the same key with another request is refused.</summary>
    public required string Fingerprint { get; init; }

    public required int Status { get; init; }
    public required string Answer { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class LogRecordTable : IEntityTypeConfiguration<LogRecord>
{
    public void Configure(EntityTypeBuilder<LogRecord> row)
    {
        row.ToTable("publication_log").HasKey(r => new { r.Edition, r.Kind, r.Key });
        row.HasIndex(r => r.Seq).IsUnique();
    }
}

internal sealed class LogHeadTable : IEntityTypeConfiguration<LogHead>
{
    public void Configure(EntityTypeBuilder<LogHead> head)
    {
        head.ToTable("log_head").HasKey(h => h.Id);
        head.Property(h => h.Id).ValueGeneratedNever();
    }
}

internal sealed class ActRecordTable : IEntityTypeConfiguration<ActRecord>
{
    public void Configure(EntityTypeBuilder<ActRecord> act)
    {
        act.ToTable("acts").HasKey(a => a.Number);
        act.Property(a => a.Number).ValueGeneratedNever();
        act.HasIndex(a => a.Subject);
    }
}

internal sealed class RepeatedRequestTable : IEntityTypeConfiguration<RepeatedRequest>
{
    public void Configure(EntityTypeBuilder<RepeatedRequest> request)
    {
        request.ToTable("repeated_requests").HasKey(r => new { r.Actor, r.Key });
        request.HasIndex(r => r.At);
    }
}

internal static class LogDb
{
    extension(DbContext db)
    {
        public DbSet<ActRecord> Acts => db.Set<ActRecord>();
        public DbSet<LogRecord> Log => db.Set<LogRecord>();
        public DbSet<LogHead> LogHead => db.Set<LogHead>();
        public DbSet<RepeatedRequest> RepeatedRequests => db.Set<RepeatedRequest>();
    }
}
