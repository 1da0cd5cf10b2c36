using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tajuk.Storage.Sqlite;

internal sealed class SqliteTajukDb(DbContextOptions<SqliteTajukDb> options) : TajukDb(options)
{
    // SQLite has no type for instants, and text cannot be compared across formats: UTC ticks can.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<OffsetTicks>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTime, long>(
        instant => instant.Ticks, ticks => new DateTime(ticks, DateTimeKind.Utc));

    private sealed class OffsetTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>For <c>dotnet ef</c> alone.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteTajukDb>
{
    public SqliteTajukDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteTajukDb>();
        SqliteEngine.Configure(options, "Data Source=design.db");
        return new SqliteTajukDb(options.Options);
    }
}
