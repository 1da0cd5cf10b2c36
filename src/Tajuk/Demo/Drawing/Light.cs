namespace Tajuk.Demo.Drawing;

/// <summary>One hour of the day as a limited palette: all colours of a picture come from it or from mixing it.</summary>
internal sealed record Light
{
    public required Colour High { get; init; }
    public required Colour Low { get; init; }
    public required Colour Sun { get; init; }
    public required Colour Haze { get; init; }
    public required Colour Deep { get; init; }
    public required Colour Leaf { get; init; }
    public required Colour Warm { get; init; }
    public required Colour Accent { get; init; }
    public required Colour Wall { get; init; }
    public required Colour Roof { get; init; }
    public bool Night { get; init; }

    public static readonly Light Dawn = new()
    {
        High = Colour.Of(0x86b4c0), Low = Colour.Of(0xfce0b8), Sun = Colour.Of(0xfff3d4), Haze = Colour.Of(0xe6c9a9), Deep = Colour.Of(0x1f3d4e),
        Leaf = Colour.Of(0x3f7d6c), Warm = Colour.Of(0xefa05c), Accent = Colour.Of(0xd2482f), Wall = Colour.Of(0xf8e9cf), Roof = Colour.Of(0xc0583a),
    };

    public static readonly Light Day = new()
    {
        High = Colour.Of(0x6fb1cb), Low = Colour.Of(0xe9f2e3), Sun = Colour.Of(0xfff8df), Haze = Colour.Of(0xb9d6cf), Deep = Colour.Of(0x1b4456),
        Leaf = Colour.Of(0x3c8b62), Warm = Colour.Of(0xf2b64f), Accent = Colour.Of(0xda4d36), Wall = Colour.Of(0xfcf3e1), Roof = Colour.Of(0xcc6140),
    };

    public static readonly Light Dusk = new()
    {
        High = Colour.Of(0x51427a), Low = Colour.Of(0xf9a86f), Sun = Colour.Of(0xffdf9c), Haze = Colour.Of(0xd08a86), Deep = Colour.Of(0x2b2349),
        Leaf = Colour.Of(0x4f5a7c), Warm = Colour.Of(0xffb761), Accent = Colour.Of(0xe2483d), Wall = Colour.Of(0xf4d3ad), Roof = Colour.Of(0x9b4458),
    };

    public static readonly Light Dark = new()
    {
        High = Colour.Of(0x101f3e), Low = Colour.Of(0x3a6187), Sun = Colour.Of(0xf8efcb), Haze = Colour.Of(0x3f658b), Deep = Colour.Of(0x0b162e),
        Leaf = Colour.Of(0x22505c), Warm = Colour.Of(0xffca6b), Accent = Colour.Of(0xe8653f), Wall = Colour.Of(0x7d93ae), Roof = Colour.Of(0x4d4a6b), Night = true,
    };

    public static readonly Light Rain = new()
    {
        High = Colour.Of(0x6b838f), Low = Colour.Of(0xd3d9d0), Sun = Colour.Of(0xf3f1e3), Haze = Colour.Of(0xaabab7), Deep = Colour.Of(0x243941),
        Leaf = Colour.Of(0x4a7060), Warm = Colour.Of(0xe6a850), Accent = Colour.Of(0xd2533a), Wall = Colour.Of(0xe3e1d0), Roof = Colour.Of(0xa85a48),
    };

    public static readonly Light Cool = new()
    {
        High = Colour.Of(0x9fd1c9), Low = Colour.Of(0xf8f1d8), Sun = Colour.Of(0xfffbea), Haze = Colour.Of(0xc3dccb), Deep = Colour.Of(0x16444a),
        Leaf = Colour.Of(0x489879), Warm = Colour.Of(0xf3a95b), Accent = Colour.Of(0xe15b44), Wall = Colour.Of(0xfef6e5), Roof = Colour.Of(0xd0694a),
    };

    /// <summary>Colour of land seen through air: 0 at the horizon, 1 at the viewer's feet.</summary>
    public Colour Land(float near) => near < 0.5f ? Haze.Mix(Leaf, near * 2) : Leaf.Mix(Deep, (near - 0.5f) * 1.5f);

    /// <summary>A dark shape seen through air.</summary>
    public Colour Shape(float near) => Haze.Mix(Deep, near);
}
