using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class TownHall
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 640);
        Terrain.Hills(c, d, 600, 60, l.Land(0.22f));
        for (var i = 0; i < 12; i++)
            Plants.Tree(c, d, 40 + (i * 138) + d.Range(-30, 30), 700, d.Range(170, 240), l.Land(0.55f));
        c.Rect(0, 690, Canvas.Width, 320, Paint.Down(690, 1000, l.Haze.Mix(l.Wall, 0.5f), l.Haze.Mix(l.Deep, 0.3f)));
        for (var i = -10; i <= 10; i++)
            c.Line(l.Deep.Alpha(0.1f), 3, 800 + (i * 60), 700, 800 + (i * 230), 1000);
        Wing(c, l, 190, 440);
        Wing(c, l, 970, 440);
        Tower(c, l);
        Portico(c, l);
        for (var i = 0; i < 4; i++)
            Flags.Pole(c, l, i < 2 ? 90 + (i * 96) : 1320 + (i * 96) - 96, 860, 430, d.Pick(l.Accent, l.Warm, l.Leaf), l.Wall);
        for (var i = 0; i < 9; i++)
            Figures.Stand(c, 480 + (i * 85) + d.Range(-30, 30), d.Range(880, 955), d.Range(118, 138), d.Pick(l.Accent, l.Warm, l.Wall, l.Leaf, l.High), l.Deep, Figures.Skin(d), d.Chance(0.6f));
    }

    private static void Wing(Canvas c, Light l, float x, float width)
    {
        c.Rect(x, 450, width, 290, Paint.Across(x, x + width, l.Wall, l.Wall.Darker(0.08f)));
        c.Poly(l.Roof, x - 34, 456, x + 46, 350, x + width - 46, 350, x + width + 34, 456);
        for (var i = 1; i < 5; i++)
            c.Line(l.Roof.Darker(0.16f), 3, x - 34 + (80 * i / 5f) + 2, 456 - (106 * i / 5f), x + width + 34 - (80 * i / 5f) - 2, 456 - (106 * i / 5f));
        for (var i = 0; i < 5; i++)
            Window(c, l, x + 36 + (i * (width - 72 - 46) / 4), 510);
        c.Rect(x, 725, width, 16, l.Wall.Darker(0.2f));
    }

    private static void Window(Canvas c, Light l, float x, float y)
    {
        var glass = l.Night ? l.Warm : l.Deep.Mix(l.High, 0.38f);
        c.Fill(Outline.Rect(x - 6, y + 20, 58, 140).Add(Outline.Oval(x + 23, y + 22, 29, 29)), l.Wall.Darker(0.14f));
        c.Fill(Outline.Rect(x, y + 22, 46, 132).Add(Outline.Oval(x + 23, y + 23, 23, 23)), glass);
        c.Rect(x + 21, y, 4, 154, l.Wall);
        c.Rect(x, y + 74, 46, 4, l.Wall);
    }

    private static void Tower(Canvas c, Light l)
    {
        c.Rect(728, 210, 144, 240, Paint.Across(728, 872, l.Wall, l.Wall.Darker(0.14f)));
        c.Poly(l.Roof, 706, 214, 800, 96, 894, 214);
        c.Poly(l.Roof.Darker(0.16f), 800, 96, 894, 214, 826, 214);
        c.Line(l.Deep, 5, 800, 50, 800, 100);
        c.Disc(800, 290, 50, l.Deep.Mix(l.Roof, 0.3f));
        c.Disc(800, 290, 42, l.Night ? l.Warm : l.Sun);
        c.Line(l.Deep, 6, 800, 290, 800, 260);
        c.Line(l.Deep, 6, 800, 290, 824, 300);
    }

    private static void Portico(Canvas c, Light l)
    {
        c.Rect(540, 450, 520, 300, l.Deep.Mix(l.Wall, 0.3f));
        c.Rect(760, 560, 80, 190, l.Night ? l.Warm : l.Deep);
        c.Poly(l.Wall.Darker(0.06f), 500, 450, 800, 330, 1100, 450);
        c.Poly(l.Warm.Mix(l.Wall, 0.55f), 570, 438, 800, 350, 1030, 438);
        c.Rect(500, 446, 600, 34, l.Wall);
        c.Rect(500, 476, 600, 7, l.Wall.Darker(0.25f));
        for (var i = 0; i < 6; i++)
        {
            var x = 526 + (i * 101);
            c.Rect(x, 483, 42, 262, Paint.Across(x, x + 42, l.Wall.Lighter(0.3f), l.Wall, l.Wall.Darker(0.22f)));
            c.Rect(x - 7, 483, 56, 15, l.Wall);
            c.Rect(x - 7, 732, 56, 15, l.Wall);
        }
        for (var i = 0; i < 5; i++)
            c.Rect(490 - (i * 22), 745 + (i * 19), 620 + (i * 44), 20, i % 2 == 0 ? l.Wall.Darker(0.07f) : l.Wall.Darker(0.17f));
    }
}
