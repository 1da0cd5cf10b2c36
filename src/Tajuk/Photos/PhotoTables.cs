using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tajuk.Storage;

namespace Tajuk.Photos;

internal sealed class PictureTable : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> picture)
    {
        picture.ToTable("pictures").HasKey(p => p.Id);
        picture.Property(p => p.Renditions).HasJson();
        picture.Property(p => p.InFile).HasJson();
        picture.HasIndex(p => p.PublicKey).IsUnique();
        picture.HasIndex(p => p.Hash);
        picture.HasIndex(p => p.Received);
    }
}

internal static class PhotosDb
{
    extension(DbContext db)
    {
        public DbSet<Picture> Pictures => db.Set<Picture>();
    }
}
