namespace Tajuk.Demo.Drawing;

/// <summary>A colour in sRGB, each part 0 to 1; blending happens in the same space, as a printer's flat colours would.</summary>
internal readonly record struct Colour(float R, float G, float B, float A = 1f)
{
    public static readonly Colour White = Of(0xffffff);
    public static readonly Colour Black = Of(0x000000);

    public static Colour Of(int rgb) => new(((rgb >> 16) & 255) / 255f, ((rgb >> 8) & 255) / 255f, (rgb & 255) / 255f);

    public Colour Alpha(float alpha) => this with { A = alpha };

    public Colour Mix(Colour other, float share) => new(
        R + ((other.R - R) * share),
        G + ((other.G - G) * share),
        B + ((other.B - B) * share),
        A + ((other.A - A) * share));

    public Colour Lighter(float share) => Mix(White.Alpha(A), share);

    public Colour Darker(float share) => Mix(Black.Alpha(A), share);
}
