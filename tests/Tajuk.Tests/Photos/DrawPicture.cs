using NetVips;

namespace Tajuk.Tests.Photos;

/// <summary>Pictures made on the spot: soft shapes and some grain, so that encoders have about as much to do as with a photograph.</summary>
internal static class DrawPicture
{
    public static Image Of(int width, int height)
    {
        using var noise = Image.Gaussnoise(width, height, sigma: 12, mean: 0, seed: 7);
        using var clouds = Image.Perlin(width, height, cellSize: Math.Max(16, width / 8), seed: 7);
        using var soft = clouds.Linear([90, 70, 50], [128, 120, 110]);
        using var grainy = soft + noise;
        using var bytes = grainy.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width, int height, bool progressive = false)
    {
        using var picture = Of(width, height);
        return picture.JpegsaveBuffer(q: 88, interlace: progressive);
    }

    /// <summary>A picture whose top half is red and whose bottom half is blue.</summary>
    public static Image RedOverBlue(int width, int height)
    {
        using var red = Image.Black(width, height / 2).Linear([0, 0, 0], [220, 20, 20]);
        using var blue = Image.Black(width, height - height / 2).Linear([0, 0, 0], [20, 20, 220]);
        using var both = red.Join(blue, Enums.Direction.Vertical);
        using var bytes = both.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
