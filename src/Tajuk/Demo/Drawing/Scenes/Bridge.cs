using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Bridge
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 640);
        for (var x = -20f; x < Canvas.Width; x += d.Range(46, 90))
            c.Rect(x, 640 - d.Range(20, 120), d.Range(36, 76), 130, l.Shape(d.Range(0.14f, 0.24f)));
        Terrain.Hills(c, d, 622, 34, l.Land(0.3f));
        Water.Paint(c, l, d, 650);
        Water.Path(c, l, d, d.Range(500, 1100), 652, 980);
        float left = 430, right = 1170;
        Reflection(c, l, left);
        Reflection(c, l, right);
        Deck(c, l, d);
        Pylon(c, l, left);
        Pylon(c, l, right);
        Boat(c, l, d.Range(640, 900), 840);
        Plants.Hedge(c, d, 968, 54, l.Leaf.Mix(l.Deep, 0.5f));
        Plants.Palm(c, d, d.Chance(0.5f) ? 110 : 1500, 1010, 480, l.Leaf.Mix(l.Deep, 0.55f));
    }

    private static float Road(float x) => 600 - (46 * (1 - MathF.Pow((x - 800) / 800, 2)));

    private static void Deck(Canvas c, Light l, Dice d)
    {
        var deck = new Outline().Move(-10, Road(-10));
        for (var x = 10; x <= 1620; x += 20)
            deck.Line(x, Road(x));
        for (var x = 1620; x >= -10; x -= 20)
            deck.Line(x, Road(x) + 26);
        for (var i = 0; i < 15; i++)
            Vehicle(c, l, d, 30 + (i * 108) + d.Range(-30, 30));
        c.Fill(deck, l.Deep.Mix(l.Roof, 0.25f));
        for (var x = 0; x <= 1600; x += 40)
            c.Line(l.Wall.Alpha(0.8f), 3, x, Road(x), x, Road(x) - 17);
        var rail = new List<float>();
        for (var x = -10; x <= 1620; x += 30)
            rail.AddRange([x, Road(x) - 17]);
        c.Line(l.Wall, 4, [.. rail]);
    }

    private static void Vehicle(Canvas c, Light l, Dice d, float x)
    {
        float foot = Road(x);
        if (d.Chance(0.5f))
            Figures.Stand(c, x, foot + 2, 52, d.Pick(l.Accent, l.Warm, l.Wall, l.Leaf), l.Deep, Figures.Skin(d));
        else
            c.Round(x, foot - 34, d.Range(44, 80), 32, 12, d.Pick(l.Accent, l.Warm, l.Wall, l.High));
    }

    private static void Pylon(Canvas c, Light l, float x)
    {
        for (var i = 1; i <= 11; i++)
            foreach (var side in new[] { -1, 1 })
                c.Line(l.Wall.Mix(l.Accent, 0.1f).Alpha(0.85f), 3.4f, x, 190 + (i * 15), x + (side * (30 + (i * 33))), Road(x + (side * (30 + (i * 33)))));
        var leg = l.Accent.Mix(l.Roof, 0.4f);
        c.Poly(Paint.Across(x - 40, x + 40, leg.Lighter(0.12f), leg.Darker(0.16f)), x - 13, 170, x + 13, 170, x + 26, 560, x + 40, 740, x + 16, 740, x + 6, 570, x, 400, x - 6, 570, x - 16, 740, x - 40, 740, x - 26, 560);
        c.Rect(x - 23, 470, 46, 20, leg.Darker(0.1f));
        c.Rect(x - 62, 728, 124, 34, l.Haze.Mix(l.Deep, 0.4f));
    }

    private static void Reflection(Canvas c, Light l, float x)
    {
        for (var i = 0; i < 13; i++)
            c.Round(x - 44 + ((i % 3) * 9), 768 + (i * 16), 84 - (i * 3), 8, 4, l.Accent.Mix(l.Deep, 0.4f).Alpha(0.5f - (i * 0.032f)));
    }

    private static void Boat(Canvas c, Light l, float x, float y)
    {
        c.Fill(new Outline().Move(x, y).Curve(x + 60, y + 44, x + 190, y + 44, x + 250, y - 4).Curve(x + 190, y + 14, x + 60, y + 14, x, y), l.Deep);
        c.Round(x + 84, y - 42, 92, 52, 20, l.Warm.Mix(l.Roof, 0.3f));
        c.Round(x - 10, y + 36, 270, 6, 3, l.Sun.Alpha(0.5f));
    }
}
