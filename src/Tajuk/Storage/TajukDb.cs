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
    // With passkeys: their table is there from the first day, though signing in with one comes later.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
        builder.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            passkey.ToTable("account_passkeys").HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1024);
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
            passkey.OwnsOne(p => p.Data).ToJson();
        });
        builder.ApplyConfigurationsFromAssembly(typeof(TajukDb).Assembly);
    }
}
