using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Stadium
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 420);
        c.Oval(800, 690, 1010, 470, l.Deep);
        c.Oval(800, 700, 985, 440, l.Deep.Mix(l.Roof, 0.25f));
        Stands(c, l, d);
        c.Oval(800, 770, 690, 270, l.Roof.Mix(l.Deep, 0.25f));
        c.Oval(800, 776, 650, 246, l.Leaf.Darker(0.18f));
        Pitch(c, l);
        foreach (var x in new[] { 150, 1450 })
            Mast(c, l, x);
        Roof(c, l);
    }

    private static void Stands(Canvas c, Light l, Dice d)
    {
        for (var ring = 0; ring < 13; ring++)
        {
            float rx = 705 + (ring * 22), ry = 282 + (ring * 13), y = 768 - (ring * 5.4f);
            for (var a = 3.02f; a < 6.4f; a += 12.6f / rx)
            {
                var (sin, cos) = MathF.SinCos(a);
                if (d.Chance(0.9f) && MathF.Abs((a % 0.52f) - 0.26f) > 0.022f)
                    c.Disc(800 + (cos * rx), y + (sin * ry), 5.6f, Fan(l, d, a));
            }
        }
    }

    private static Colour Fan(Light l, Dice d, float angle) =>
        (angle < 4.6f ? d.Pick(l.Accent, l.Accent, l.Accent.Lighter(0.3f), l.Wall) : d.Pick(l.Warm, l.Warm, l.High, l.Wall)).Mix(l.Deep, d.Range(0.05f, 0.35f));

    private static void Pitch(Canvas c, Light l)
    {
        var grass = l.Leaf.Mix(Colour.Of(0x4ea84f), 0.55f);
        for (var i = 0; i < 10; i++)
        {
            float a = i / 10f, b = (i + 1) / 10f;
            c.Poly(i % 2 == 0 ? grass : grass.Lighter(0.1f), 530 + (540 * a), 640, 530 + (540 * b), 640, 330 + (940 * b), 925, 330 + (940 * a), 925);
        }
        var chalk = Colour.White.Alpha(0.85f);
        c.Line(chalk, 5, 540, 645, 1060, 645, 1258, 918, 342, 918, 540, 645);
        c.Line(chalk, 4, 800, 645, 800, 918);
        c.Fill(Outline.Oval(800, 765, 96, 46).Cut(Outline.Oval(800, 765, 91, 42)), chalk);
        c.Line(chalk, 4, 502, 700, 590, 700, 560, 830, 408, 830);
        c.Line(chalk, 4, 1098, 700, 1010, 700, 1040, 830, 1192, 830);
    }

    private static void Mast(Canvas c, Light l, float x)
    {
        c.Line(l.Deep, 12, x, 520, x, 150);
        c.Glow(x, 130, 250, l.Sun.Alpha(0.7f));
        c.Round(x - 72, 86, 144, 84, 8, l.Deep);
        for (var i = 0; i < 15; i++)
            c.Disc(x - 54 + (i % 5 * 27), 104 + (i / 5 * 25), 9.5f, l.Sun);
    }

    private static void Roof(Canvas c, Light l)
    {
        c.Fill(new Outline().Move(-40, 560).Curve(150, 250, 1450, 250, 1640, 560).Line(1640, 470).Curve(1450, 160, 150, 160, -40, 470), Paint.Down(220, 560, l.Wall, l.Haze));
        for (var i = 0; i <= 14; i++)
        {
            float x = 60 + (i * 105.7f), bend = MathF.Pow((x - 800) / 800, 2) * 210;
            c.Line(l.Deep.Alpha(0.35f), 4, x, 246 + bend, x + ((800 - x) * 0.05f), 332 + (bend * 1.02f));
        }
    }
}
