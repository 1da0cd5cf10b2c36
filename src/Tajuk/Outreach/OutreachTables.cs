using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tajuk.Storage;

namespace Tajuk.Outreach;

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("deliveries").HasKey(d => d.Id);
        delivery.Property(d => d.Stage).HasConversion<string>();
        delivery.Property(d => d.Receipts).HasJson();
        delivery.HasIndex(d => new { d.Target, d.Due });
        delivery.HasIndex(d => d.Seq);
    }
}

internal sealed class KnownCacheTable : IEntityTypeConfiguration<KnownCache>
{
    public void Configure(EntityTypeBuilder<KnownCache> cache) => cache.ToTable("known_caches").HasKey(c => c.Name);
}

internal static class OutreachDb
{
    extension(DbContext db)
    {
        public DbSet<Delivery> Deliveries => db.Set<Delivery>();
        public DbSet<KnownCache> KnownCaches => db.Set<KnownCache>();
    }
}
