using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Hospital
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 700);
        Terrain.Hills(c, d, 650, 70, l.Land(0.18f));
        Terrain.Hills(c, d, 690, 40, l.Land(0.34f), 1.4f);
        c.Rect(0, 770, Canvas.Width, 240, Paint.Down(770, 1000, l.Leaf.Lighter(0.12f), l.Leaf));
        c.Poly(Paint.Down(770, 1000, l.Haze, l.Haze.Mix(l.Deep, 0.32f)), 640, 770, 960, 770, 1500, 1002, 100, 1002);
        Wing(c, l, d, 180, 400, 500);
        Wing(c, l, d, 920, 400, 500);
        Centre(c, l);
        Plants.Palm(c, d, 130, 800, 340, l.Leaf.Mix(l.Deep, 0.2f));
        Plants.Palm(c, d, 1490, 800, 380, l.Leaf.Mix(l.Deep, 0.2f));
        for (var i = 0; i < 8; i++)
            Plants.Tree(c, d, 210 + (i * (i < 4 ? 96 : 0)) + (i < 4 ? 0 : 830 + ((i - 4) * 110)), 800, d.Range(76, 108), l.Leaf.Mix(l.Deep, 0.1f));
        Ambulance(c, l, d.Range(800, 960));
        Figures.Stand(c, 560, 920, 220, Colour.White, l.Leaf.Mix(l.Deep, 0.2f), Figures.Skin(d));
        Figures.Stand(c, 650, 930, 205, d.Pick(l.Accent, l.Warm), l.Deep, Figures.Skin(d));
    }

    private static void Wing(Canvas c, Light l, Dice d, float x, float top, float width)
    {
        c.Rect(x, top, width, 380, Paint.Across(x, x + width, l.Wall, l.Wall.Darker(0.09f)));
        c.Poly(l.Roof, x - 30, top + 6, x + 50, top - 76, x + width - 50, top - 76, x + width + 30, top + 6);
        c.Rect(x, top + 176, width, 14, l.Leaf.Mix(l.High, 0.3f));
        for (var row = 0; row < 2; row++)
            for (var i = 0; i < 6; i++)
            {
                float wx = x + 34 + (i * (width - 116) / 5), wy = top + 58 + (row * 172);
                c.Rect(wx - 5, wy - 5, 58, 90, Colour.White);
                c.Rect(wx, wy, 48, 80, l.Night || d.Chance(0.2f) ? l.Warm : l.Deep.Mix(l.High, 0.5f));
                c.Rect(wx + 22, wy, 4, 80, Colour.White);
            }
    }

    private static void Centre(Canvas c, Light l)
    {
        c.Rect(600, 260, 400, 520, Paint.Across(600, 1000, Colour.White.Mix(l.Wall, 0.4f), l.Wall.Darker(0.06f)));
        c.Rect(580, 244, 440, 28, l.Leaf.Mix(l.Deep, 0.2f));
        c.Disc(800, 380, 86, l.Leaf.Mix(l.High, 0.25f));
        c.Round(778, 320, 44, 120, 6, Colour.White);
        c.Round(740, 358, 120, 44, 6, Colour.White);
        c.Rect(690, 560, 220, 220, l.Night ? l.Warm : l.Deep.Mix(l.High, 0.45f));
        c.Rect(796, 560, 8, 220, Colour.White);
        c.Rect(650, 524, 300, 30, l.Leaf.Mix(l.Deep, 0.2f));
        foreach (var x in new[] { 656, 922 })
            c.Rect(x, 550, 22, 230, l.Wall.Darker(0.15f));
    }

    private static void Ambulance(Canvas c, Light l, float x)
    {
        c.Oval(x + 220, 936, 270, 18, Colour.Black.Alpha(0.26f));
        c.Fill(new Outline().Move(x, 916).Line(x, 740).Curve(x, 724, x + 10, 716, x + 24, 716).Line(x + 310, 716).Line(x + 350, 800).Curve(x + 400, 806, x + 440, 816, x + 444, 850).Line(x + 444, 916), Paint.Down(716, 916, Colour.White, l.Wall.Darker(0.06f)));
        c.Rect(x, 842, 444, 24, l.Accent);
        c.Poly(l.Deep.Mix(l.High, 0.35f), x + 262, 738, x + 304, 738, x + 336, 804, x + 262, 804);
        c.Round(x + 60, 744, 120, 60, 8, l.Deep.Mix(l.High, 0.45f));
        c.Round(x + 200, 700, 56, 20, 8, l.High);
        c.Glow(x + 228, 706, 90, l.High.Lighter(0.4f).Alpha(0.7f));
        c.Round(x + 200, 770, 12, 48, 3, l.Leaf);
        c.Round(x + 182, 788, 48, 12, 3, l.Leaf);
        foreach (var wheel in new[] { x + 96, x + 350 })
        {
            c.Disc(wheel, 916, 40, l.Deep.Darker(0.3f));
            c.Disc(wheel, 916, 18, l.Haze);
        }
    }
}
