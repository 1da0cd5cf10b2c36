using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Tajuk.Storage.Postgres;

internal sealed class PostgresTajukDb(DbContextOptions<PostgresTajukDb> options) : TajukDb(options);

/// <summary>For <c>dotnet ef</c> alone.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresTajukDb>
{
    public PostgresTajukDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresTajukDb>();
        PostgresEngine.Configure(options, "Host=127.0.0.1");
        return new PostgresTajukDb(options.Options);
    }
}
