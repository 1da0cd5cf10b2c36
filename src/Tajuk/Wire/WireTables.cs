using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tajuk.Wire;

internal sealed class WireItemTable : IEntityTypeConfiguration<WireItem>
{
    public void Configure(EntityTypeBuilder<WireItem> item)
    {
        item.ToTable("wire_items").HasKey(i => new { i.Provider, i.ItemId, i.Version });
        item.Property(i => i.State).HasConversion<string>();
        item.HasIndex(i => i.Received);
    }
}

internal static class WireDb
{
    extension(DbContext db)
    {
        public DbSet<WireItem> WireItems => db.Set<WireItem>();
    }
}
