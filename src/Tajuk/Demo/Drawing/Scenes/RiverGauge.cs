using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class RiverGauge
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 520, sun: l != Light.Rain);
        Terrain.Hills(c, d, 480, 80, l.Land(0.16f));
        Terrain.Hills(c, d, 530, 40, l.Land(0.36f), 1.4f);
        for (var i = 0; i < 5; i++)
            Buildings.House(c, l, d, 960 + (i * 150), 570 + (i * 8), 128, 130);
        for (var i = 0; i < 9; i++)
            Plants.Tree(c, d, d.Range(0, 900), 570, d.Range(70, 130), l.Land(0.56f));
        River(c, l, d);
        c.Poly(Paint.Down(560, 760, l.Leaf.Mix(l.Warm, 0.2f), l.Leaf.Mix(l.Deep, 0.4f)), 880, 572, 1602, 600, 1602, 860, 1250, 730);
        Gauge(c, l, d);
        if (l == Light.Rain)
            for (var i = 0; i < 230; i++)
            {
                float x = d.Range(-40, 1640), y = d.Range(-20, 1000), length = d.Range(26, 60);
                c.Line(Colour.White.Alpha(d.Range(0.14f, 0.34f)), 2.2f, x, y, x - (length * 0.24f), y + length);
            }
    }

    private static void River(Canvas c, Light l, Dice d)
    {
        var silt = l.Haze.Mix(l.Roof, 0.3f);
        c.Rect(0, 570, Canvas.Width, 432, Paint.Down(570, 1000, silt.Lighter(0.15f), silt.Mix(l.Deep, 0.25f), l.Deep.Mix(silt, 0.35f)));
        for (var i = 0; i < 60; i++)
        {
            float near = MathF.Pow(d.Range(0, 1), 1.3f), y = 580 + (near * 410), x = d.Range(-100, 1600), w = 60 + (near * 190), h = 4 + (near * 12);
            c.Fill(new Outline().Move(x, y).Curve(x + (w * 0.3f), y - h, x + (w * 0.7f), y - h, x + w, y).Curve(x + (w * 0.7f), y - (h * 0.3f), x + (w * 0.3f), y - (h * 0.3f), x, y), l.Sun.Alpha(0.16f + (near * 0.2f)));
        }
    }

    private static void Gauge(Canvas c, Light l, Dice d)
    {
        float x = 560, top = 110, level = d.Range(690, 790);
        c.Rect(x - 46, top - 40, 36, 1000, Paint.Across(x - 46, x - 10, l.Deep.Mix(l.Haze, 0.35f), l.Deep));
        c.Shadow(Outline.Rect(x, top, 190, 760), 12, 12, 14, l.Deep.Alpha(0.45f));
        c.Rect(x, top, 190, 800, Paint.Across(x, x + 190, Colour.White, Colour.Of(0xe4e4dc)));
        for (var i = 0; i < 16; i++)
        {
            var colour = i < 4 ? l.Accent : i < 8 ? l.Warm.Mix(l.Accent, 0.2f) : l.Deep;
            float y = top + 14 + (i * 48);
            c.Rect(x + 12, y, i % 2 == 0 ? 96 : 60, 11, colour);
            c.Rect(x + 12, y + 24, 60, 11, colour);
            if (i % 2 == 0)
                c.Rect(x + 12, y, 14, 59, colour);
            if (i % 4 == 0)
                c.Round(x + 122, y + 2, 50, 50, 6, colour);
        }
        c.Rect(x - 60, level, 290, 1002 - level, Paint.Down(level, level + 190, l.Haze.Mix(l.Roof, 0.3f).Alpha(0.62f), l.Deep.Mix(l.Haze, 0.3f)));
        for (var i = 0; i < 3; i++)
            c.Fill(Outline.Oval(x + 70, level + 4, 190 + (i * 60), 12 + (i * 7)).Cut(Outline.Oval(x + 70, level + 4, 182 + (i * 60), 8 + (i * 7))), l.Sun.Alpha(0.6f - (i * 0.16f)));
    }
}
