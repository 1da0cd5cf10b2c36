using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tajuk.Storage;
using Tajuk.Taxonomy;

namespace Tajuk.Stories;

internal sealed class StoryTable : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> story)
    {
        story.ToTable("stories").HasKey(s => s.Id);
        story.Property(s => s.State).HasConversion<string>();
        story.Property(s => s.Version).IsConcurrencyToken();
        story.Property(s => s.Content).HasJson();
        story.Property(s => s.Notices).HasJson();
        story.HasOne<Edition>().WithMany().HasForeignKey(s => s.Edition);
        story.HasIndex(s => s.Changed);
        story.HasIndex(s => s.Due);
        story.HasIndex(s => new { s.WireProvider, s.WireItemId });
    }
}

internal sealed class StoryVersionTable : IEntityTypeConfiguration<StoryVersion>
{
    public void Configure(EntityTypeBuilder<StoryVersion> version)
    {
        version.ToTable("story_versions").HasKey(v => new { v.StoryId, v.Number });
        version.Property(v => v.Content).HasJson();
        version.HasOne<Story>().WithMany().HasForeignKey(v => v.StoryId);
    }
}

internal static class StoriesDb
{
    extension(DbContext db)
    {
        public DbSet<Story> Stories => db.Set<Story>();
        public DbSet<StoryVersion> StoryVersions => db.Set<StoryVersion>();
    }
}
