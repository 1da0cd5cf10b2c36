using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Market
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.Down(0, 700, l.High.Mix(l.Low, 0.4f), l.Low));
        Buildings.Street(c, l, d, 560, 230, 330);
        c.Rect(0, 0, Canvas.Width, 700, l.Low.Alpha(0.42f));
        c.Rect(0, 560, Canvas.Width, 440, Paint.Down(560, 1000, l.Warm.Mix(l.Haze, 0.6f), l.Roof.Mix(l.Deep, 0.35f)));
        for (var x = 40; x < 1560; x += 118)
            Figures.Stand(c, x + d.Range(-30, 30), d.Range(600, 640), d.Range(190, 220), d.Pick(l.Accent, l.Leaf, l.Wall, l.Warm, l.High).Mix(l.Haze, 0.35f), l.Deep.Mix(l.Haze, 0.4f), Figures.Skin(d), d.Chance(0.5f));
        Colour[] cloths = [l.Accent, l.Leaf, l.Warm, l.High.Mix(l.Deep, 0.35f)];
        var first = d.Whole(0, 4);
        for (var i = 0; i < 3; i++)
            Stall(c, l, d, -60 + (i * 575), cloths[(first + i) % 4]);
    }

    private static void Stall(Canvas c, Light l, Dice d, float x, Colour cloth)
    {
        c.Rect(x + 26, 330, 14, 560, l.Deep);
        c.Rect(x + 505, 330, 14, 560, l.Deep);
        c.Rect(x + 30, 340, 490, 330, l.Deep.Alpha(0.34f));
        var skin = Figures.Skin(d);
        Figures.Stand(c, x + d.Range(190, 350), 900, 420, d.Pick(l.Wall, l.Warm, l.Accent), l.Deep, skin);
        c.Glow(x + 270, 420, 210, l.Warm.Alpha(0.5f));
        c.Line(l.Deep, 3, x + 270, 330, x + 270, 405);
        c.Disc(x + 270, 418, 20, l.Sun);
        Counter(c, l, d, x);
        Awning(c, l, x, cloth);
    }

    private static void Awning(Canvas c, Light l, float x, Colour cloth)
    {
        c.Shadow(Outline.Rect(x + 10, 330, 530, 70), 0, 26, 16, l.Deep.Alpha(0.4f));
        for (var i = 0; i < 9; i++)
        {
            var colour = i % 2 == 0 ? cloth : l.Wall;
            float top = x + 50 + (i * 50), low = x + (i * 61), next = x + ((i + 1) * 61);
            c.Poly(Paint.Down(200, 350, colour.Lighter(0.08f), colour.Darker(0.08f)), top, 200, top + 50, 200, next, 350, low, 350);
            c.Fill(Outline.Round(low, 330, 61, 58, 28), colour.Darker(0.14f));
        }
    }

    private static void Counter(Canvas c, Light l, Dice d, float x)
    {
        Colour[] goods = [Colour.Of(0xd8402f), Colour.Of(0xf0a63c), Colour.Of(0x6ea544), Colour.Of(0x7d3f66), Colour.Of(0xf2cf63), Colour.Of(0x3f7f4c)];
        for (var i = 0; i < 4; i++)
        {
            float left = x + 14 + (i * 130), colour = d.Whole(0, goods.Length);
            for (var n = 0; n < 30; n++)
            {
                float row = n / 6, px = left + 18 + (n % 6 * 17.5f) + (row * 6) + d.Range(-3, 3), py = 716 - (row * 13) + d.Range(-3, 3);
                if (px < left + 118)
                    Fruit(c, px, py, goods[(int)colour]);
            }
            c.Round(left, 712, 124, 84, 6, l.Warm.Mix(l.Deep, 0.3f));
            for (var s = 0; s < 3; s++)
                c.Rect(left + 4, 722 + (s * 26), 116, 5, l.Deep.Alpha(0.35f));
        }
        c.Rect(x, 790, 545, 24, l.Wall.Mix(l.Warm, 0.4f));
        c.Rect(x + 10, 814, 525, 120, Paint.Down(814, 934, l.Roof.Mix(l.Deep, 0.2f), l.Deep));
    }

    private static void Fruit(Canvas c, float x, float y, Colour colour)
    {
        c.Disc(x, y, 14.5f, colour.Darker(0.18f));
        c.Disc(x - 1.5f, y - 2, 12.5f, colour);
        c.Disc(x - 5, y - 6, 3.8f, colour.Lighter(0.45f));
    }
}
