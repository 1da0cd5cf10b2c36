namespace Tajuk.Demo.Drawing;

/// <summary>A sheet of 1600 by 1000 pixels, painted from back to front.</summary>
internal sealed class Canvas
{
    public const int Width = 1600;
    public const int Height = 1000;
    private const float Unseen = 1 / 512f;

    private readonly float[] pixels = new float[Width * Height * 3];

    public void Fill(Outline outline, Paint paint)
    {
        if (Coverage.Of(outline, Width, Height) is { } coverage)
            Blend(coverage, paint);
    }

    /// <summary>The soft shadow that the shape throws; paint it before the shape.</summary>
    public void Shadow(Outline outline, float x, float y, int blur, Colour colour)
    {
        outline.Shift(x, y);
        if (Coverage.Of(outline, Width, Height, blur * 2) is { } coverage)
            Blend(coverage.Blur(Math.Max(1, blur * 2 / 3)), colour);
        outline.Shift(-x, -y);
    }

    public void Rect(float x, float y, float width, float height, Paint paint) => Fill(Outline.Rect(x, y, width, height), paint);

    public void Round(float x, float y, float width, float height, float radius, Paint paint) => Fill(Outline.Round(x, y, width, height, radius), paint);

    public void Oval(float x, float y, float rx, float ry, Paint paint) => Fill(Outline.Oval(x, y, rx, ry), paint);

    public void Disc(float x, float y, float radius, Paint paint) => Oval(x, y, radius, radius, paint);

    public void Poly(Paint paint, params ReadOnlySpan<float> xy) => Fill(Outline.Polygon(xy), paint);

    public void Line(Paint paint, float width, params ReadOnlySpan<float> xy) => Fill(Outline.Stroke(width, xy), paint);

    /// <summary>Light that fades to nothing at <paramref name="radius"/>.</summary>
    public void Glow(float x, float y, float radius, Colour colour) =>
        Disc(x, y, radius, Paint.From(x, y, radius, colour, colour.Alpha(colour.A * 0.42f), colour.Alpha(colour.A * 0.12f), colour.Alpha(0)));

    /// <summary>The finished sheet as 8-bit RGB, with the grain of paper and slightly darker corners.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[pixels.Length];
        for (int y = 0, i = 0; y < Height; y++)
        {
            var down = ((y - (Height / 2f)) / (Height / 2f)) * ((y - (Height / 2f)) / (Height / 2f));
            for (var x = 0; x < Width; x++)
            {
                var corner = down + (((x - (Width / 2f)) / (Width / 2f)) * ((x - (Width / 2f)) / (Width / 2f)));
                var light = (1 - (0.035f * corner)) * 255f;
                var grain = Grain(x, y);
                for (var part = 0; part < 3; part++, i++)
                    bytes[i] = (byte)Math.Clamp((pixels[i] * light) + grain + 0.5f, 0, 255);
            }
        }
        return bytes;
    }

    private void Blend(Coverage coverage, Paint paint)
    {
        for (var y = 0; y < coverage.Height; y++)
        {
            var row = coverage.Row(y);
            var at = (((coverage.Top + y) * Width) + coverage.Left) * 3;
            for (var x = 0; x < row.Length; x++, at += 3)
            {
                if (row[x] < Unseen)
                    continue;
                var colour = paint.At(coverage.Left + x + 0.5f, coverage.Top + y + 0.5f);
                var share = row[x] * colour.A;
                pixels[at] += (colour.R - pixels[at]) * share;
                pixels[at + 1] += (colour.G - pixels[at + 1]) * share;
                pixels[at + 2] += (colour.B - pixels[at + 2]) * share;
            }
        }
    }

    /// <summary>Two coarse lattices of noise, at most two steps of 255: felt, not seen, and cheap for JPEG.</summary>
    private static float Grain(int x, int y) => ((Hash(x / 2, y / 2) - 0.5f) * 2.4f) + ((Hash(x / 5, (y / 3) + 7919) - 0.5f) * 1.8f);

    private static float Hash(int x, int y)
    {
        var h = (uint)((x * 374761393) + (y * 668265263));
        h = (h ^ (h >> 13)) * 1274126177;
        return ((h ^ (h >> 16)) & 0xffff) / 65535f;
    }
}
