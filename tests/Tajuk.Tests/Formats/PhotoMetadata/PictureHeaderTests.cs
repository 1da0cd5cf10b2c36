using NetVips;
using Tajuk.Formats.PhotoMetadata;
using Tajuk.Tests.Photos;

namespace Tajuk.Tests.Formats.PhotoMetadata;

public sealed class PictureHeaderTests
{
    public static TheoryData<string, PictureFormat, bool> Files => new()
    {
        { "jpeg", PictureFormat.Jpeg, false },
        { "progressive jpeg", PictureFormat.Jpeg, true },
        { "png", PictureFormat.Png, false },
        { "interlaced png", PictureFormat.Png, true },
        { "webp", PictureFormat.WebP, true },
        { "lossless webp", PictureFormat.WebP, true },
        { "transparent webp", PictureFormat.WebP, true },
        { "gif", PictureFormat.Gif, true },
        { "avif", PictureFormat.Avif, true },
    };

    [Theory, MemberData(nameof(Files))]
    public void Format_and_size_are_read_from_the_header(string kind, PictureFormat format, bool heldWhole)
    {
        var header = PictureHeader.Read(Encode(kind, 300, 170));
        Assert.Equal(new() { Format = format, Width = 300, Height = 170, HeldWhole = heldWhole }, header);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_cut_anywhere_is_read_as_far_as_it_goes(string kind, PictureFormat format, bool heldWhole)
    {
        var file = Encode(kind, 30, 17);
        for (var length = 0; length < file.Length; length++)
        {
            var header = PictureHeader.Read(file.AsMemory(0, length));
            if (header is not null) Assert.Equal((format, 30, 17, heldWhole), (header.Format, header.Width, header.Height, header.HeldWhole));
            ReadEmbeddedMetadata.From(file.AsMemory(0, length));
        }
    }

    [Fact]
    public void What_is_no_picture_has_no_header()
    {
        Assert.Null(PictureHeader.Read(default));
        Assert.Null(PictureHeader.Read("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"u8.ToArray()));
        Assert.Null(PictureHeader.Read("%PDF-1.7"u8.ToArray()));
        Assert.Null(PictureHeader.Read(new byte[4096]));
    }

    [Fact]
    public void A_picture_of_no_width_is_no_picture() =>
        Assert.Null(PictureHeader.Read((byte[])[.. "GIF89a"u8, 0, 0, 9, 0, 0, 0, 0]));

    [Fact]
    public void Heic_is_recognised_so_that_it_can_be_refused_by_name()
    {
        var avif = Encode("avif", 64, 48);
        "heicmif1heicmif1"u8.CopyTo(avif.AsSpan(8));
        Assert.Equal(PictureFormat.Heic, PictureHeader.Read(avif)?.Format);
    }

    internal static byte[] Encode(string kind, int width, int height)
    {
        using var picture = DrawPicture.Of(width, height);
        using var transparent = picture.Bandjoin(120);
        return kind switch
        {
            "jpeg" => picture.JpegsaveBuffer(),
            "progressive jpeg" => picture.JpegsaveBuffer(interlace: true),
            "png" => picture.PngsaveBuffer(),
            "interlaced png" => picture.PngsaveBuffer(interlace: true),
            "webp" => picture.WebpsaveBuffer(),
            "lossless webp" => picture.WebpsaveBuffer(lossless: true),
            "transparent webp" => transparent.WebpsaveBuffer(),
            "gif" => picture.GifsaveBuffer(),
            "avif" => picture.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of picture."),
        };
    }
}
