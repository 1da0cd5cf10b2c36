using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Tajuk.Photos;
using Tajuk.Tests.Kit;
using static Tajuk.Tests.Formats.PhotoMetadata.MetadataBytes;

namespace Tajuk.Tests.Photos;

[Collection(Alone.Name)]
public sealed class RefusePictureTests : IDisposable
{
    private readonly MakeRenditions make = new(new());

    public void Dispose() => make.Dispose();

    [Fact]
    public async Task A_png_of_fifty_thousand_pixels_square_is_refused_without_opening_it()
    {
        var file = SquarePng(50_000);
        await Refused(DrawPicture.Jpeg(10, 10));
        var before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        Assert.Equal(new PictureTooManyPixels(50_000, 50_000, 20_000, 100), await Refused(file));
        Assert.True(clock.ElapsedMilliseconds < 100, $"took {clock.Elapsed}");
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 5_000_000);
    }

    [Fact]
    public async Task The_same_png_is_taken_when_it_is_small() => Assert.Null(await Refused(SquarePng(500)));

    [Fact]
    public async Task A_side_longer_than_any_sensor_is_refused() =>
        Assert.IsType<PictureTooManyPixels>(await Refused(WithSize(SquarePng(500), 20_001, 10)));

    [Fact]
    public async Task What_a_decoder_holds_whole_may_have_fewer_pixels()
    {
        var plain = WithSize(SquarePng(500), 9_000, 9_000);
        Assert.Null(CheckPicture.Refuse(plain, new()));
        plain[28] = 1;
        Assert.Equal(new PictureTooManyPixels(9_000, 9_000, 20_000, 40), await Refused(plain));
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_refused()
    {
        using var strict = new MakeRenditions(new() { MaxBytes = 1_000 });
        var made = await strict.FromAsync(DrawPicture.Jpeg(400, 400), [320], new(), CancellationToken.None);
        Assert.Equal(new PictureTooLarge(1_000), made.Refused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>")]
    [InlineData("%PDF-1.7")]
    [InlineData("P6 9 9 255 ")]
    public async Task What_is_no_picture_is_refused(string text) => Assert.Equal(new NotAPicture(), await Refused(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("jpeg")]
    [InlineData("progressive jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    public async Task A_picture_cut_off_half_way_is_broken(string kind)
    {
        var file = Formats.PhotoMetadata.PictureHeaderTests.Encode(kind, 640, 480);
        Assert.Equal(new PictureBroken(), await Refused(file[..(file.Length / 2)]));
    }

    [Fact]
    public async Task A_picture_that_says_one_format_and_is_another_inside_is_broken() =>
        Assert.Equal(new PictureBroken(), await Refused([.. SquarePng(500)[..33], .. Encoding.ASCII.GetBytes("<svg width='5' height='5'/>")]));

    [Fact]
    public void Vips_itself_opens_nothing_but_the_formats_named()
    {
        CheckPicture.Refuse(default, new());
        Assert.ThrowsAny<NetVips.VipsException>(() => PictureDecoder.Measure("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"u8.ToArray()));
        Assert.ThrowsAny<NetVips.VipsException>(() => PictureDecoder.Measure([.. "P6 1 1 255 "u8, 1, 2, 3]));
    }

    private async Task<PictureRefused?> Refused(byte[] file) => (await make.FromAsync(file, [320], new(), CancellationToken.None)).Refused;

    /// <summary>A true PNG of one bit a pixel: all black, so that little stands for much.</summary>
    internal static byte[] SquarePng(int side)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[1 + (side + 7) / 8];
            for (var y = 0; y < side; y++) zlib.Write(line);
        }
        byte[] header = [.. Big32(side), .. Big32(side), 1, 0, 0, 0, 0];
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] WithSize(byte[] png, int width, int height)
    {
        Big32(width).CopyTo(png, 16);
        Big32(height).CopyTo(png, 20);
        return png;
    }

    private static byte[] Chunk(string type, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. body];
        return [.. Big32(body.Length), .. named, .. Big32(Crc(named))];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
