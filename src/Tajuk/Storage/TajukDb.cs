using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;

namespace Tajuk.Storage;

/// <summary>
/// The newsroom's database, the only system of record. One subclass an engine, for its own migrations. Each module adds
/// its own tables beside its own types, so that nothing here knows what a story is.
/// </summary>
internal abstract class TajukDb(DbContextOptions options) : IdentityUserContext<Account, string>(options)
{
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
        builder.ApplyConfigurationsFromAssembly(typeof(TajukDb).Assembly);
    }
}
