using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Badminton
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        c.Rect(0, 0, Canvas.Width, 620, Paint.Down(0, 620, l.Deep, l.Deep.Mix(l.High, 0.45f)));
        Figures.Crowd(c, l, d, 0, Canvas.Width, 360, 560, 10);
        c.Rect(0, 340, Canvas.Width, 240, l.Deep.Alpha(0.45f));
        foreach (var x in new[] { 240, 640, 1040, 1440 })
            c.Poly(Paint.Down(0, 640, l.Sun.Alpha(0.34f), l.Sun.Alpha(0)), x - 26, 0, x + 26, 0, x + 250, 640, x - 250, 640);
        c.Rect(0, 570, Canvas.Width, 440, Paint.Down(570, 1000, l.Leaf.Mix(l.Deep, 0.2f), l.Leaf.Mix(l.High, 0.25f)));
        var chalk = Colour.White.Alpha(0.85f);
        c.Line(chalk, 8, 380, 610, 1220, 610, 1640, 1000);
        c.Line(chalk, 8, 380, 610, -40, 1000);
        c.Line(chalk, 7, 800, 610, 800, 1000);
        c.Line(chalk, 8, 150, 824, 1450, 824);
        Net(c, l);
        Player(c, l, d);
        Shuttle(c, d.Range(450, 560), d.Range(170, 250));
    }

    private static void Net(Canvas c, Light l)
    {
        for (var i = 0; i <= 44; i++)
            c.Line(Colour.White.Alpha(0.2f), 2, 160 + (i * 29.1f), 560, 160 + (i * 29.1f), 690);
        for (var i = 0; i < 6; i++)
            c.Line(Colour.White.Alpha(0.2f), 2, 160, 574 + (i * 23), 1440, 574 + (i * 23));
        c.Rect(150, 548, 1300, 17, l.Wall);
        c.Line(l.Accent, 14, 152, 545, 152, 800);
        c.Line(l.Accent, 14, 1448, 545, 1448, 800);
    }

    private static void Player(Canvas c, Light l, Dice d)
    {
        Colour skin = Figures.Skin(d), shirt = d.Pick(l.Accent, l.Warm), shorts = l.Wall;
        c.Oval(950, 955, 200, 24, Colour.Black.Alpha(0.28f));
        Figures.Limb(c, skin.Darker(0.1f), skin.Darker(0.12f), 50, 985, 620, 1090, 720, 1050, 860);
        c.Fill(Outline.Taper(1042, 872, 24, 1090, 900, 17), l.Warm.Mix(l.Wall, 0.5f));
        Figures.Limb(c, skin, skin, 50, 945, 630, 860, 740, 960, 840);
        c.Fill(Outline.Taper(965, 850, 24, 925, 890, 17), l.Warm.Mix(l.Wall, 0.5f));
        Figures.Limb(c, shirt.Darker(0.16f), skin.Darker(0.08f), 36, 1000, 420, 1110, 400, 1180, 320);
        c.Fill(Outline.Taper(955, 425, 72, 975, 585, 58), Paint.Along(880, 400, 1060, 560, shirt.Lighter(0.1f), shirt.Darker(0.14f)));
        c.Fill(Outline.Taper(960, 600, 62, 905, 685, 56), shorts);
        c.Fill(Outline.Taper(990, 600, 60, 1040, 670, 54), shorts.Darker(0.08f));
        c.Line(l.Deep, 9, 770, 220, 690, 140);
        Racket(c, l, 628, 82);
        Figures.Limb(c, shirt, skin, 38, 905, 410, 800, 340, 775, 225);
        c.Disc(774, 222, 22, skin);
        c.Fill(Outline.Taper(935, 350, 25, 940, 400, 27), skin.Darker(0.12f));
        Figures.Head(c, 918, 288, 66, skin);
    }

    private static void Racket(Canvas c, Light l, float x, float y)
    {
        c.Fill(Outline.Oval(x, y, 96, 66).Cut(Outline.Oval(x, y, 86, 56)).Turn(42, x, y), l.Warm);
        for (var i = -6; i <= 6; i++)
        {
            float reachA = 56 * MathF.Sqrt(1 - (i * i / 46f)), reachB = 86 * MathF.Sqrt(1 - (i * i / 46f));
            c.Fill(Outline.Rect(x + (i * 12.6f), y - reachA, 1.8f, reachA * 2).Turn(42, x, y), Colour.White.Alpha(0.55f));
            c.Fill(Outline.Rect(x - reachB, y + (i * 8.2f), reachB * 2, 1.8f).Turn(42, x, y), Colour.White.Alpha(0.55f));
        }
    }

    private static void Shuttle(Canvas c, float x, float y)
    {
        c.Poly(Paint.Along(x, y, x - 330, y + 250, Colour.White.Alpha(0.4f), Colour.White.Alpha(0)), x - 20, y - 26, x + 22, y + 24, x - 330, y + 270, x - 350, y + 240);
        for (var i = 0; i < 7; i++)
            c.Fill(Plants.Leaf(x, y, 86, 15, 106 + (i * 11.5f)), i % 2 == 0 ? Colour.White : Colour.Of(0xdfe6ea));
        c.Disc(x + 8, y - 8, 23, Colour.Of(0xf3ead8));
        c.Disc(x + 14, y - 14, 12, Colour.Of(0xe0543e));
    }
}
