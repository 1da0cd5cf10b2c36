using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tajuk.Stories;

namespace Tajuk.Publishing;

internal sealed class WithdrawalRequestTable : IEntityTypeConfiguration<WithdrawalRequest>
{
    public void Configure(EntityTypeBuilder<WithdrawalRequest> request)
    {
        request.ToTable("withdrawal_requests").HasKey(r => r.StoryId);
        request.HasOne<Story>().WithOne().HasForeignKey<WithdrawalRequest>(r => r.StoryId);
    }
}

internal sealed class PictureInUseTable : IEntityTypeConfiguration<PictureInUse>
{
    public void Configure(EntityTypeBuilder<PictureInUse> use)
    {
        use.ToTable("pictures_in_use").HasKey(u => new { u.Edition, u.PictureId, u.StoryId });
        use.HasIndex(u => u.StoryId);
    }
}

internal static class PublishingDb
{
    extension(DbContext db)
    {
        public DbSet<WithdrawalRequest> WithdrawalRequests => db.Set<WithdrawalRequest>();
        public DbSet<PictureInUse> PicturesInUse => db.Set<PictureInUse>();
    }
}
