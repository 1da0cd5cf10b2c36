using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class AirportCeremony
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 620);
        Terrain.Hills(c, d, 590, 44, l.Land(0.14f));
        c.Rect(1270, 430, 330, 190, l.Shape(0.22f));
        c.Rect(1180, 400, 34, 220, l.Shape(0.26f));
        c.Poly(l.Shape(0.3f), 1150, 400, 1244, 400, 1228, 350, 1166, 350);
        c.Rect(0, 612, Canvas.Width, 400, Paint.Down(612, 1000, l.Haze.Mix(l.Deep, 0.2f), l.Haze.Mix(l.Deep, 0.55f)));
        for (var i = 0; i < 4; i++)
            c.Rect(0, 640 + (i * i * 34), Canvas.Width, 2 + i, l.Sun.Alpha(0.16f));
        Aircraft(c, l, d);
        Carpet(c, l);
        for (var i = 0; i < 6; i++)
            Flags.Pole(c, l, 930 + (i * 118), 800 + (i * 14), 330 + (i * 26), i % 2 == 0 ? l.Warm : l.Leaf, l.Wall);
        for (var i = 0; i < 7; i++)
            Guard(c, l, 500 - (i * 64), 752 + (i * 31), 130 + (i * 19), d);
        for (var i = 0; i < 6; i++)
            Guard(c, l, 660 + (i * 62), 762 + (i * 34), 134 + (i * 21), d);
    }

    private static void Aircraft(Canvas c, Light l, Dice d)
    {
        var stripe = d.Pick(l.Accent, l.Leaf, l.High.Mix(l.Deep, 0.4f));
        c.Oval(900, 668, 620, 22, Colour.Black.Alpha(0.22f));
        c.Poly(stripe, 1290, 400, 1420, 150, 1510, 150, 1480, 420);
        c.Poly(l.Wall.Darker(0.25f), 1330, 430, 1560, 390, 1580, 410, 1400, 470);
        var body = new Outline().Move(300, 500).Curve(320, 430, 420, 400, 520, 396).Line(1280, 392).Curve(1400, 396, 1490, 410, 1530, 430)
            .Curve(1460, 500, 1320, 560, 1180, 566).Line(470, 566).Curve(360, 566, 306, 540, 300, 500);
        c.Fill(body, Paint.Down(392, 570, Colour.White.Mix(l.Sun, 0.3f), l.Wall, l.Haze.Mix(l.Deep, 0.25f)));
        c.Poly(stripe, 306, 512, 1440, 486, 1360, 520, 320, 534);
        for (var i = 0; i < 24; i++)
            c.Round(560 + (i * 30), 440, 15, 22, 7, l.Night ? l.Warm : l.Deep.Mix(l.High, 0.3f));
        c.Fill(new Outline().Move(338, 462).Curve(360, 436, 390, 428, 412, 428).Line(408, 458), l.Deep);
        c.Round(448, 420, 42, 92, 8, l.Deep.Mix(l.Haze, 0.25f));
        c.Poly(l.Haze.Mix(l.Deep, 0.3f), 760, 540, 930, 528, 1230, 640, 1140, 650);
        c.Round(820, 572, 150, 66, 32, l.Wall.Darker(0.12f));
        c.Oval(828, 605, 16, 30, l.Deep);
        foreach (var x in new[] { 420, 960, 1010 })
            c.Disc(x, 642, 25, l.Deep);
    }

    private static void Carpet(Canvas c, Light l)
    {
        c.Poly(l.Wall.Darker(0.2f), 452, 510, 494, 510, 640, 730, 560, 730);
        for (var i = 0; i < 11; i++)
            c.Line(l.Deep.Alpha(0.55f), 4, 456 + (i * 10.4f), 520 + (i * 20), 498 + (i * 13.4f), 520 + (i * 20));
        c.Line(l.Deep, 6, 492, 450, 640, 676);
        c.Line(l.Deep, 6, 450, 470, 560, 676);
        c.Poly(Paint.Down(726, 1000, l.Accent.Darker(0.12f), l.Accent), 556, 726, 642, 726, 860, 1002, 250, 1002);
        c.Poly(l.Warm.Alpha(0.85f), 556, 726, 564, 726, 288, 1002, 258, 1002);
        c.Poly(l.Warm.Alpha(0.85f), 634, 726, 642, 726, 852, 1002, 822, 1002);
    }

    private static void Guard(Canvas c, Light l, float x, float foot, float height, Dice d)
    {
        Figures.Stand(c, x, foot, height, l.Leaf.Mix(l.Deep, 0.55f), l.Deep, Figures.Skin(d));
        var u = height / 8;
        c.Rect(x - (1.02f * u), foot - (4.3f * u), 2.04f * u, 0.26f * u, l.Warm);
        c.Round(x - (0.66f * u), foot - (8.15f * u), 1.32f * u, 0.5f * u, 0.2f * u, l.Leaf.Mix(l.Deep, 0.7f));
        c.Rect(x - (0.72f * u), foot - (7.72f * u), 1.44f * u, 0.14f * u, l.Warm);
    }
}
