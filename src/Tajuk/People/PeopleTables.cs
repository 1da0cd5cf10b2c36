using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tajuk.People;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people").HasKey(p => p.Id);
        person.HasIndex(p => p.Slug).IsUnique();
        person.HasIndex(p => p.Initials).IsUnique();
        person.HasIndex(p => p.Name);
    }
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts");
        account.Property(a => a.Role).HasConversion<string>();
        account.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }
}

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.ToTable("tokens").HasKey(t => t.Id);
        token.Property(t => t.Role).HasConversion<string>();
        token.HasIndex(t => t.Hash).IsUnique();
    }
}

internal static class PeopleDb
{
    extension(DbContext db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<ApiToken> Tokens => db.Set<ApiToken>();
    }
}
