using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class MountainLake
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 560);
        var snow = d.Chance(0.6f) ? l.Sun.Mix(Colour.White, 0.5f) : (Colour?)null;
        float main = d.Range(560, 1040);
        Terrain.Peak(c, d, main - 480, 590, 820, 300, l.Land(0.12f), l.Land(0.2f), snow);
        Terrain.Peak(c, d, main + 460, 590, 900, 340, l.Land(0.14f), l.Land(0.22f), snow);
        Terrain.Peak(c, d, main, 590, 1000, 450, l.Shape(0.3f).Mix(l.High, 0.2f), l.Shape(0.46f).Mix(l.High, 0.2f), snow);
        Terrain.Hills(c, d, 566, 30, l.Land(0.4f), 1.4f);
        for (var x = 0f; x < Canvas.Width; x += d.Range(18, 44))
            Plants.Pine(c, x, 596, d.Range(40, 84), l.Land(d.Range(0.5f, 0.62f)));
        Water.Paint(c, l, d, 592);
        Mirror(c, l, main);
        Water.Ripples(c, l, d, 600, 960);
        Boat(c, l, d, d.Range(520, 900));
        Shore(c, l, d);
    }

    private static void Mirror(Canvas c, Light l, float x)
    {
        c.Poly(Paint.Down(596, 900, l.Shape(0.4f).Alpha(0.5f), l.Shape(0.4f).Alpha(0)), x - 500, 594, x + 500, 594, x, 900);
        c.Rect(0, 592, Canvas.Width, 26, Paint.Down(592, 618, l.Deep.Alpha(0.4f), l.Deep.Alpha(0)));
    }

    private static void Boat(Canvas c, Light l, Dice d, float x)
    {
        c.Round(x + 10, 796, 230, 10, 5, l.Deep.Alpha(0.35f));
        Figures.Stand(c, x + 126, 786, 120, l.Accent, l.Deep, Figures.Skin(d));
        c.Line(l.Roof.Mix(l.Deep, 0.4f), 6, x + 112, 712, x + 60, 820);
        c.Fill(new Outline().Move(x, 766).Curve(x + 50, 810, x + 190, 810, x + 244, 762).Curve(x + 190, 782, x + 50, 782, x, 766), l.Roof.Mix(l.Deep, 0.3f));
        c.Line(l.Warm, 4, x + 8, 771, x + 60, 783, x + 180, 783, x + 236, 768);
    }

    private static void Shore(Canvas c, Light l, Dice d)
    {
        var left = d.Chance(0.5f);
        float side = left ? 0 : Canvas.Width, way = left ? 1 : -1;
        c.Fill(new Outline().Move(side, 860).Curve(side + (way * 240), 850, side + (way * 420), 930, side + (way * 620), 1002).Line(side, 1002), l.Leaf.Mix(l.Deep, 0.5f));
        for (var i = 0; i < 4; i++)
            Plants.Pine(c, side + (way * (40 + (i * 112))), 930 + (i * 28), 420 - (i * 80), l.Leaf.Mix(l.Deep, 0.45f + (i * 0.06f)));
    }
}
