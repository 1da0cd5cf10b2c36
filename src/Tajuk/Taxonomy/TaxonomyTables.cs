using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tajuk.Storage;

namespace Tajuk.Taxonomy;

internal sealed class EditionTable : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.ToTable("editions").HasKey(e => e.Key);
        edition.Property(e => e.Settings).HasJson();
    }
}

internal sealed class SectionTable : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> section)
    {
        section.ToTable("sections").HasKey(s => s.Id);
        section.HasIndex(s => new { s.Edition, s.Path }).IsUnique();
        section.HasOne<Section>().WithMany().HasForeignKey(s => s.ParentId);
        section.HasOne<Edition>().WithMany().HasForeignKey(s => s.Edition);
    }
}

internal sealed class TopicTable : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.ToTable("topics").HasKey(t => t.Id);
        topic.HasIndex(t => new { t.Edition, t.Slug }).IsUnique();
        topic.HasOne<Edition>().WithMany().HasForeignKey(t => t.Edition);
    }
}

internal sealed class FixedPageTable : IEntityTypeConfiguration<FixedPage>
{
    public void Configure(EntityTypeBuilder<FixedPage> page)
    {
        page.ToTable("pages").HasKey(p => new { p.Edition, p.Slug });
        page.Property(p => p.Page).HasJson();
    }
}

internal static class TaxonomyDb
{
    extension(DbContext db)
    {
        public DbSet<Edition> Editions => db.Set<Edition>();
        public DbSet<Section> Sections => db.Set<Section>();
        public DbSet<Topic> Topics => db.Set<Topic>();
        public DbSet<FixedPage> Pages => db.Set<FixedPage>();
    }
}
