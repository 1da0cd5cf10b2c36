using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class SeaVillage
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 540);
        Terrain.Hills(c, d, 490, 90, l.Land(0.16f));
        Terrain.Hills(c, d, 530, 50, l.Land(0.34f), 1.5f);
        for (var i = 0; i < 9; i++)
            Plants.Palm(c, d, 60 + (i * 185) + d.Range(-50, 50), 562, d.Range(120, 190), l.Land(0.55f));
        Water.Paint(c, l, d, 550);
        Water.Path(c, l, d, d.Range(650, 950), 560, 960);
        for (var i = 0; i < 4; i++)
            House(c, l, d, 130 + (i * 390) + d.Range(-30, 20), 620, 0.66f, 0.35f);
        c.Rect(0, 742, Canvas.Width, 13, l.Roof.Mix(l.Deep, 0.5f));
        for (var x = 20; x < Canvas.Width; x += 86)
            c.Rect(x, 750, 9, 80, l.Deep.Alpha(0.8f));
        House(c, l, d, 60, 742, 1.15f, 0f);
        House(c, l, d, 1110, 742, 1.2f, 0f);
        Boat(c, l, d, d.Range(560, 700), 850, d.Pick(l.Accent, l.Warm, l.Leaf));
        Boat(c, l, d, d.Range(960, 1200), 930, d.Pick(l.High, l.Warm, l.Accent));
    }

    private static void House(Canvas c, Light l, Dice d, float x, float foot, float size, float haze)
    {
        float w = 330 * size, h = 150 * size, top = foot - h;
        var wall = d.Pick(l.Wall, l.High.Mix(l.Wall, 0.4f), l.Warm.Mix(l.Wall, 0.4f), l.Leaf.Mix(l.Wall, 0.5f)).Mix(l.Haze, haze);
        var roof = d.Pick(l.Roof, l.Roof.Mix(l.Deep, 0.3f), l.Accent.Mix(l.Deep, 0.25f)).Mix(l.Haze, haze);
        for (var i = 0; i < 5; i++)
            c.Rect(x + 14 + (i * (w - 36) / 4), foot, 9 * size, 120 * size, l.Deep.Mix(l.Haze, haze).Alpha(0.9f));
        c.Rect(x - 14, foot - 6, w + 28, 15 * size, l.Roof.Mix(l.Deep, 0.5f).Mix(l.Haze, haze));
        c.Rect(x, top, w, h, Paint.Across(x, x + w, wall, wall.Darker(0.12f)));
        for (var i = 1; i < 6; i++)
            c.Rect(x, top + (i * h / 6), w, 2.4f, l.Deep.Alpha(0.1f));
        c.Poly(roof, x - (30 * size), top + 4, x + (w * 0.24f), top - (120 * size), x + (w * 0.76f), top - (120 * size), x + w + (30 * size), top + 4);
        c.Poly(roof.Darker(0.16f), x + (w * 0.6f), top - (120 * size), x + (w * 0.76f), top - (120 * size), x + w + (30 * size), top + 4, x + (w * 0.7f), top + 4);
        var glass = (l.Night || d.Chance(0.5f) ? l.Warm : l.Deep.Mix(l.High, 0.3f)).Mix(l.Haze, haze);
        c.Rect(x + (w * 0.12f), top + (h * 0.28f), w * 0.17f, h * 0.36f, glass);
        c.Rect(x + (w * 0.7f), top + (h * 0.28f), w * 0.17f, h * 0.36f, glass);
        c.Rect(x + (w * 0.42f), top + (h * 0.24f), w * 0.17f, h * 0.76f, l.Deep.Mix(l.Roof, 0.4f).Mix(l.Haze, haze));
    }

    private static void Boat(Canvas c, Light l, Dice d, float x, float y, Colour colour)
    {
        c.Round(x + 20, y + 50, 300, 12, 6, l.Deep.Alpha(0.3f));
        c.Fill(new Outline().Move(x, y - 20).Curve(x + 60, y + 62, x + 270, y + 62, x + 340, y - 34).Curve(x + 260, y + 8, x + 80, y + 8, x, y - 20), colour);
        c.Line(l.Wall, 6, x + 10, y - 10, x + 80, y + 12, x + 250, y + 12, x + 326, y - 18);
        c.Line(l.Deep, 7, x + 150, y + 6, x + 150, y - 130);
        c.Poly(l.Wall.Alpha(0.92f), x + 156, y - 126, x + 260, y - 20, x + 156, y - 14);
        Figures.Stand(c, x + 92, y + 12, 110, d.Pick(l.Wall, l.Warm, l.Accent), l.Deep, Figures.Skin(d));
    }
}
