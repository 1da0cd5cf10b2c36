using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Classroom
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.Down(0, 700, l.Wall.Lighter(0.2f), l.Wall.Mix(l.Warm, 0.25f)));
        c.Rect(0, 560, Canvas.Width, 90, l.Leaf.Mix(l.Wall, 0.45f));
        c.Rect(0, 650, Canvas.Width, 360, Paint.Down(650, 1000, l.Roof.Mix(l.Wall, 0.35f), l.Roof.Mix(l.Deep, 0.35f)));
        Window(c, l, d, 1130);
        Board(c, l, d);
        Teacher(c, l, d);
        for (var row = 0; row < 2; row++)
            for (var i = 0; i < 4 + row; i++)
                Pupil(c, l, d, (row == 0 ? 250 : 90) + (i * (row == 0 ? 360 : 350)) + d.Range(-16, 16), row == 0 ? 770 : 930, row == 0 ? 0.8f : 1.1f);
    }

    private static void Board(Canvas c, Light l, Dice d)
    {
        c.Shadow(Outline.Rect(170, 130, 780, 400), 8, 14, 12, l.Deep.Alpha(0.4f));
        c.Round(160, 120, 800, 420, 10, l.Roof.Mix(l.Deep, 0.3f));
        c.Rect(180, 140, 760, 380, Paint.Along(180, 140, 940, 520, Colour.Of(0x2c5b4e), Colour.Of(0x214840)));
        var chalk = Colour.White.Alpha(0.8f);
        for (var i = 0; i < 7; i++)
            c.Disc(250 + (i * 46), 230, 15, i < 4 ? l.Warm.Alpha(0.9f) : chalk);
        c.Line(chalk, 6, 250, 300, 250 + d.Range(200, 260), 300);
        c.Line(chalk, 6, 250, 340, 250 + d.Range(160, 280), 340);
        c.Line(chalk, 6, 250, 380, 250 + d.Range(120, 220), 380);
        c.Line(chalk, 6, 620, 430, 720, 230, 820, 430, 620, 430);
        c.Line(l.Warm, 5, 720, 230, 720, 430);
        c.Rect(330, 540, 460, 14, l.Roof.Mix(l.Deep, 0.5f));
        c.Round(400, 530, 44, 10, 4, Colour.White);
        c.Round(460, 530, 34, 10, 4, l.Warm);
    }

    private static void Window(Canvas c, Light l, Dice d, float x)
    {
        c.Rect(x, 130, 380, 400, l.Roof.Mix(l.Deep, 0.2f));
        c.Rect(x + 16, 146, 348, 368, Paint.Down(146, 400, l.High, l.Low));
        c.Disc(x + 270, 220, 38, l.Sun);
        c.Poly(l.Land(0.3f), x + 16, 420, x + 120, 330, x + 210, 400, x + 290, 350, x + 364, 410, x + 364, 514, x + 16, 514);
        c.Rect(x + 16, 426, 348, 88, Paint.Down(426, 514, l.Low.Mix(l.High, 0.5f), l.Leaf));
        Plants.Palm(c, d, x + 90, 516, 190, l.Leaf.Mix(l.Deep, 0.3f));
        c.Rect(x + 182, 146, 14, 368, l.Roof.Mix(l.Deep, 0.2f));
        c.Rect(x + 16, 320, 348, 10, l.Roof.Mix(l.Deep, 0.2f));
        c.Poly(l.Sun.Alpha(0.2f), x + 16, 146, x + 364, 146, x - 60, 1002, x - 560, 1002);
    }

    private static void Teacher(Canvas c, Light l, Dice d)
    {
        Colour skin = Figures.Skin(d), dress = d.Pick(l.Accent, l.High.Mix(l.Deep, 0.3f), l.Leaf);
        Figures.Stand(c, 1030, 720, 440, dress, l.Deep, skin);
        Figures.Limb(c, dress.Darker(0.06f), dress.Darker(0.06f), 22, 985, 390, 910, 400, 860, 350);
        c.Disc(856, 346, 13, skin);
        c.Line(l.Roof.Mix(l.Deep, 0.4f), 5, 858, 348, 742, 262);
    }

    private static void Pupil(Canvas c, Light l, Dice d, float x, float y, float size)
    {
        var shirt = Colour.White.Mix(l.Wall, 0.4f);
        c.Fill(new Outline().Move(x - (96 * size), y + (130 * size)).Curve(x - (96 * size), y + (20 * size), x - (60 * size), y, x, y)
            .Curve(x + (60 * size), y, x + (96 * size), y + (20 * size), x + (96 * size), y + (130 * size)), Paint.Across(x - (96 * size), x + (96 * size), shirt, shirt.Darker(0.13f)));
        var skin = Figures.Skin(d);
        c.Rect(x - (17 * size), y - (26 * size), 34 * size, 36 * size, skin.Darker(0.14f));
        c.Oval(x - (54 * size), y - (62 * size), 12 * size, 16 * size, skin);
        c.Oval(x + (54 * size), y - (62 * size), 12 * size, 16 * size, skin);
        c.Oval(x, y - (74 * size), 54 * size, 62 * size, Figures.Hair);
        if (d.Chance(0.5f))
            foreach (var side in new[] { -1, 1 })
            {
                c.Oval(x + (side * 60 * size), y - (30 * size), 17 * size, 36 * size, Figures.Hair);
                c.Disc(x + (side * 57 * size), y - (64 * size), 10 * size, l.Accent);
            }
        c.Rect(x - (150 * size), y + (74 * size), 300 * size, 22 * size, l.Warm.Mix(l.Roof, 0.35f));
        c.Rect(x - (146 * size), y + (96 * size), 292 * size, 40 * size, l.Roof.Mix(l.Deep, 0.3f));
        c.Poly(Colour.White, x + (54 * size), y + (76 * size), x + (128 * size), y + (76 * size), x + (116 * size), y + (62 * size), x + (62 * size), y + (62 * size));
    }
}
