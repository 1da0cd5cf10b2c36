using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class SolarPanels
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 500);
        Terrain.Hills(c, d, 460, 80, l.Land(0.14f));
        Terrain.Hills(c, d, 505, 40, l.Land(0.3f), 1.4f);
        for (var i = 0; i < 4; i++)
            Turbine(c, l, d, 160 + (i * 400) + d.Range(-80, 80), d.Range(180, 250));
        c.Rect(0, 515, Canvas.Width, 490, Paint.Down(515, 1000, l.Leaf.Mix(l.Warm, 0.5f).Lighter(0.12f), l.Leaf.Mix(l.Deep, 0.25f)));
        float y = 560, size = 0.34f;
        for (var row = 0; row < 5; row++)
        {
            var step = 352 * size;
            for (var x = -step + (row * 47 % 130); x < Canvas.Width + step; x += step)
                Panel(c, l, x, y, size);
            if (row is 1 or 2)
                for (var i = 0; i < 3; i++)
                    Goat(c, l, d.Range(60, 1500), y + (34 * size) + 20, size);
            y += 150 * size * 1.28f;
            size *= 1.36f;
        }
    }

    private static void Panel(Canvas c, Light l, float x, float y, float size)
    {
        float w = 330 * size, h = 150 * size, lean = 74 * size;
        c.Poly(Colour.Black.Alpha(0.2f), x + (20 * size), y + (52 * size), x + w + (20 * size), y + (52 * size), x + w + (70 * size), y + (74 * size), x + (60 * size), y + (74 * size));
        c.Line(l.Deep.Mix(l.Haze, 0.3f), 9 * size, x + (w * 0.28f), y - (h * 0.3f), x + (w * 0.28f), y + (62 * size));
        c.Line(l.Deep.Mix(l.Haze, 0.3f), 9 * size, x + (w * 0.8f), y - (h * 0.3f), x + (w * 0.8f), y + (62 * size));
        var blue = Colour.Of(0x24507c).Mix(l.Deep, 0.25f);
        c.Poly(l.Wall, x - (5 * size), y + (5 * size), x + lean - (5 * size), y - h - (5 * size), x + lean + w + (5 * size), y - h - (5 * size), x + w + (5 * size), y + (5 * size));
        c.Poly(Paint.Along(x, y, x + w, y - h, blue, blue.Mix(l.High, 0.35f), blue.Mix(l.Sun, 0.3f)), x, y, x + lean, y - h, x + lean + w, y - h, x + w, y);
        for (var i = 1; i < 6; i++)
            c.Line(l.Wall.Alpha(0.5f), 2.6f * size, x + (w * i / 6), y, x + lean + (w * i / 6), y - h);
        for (var i = 1; i < 4; i++)
            c.Line(l.Wall.Alpha(0.5f), 2.6f * size, x + (lean * i / 4), y - (h * i / 4), x + w + (lean * i / 4), y - (h * i / 4));
    }

    private static void Goat(Canvas c, Light l, float x, float foot, float size)
    {
        var coat = Colour.White.Mix(l.Wall, 0.5f);
        float u = 46 * size;
        foreach (var leg in new[] { -0.7f, -0.4f, 0.5f, 0.8f })
            c.Line(coat.Darker(0.4f), u * 0.16f, x + (leg * u), foot - (u * 0.7f), x + (leg * u), foot);
        c.Round(x - u, foot - (u * 1.5f), u * 2, u * 1.1f, u * 0.5f, coat);
        c.Fill(Outline.Taper(x + (u * 0.9f), foot - (u * 1.3f), u * 0.34f, x + (u * 1.4f), foot - (u * 1.7f), u * 0.28f), coat.Darker(0.08f));
    }

    private static void Turbine(Canvas c, Light l, Dice d, float x, float height)
    {
        var white = Colour.White.Mix(l.Haze, 0.35f);
        float top = 510 - height, turn = d.Range(0, 120);
        c.Poly(white, x - 5, 515, x + 5, 515, x + 2.5f, top, x - 2.5f, top);
        for (var i = 0; i < 3; i++)
            c.Fill(Plants.Leaf(x, top, height * 0.5f, 7, turn + (i * 120)), white);
        c.Disc(x, top, 6, white.Darker(0.2f));
    }
}
