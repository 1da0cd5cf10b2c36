using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Icc;
using MetadataExtractor.Formats.Iptc;
using NetVips;
using Tajuk.Formats.PhotoMetadata;
using Tajuk.Photos;
using static Tajuk.Tests.Formats.PhotoMetadata.MetadataBytes;

namespace Tajuk.Tests.Photos;

public sealed class MakeRenditionsTests : IDisposable
{
    private static readonly PublicMetadata Label = new() { Caption = "Dua pemimpin", Creators = ["Rani"], CreditLine = "AFP", CopyrightNotice = "© Contoh" };

    private readonly MakeRenditions make = new(new());

    public void Dispose() => make.Dispose();

    [Fact]
    public async Task A_picture_gets_every_width_it_has_pixels_for_in_both_formats_and_one_social_cut()
    {
        var made = await Make(DrawPicture.Jpeg(1600, 1067));
        Assert.Equal((1600, 1067), (made.Width, made.Height));
        Assert.Equal(
            ["1200x630.jpg", "1280.webp", "1280.jpg", "960.webp", "960.jpg", "640.webp", "640.jpg", "480.webp", "480.jpg", "320.webp", "320.jpg"],
            made.Renditions.Select(r => r.Rendition.Name));
        Assert.Equal(["1200x630.jpg"], made.Renditions.Where(r => r.Rendition.Social).Select(r => r.Rendition.Name));
    }

    [Fact]
    public async Task What_is_listed_is_what_the_file_holds()
    {
        foreach (var (listed, content) in (await Make(DrawPicture.Jpeg(1500, 1000))).Renditions)
        {
            var header = PictureHeader.Read(content)!;
            Assert.Equal((listed.Width, listed.Height), (header.Width, header.Height));
            Assert.Equal(listed.Format == "webp" ? PictureFormat.WebP : PictureFormat.Jpeg, header.Format);
            Assert.Equal(listed.Bytes, content.Length);
            if (listed.Format == "jpg") Assert.True(header.HeldWhole, "progressive");
        }
    }

    [Fact]
    public async Task A_small_picture_is_never_made_larger()
    {
        var made = await Make(DrawPicture.Jpeg(90, 60));
        Assert.Equal(["90.webp", "90.jpg"], made.Renditions.Select(r => r.Rendition.Name));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_turned_picture_stands_upright(int orientation)
    {
        using var upright = DrawPicture.RedOverBlue(500, 400);
        using var stored = Undo(upright, orientation);
        var made = await Make(WithExif(stored.JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.None), orientation));
        Assert.Equal((500, 400), (made.Width, made.Height));
        using var shown = Image.NewFromBuffer(made.Renditions.Single(r => r.Rendition.Name == "480.jpg").Content);
        Assert.True(shown[240, 40] is [> 180, < 80, < 80], "red above");
        Assert.True(shown[240, 340] is [< 80, < 80, > 180], "blue below");
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("webp")]
    public async Task Only_the_credit_of_the_picture_travels_with_it(string format)
    {
        var file = WithExif(WithIim(DrawPicture.Jpeg(400, 300), DataSet(40, "RAHASIA 0812"), DataSet(120, "Lama")), 1, gps: true);
        var made = await Make(WithXmp(file, "", "photoshop:Instructions=\"RAHASIA 0812\" exif:GPSLatitude=\"6,10S\""));
        var content = made.Renditions.Last(r => r.Rendition.Format == format).Content;

        var read = ReadEmbeddedMetadata.From(content);
        Assert.Equal(("Dua pemimpin", "AFP", "© Contoh", "Rani"), (read.Caption, read.CreditLine, read.CopyrightNotice, read.Creators.Single()));
        Assert.Null(read.Instructions);
        Assert.False(read.HasGps);
        Assert.Equal(-1, content.AsSpan().IndexOf("RAHASIA"u8));
        var theirs = ImageMetadataReader.ReadMetadata(new MemoryStream(content));
        Assert.DoesNotContain(theirs, d => d is ExifDirectoryBase or IptcDirectory or IccDirectory);
    }

    [Fact]
    public async Task Transparency_becomes_white()
    {
        using var clear = (Image.Black(400, 300) + new double[] { 10, 20, 30, 0 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        Assert.True(await Shown(clear.PngsaveBuffer()) is [> 250, > 250, > 250]);
    }

    [Fact]
    public async Task Cmyk_becomes_srgb()
    {
        using var cyan = (Image.Black(400, 300) + new double[] { 255, 0, 0, 0 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Cmyk);
        Assert.True(await Shown(cyan.JpegsaveBuffer(q: 95)) is [< 80, > 120, > 180]);
    }

    [Fact]
    public async Task Wide_colours_are_converted_and_not_just_relabelled()
    {
        using var green = (Image.Black(400, 300) + new double[] { 60, 200, 60 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var wide = green.IccTransform("p3", inputProfile: "srgb");
        var stored = wide[200, 150];
        Assert.True(stored[0] > 80, "the file itself holds other numbers");
        Assert.True(await Shown(wide.JpegsaveBuffer(q: 100)) is [> 45 and < 75, > 190 and < 210, > 45 and < 75]);
    }

    [Fact]
    public async Task Grey_and_sixteen_bits_become_plain_colour()
    {
        using var grey = (Image.Black(400, 300) + 128.0).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Bw);
        Assert.True(await Shown(grey.JpegsaveBuffer()) is [> 120 and < 136, > 120 and < 136, > 120 and < 136]);
        using var deep = (Image.Black(400, 300) + new double[] { 65535, 0, 32768 }).Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);
        Assert.True(await Shown(deep.PngsaveBuffer()) is [> 245, < 15, > 115 and < 140]);
    }

    [Fact]
    public async Task A_moving_picture_gives_its_first_frame()
    {
        using var first = DrawPicture.RedOverBlue(400, 300);
        using var second = first.Invert();
        using var film = first.Join(second, Enums.Direction.Vertical).Mutate(film => film.Set(GValue.GIntType, "page-height", 300));
        var made = await Make(film.GifsaveBuffer());
        Assert.Equal((400, 300), (made.Width, made.Height));
        Assert.True(await Shown(film.GifsaveBuffer(), y: 20) is [> 180, < 80, < 80]);
    }

    [Fact]
    public async Task The_social_cut_stays_below_two_hundred_kilobytes()
    {
        using var noise = Image.Gaussnoise(1600, 1067, mean: 128, sigma: 60).Cast(Enums.BandFormat.Uchar);
        using var harsh = noise.Bandjoin(noise, noise).Copy(interpretation: Enums.Interpretation.Srgb);
        var social = (await Make(harsh.JpegsaveBuffer(q: 90))).Renditions.Single(r => r.Rendition.Social);
        Assert.InRange(social.Content.Length, 10_000, 200 * 1024);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    [InlineData("interlaced png")]
    [InlineData("progressive jpeg")]
    public async Task Every_format_an_agency_sends_is_taken(string kind) =>
        Assert.Equal(["640x336.jpg", "640.webp", "640.jpg"], (await make.FromAsync(
            Formats.PhotoMetadata.PictureHeaderTests.Encode(kind, 640, 480), [640], Label, CancellationToken.None)).Renditions.Select(r => r.Rendition.Name));

    private Task<MadePicture> Make(byte[] file) => make.FromAsync(file, RenditionPlan.DefaultWidths, Label, CancellationToken.None);

    private async Task<double[]> Shown(byte[] file, int y = 150)
    {
        var made = await Make(file);
        using var shown = Image.NewFromBuffer(made.Renditions.Single(r => r.Rendition.Name == "320.jpg").Content);
        return shown[160, y * 320 / 400];
    }

    /// <summary>The picture as a camera would have stored it to say with this orientation that it is upright.</summary>
    private static Image Undo(Image upright, int orientation) => orientation switch
    {
        2 => upright.FlipHor(),
        3 => upright.Rot180(),
        4 => upright.FlipVer(),
        5 => upright.Rot90().FlipHor(),
        6 => upright.Rot270(),
        7 => upright.Rot270().FlipHor(),
        8 => upright.Rot90(),
        _ => upright.Copy(),
    };
}
