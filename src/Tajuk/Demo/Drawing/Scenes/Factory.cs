using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Factory
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 700);
        Terrain.Hills(c, d, 660, 60, l.Land(0.2f));
        foreach (var x in new[] { 1040f, 1180f, 1320f })
            Chimney(c, l, d, x + d.Range(-20, 20), d.Range(170, 260));
        c.Rect(980, 480, 560, 330, Paint.Across(980, 1540, l.Shape(0.5f), l.Shape(0.62f)));
        for (var i = 0; i < 9; i++)
            c.Rect(1012 + (i * 58), 540, 34, 60, l.Night || i % 3 == 0 ? l.Warm : l.Deep.Mix(l.High, 0.3f));
        Silos(c, l);
        Hall(c, l);
        c.Rect(0, 806, Canvas.Width, 200, Paint.Down(806, 1000, l.Haze.Mix(l.Deep, 0.35f), l.Deep.Mix(l.Haze, 0.12f)));
        for (var x = -40; x < Canvas.Width; x += 190)
            c.Poly(l.Wall.Alpha(0.6f), x, 920, x + 96, 920, x + 90, 932, x - 8, 932);
        Truck(c, l, d.Range(820, 1080), d.Pick(l.Accent, l.Warm, l.Leaf));
        for (var i = 0; i < 5; i++)
            Plants.Tree(c, d, 60 + (i * 118), 835, d.Range(90, 130), l.Leaf);
    }

    private static void Chimney(Canvas c, Light l, Dice d, float x, float top)
    {
        var smoke = new Outline();
        for (var i = 0; i < 9; i++)
            smoke.Add(Outline.Oval(x + 30 + (i * 27), top - 18 - (i * 17) + d.Range(-10, 10), 26 + (i * 7), 26 + (i * 7)));
        var steam = l.Sun.Mix(l.Haze, 0.3f);
        c.Fill(smoke, Paint.Along(x, top, x + 300, top - 170, steam.Alpha(0.75f), steam.Alpha(0.3f), steam.Alpha(0.02f)));
        c.Poly(Paint.Across(x, x + 62, l.Roof.Lighter(0.08f), l.Roof.Mix(l.Deep, 0.35f)), x + 8, top, x + 54, top, x + 66, 560, x - 4, 560);
        c.Rect(x + 5, top + 34, 52, 26, l.Wall);
        c.Rect(x + 4, top + 88, 54, 26, l.Wall);
    }

    private static void Silos(Canvas c, Light l)
    {
        for (var i = 0; i < 3; i++)
        {
            var x = 820 + (i * 76);
            c.Oval(x + 34, 520, 34, 22, l.Wall);
            c.Rect(x, 520, 68, 290, Paint.Across(x, x + 68, l.Wall, l.Wall.Darker(0.06f), l.Haze.Mix(l.Deep, 0.35f)));
            c.Line(l.Deep.Alpha(0.3f), 3, x, 620, x + 68, 620);
        }
    }

    private static void Hall(Canvas c, Light l)
    {
        for (var i = 0; i < 5; i++)
        {
            var x = 60 + (i * 152);
            c.Poly(l.Roof, x, 560, x + 30, 430, x + 152, 560);
            c.Poly(l.Roof.Darker(0.18f), x + 30, 430, x + 152, 560, x + 128, 560);
            c.Poly((l.Night ? l.Warm : l.Sun).Mix(l.High, 0.25f), x + 6, 552, x + 30, 448, x + 34, 552);
        }
        c.Rect(60, 556, 760, 254, Paint.Down(556, 810, l.Wall, l.Wall.Darker(0.12f)));
        c.Rect(60, 556, 760, 12, l.Deep.Alpha(0.2f));
        for (var i = 0; i < 7; i++)
            c.Rect(96 + (i * 104), 606, 72, 56, l.Night || i % 3 == 1 ? l.Warm : l.Deep.Mix(l.High, 0.35f));
        foreach (var x in new[] { 130, 390, 650 })
            for (var s = 0; s < 6; s++)
                c.Rect(x, 700 + (s * 18), 120, 16, l.Deep.Mix(l.Haze, 0.35f));
    }

    private static void Truck(Canvas c, Light l, float x, Colour colour)
    {
        c.Oval(x + 190, 922, 240, 14, Colour.Black.Alpha(0.3f));
        c.Round(x, 770, 270, 130, 8, Paint.Down(770, 900, colour.Lighter(0.08f), colour.Darker(0.1f)));
        c.Fill(new Outline().Move(x + 282, 900).Line(x + 282, 800).Line(x + 350, 800).Curve(x + 370, 802, x + 384, 850, x + 388, 866).Line(x + 388, 900), l.Wall);
        c.Poly(l.Deep.Mix(l.High, 0.3f), x + 312, 812, x + 348, 812, x + 368, 850, x + 312, 850);
        c.Rect(x, 892, 390, 14, l.Deep);
        foreach (var wheel in new[] { x + 60, x + 126, x + 330 })
        {
            c.Disc(wheel, 906, 30, l.Deep.Darker(0.3f));
            c.Disc(wheel, 906, 13, l.Haze);
        }
    }
}
