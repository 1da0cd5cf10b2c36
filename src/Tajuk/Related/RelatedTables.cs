using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tajuk.Related;

internal sealed class TopicInUseTable : IEntityTypeConfiguration<TopicInUse>
{
    public void Configure(EntityTypeBuilder<TopicInUse> use)
    {
        use.ToTable("topics_in_use").HasKey(u => new { u.Edition, u.TopicId, u.StoryId });
        use.HasIndex(u => u.StoryId);
        use.HasIndex(u => new { u.Edition, u.TopicId, u.Published, u.StoryId }).IsDescending(false, false, true, false);
    }
}

internal static class RelatedDb
{
    extension(DbContext db)
    {
        public DbSet<TopicInUse> TopicsInUse => db.Set<TopicInUse>();
    }
}
