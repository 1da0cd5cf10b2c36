using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Harbour
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 600);
        Terrain.Hills(c, d, 560, 50, l.Land(0.12f));
        Terrain.Hills(c, d, 592, 30, l.Land(0.28f), 1.5f);
        Water.Paint(c, l, d, 600);
        Sky.Birds(c, d, d.Range(300, 700), 210, l.Shape(0.6f));
        Crane(c, l.Shape(0.36f), 1010, 610, 0.62f);
        Ship(c, l, d, d.Range(90, 200), 745);
        Crane(c, l.Accent.Mix(l.Deep, 0.22f), 1290, 905, 1f);
        c.Rect(0, 900, Canvas.Width, 100, Paint.Down(900, 1000, l.Deep.Mix(l.Haze, 0.3f), l.Deep));
        c.Rect(0, 896, Canvas.Width, 9, l.Warm.Mix(l.Deep, 0.2f));
        for (var x = 70; x < Canvas.Width; x += 250)
            c.Round(x, 866, 38, 42, 12, l.Deep.Mix(l.Haze, 0.1f));
    }

    private static void Ship(Canvas c, Light l, Dice d, float x, float water)
    {
        Colour[] boxes = [l.Accent, l.Warm, l.Leaf, l.High.Mix(l.Deep, 0.3f), l.Wall.Mix(l.Haze, 0.3f), l.Roof];
        for (var column = 0; column < 9; column++)
            for (var row = d.Whole(2, 5); row > 0; row--)
                Box(c, d, boxes, x + 230 + (column * 77), water - 92 - (row * 46));
        c.Rect(x + 60, water - 330, 130, 245, l.Wall);
        c.Rect(x + 40, water - 345, 170, 26, l.Wall.Darker(0.1f));
        for (var row = 0; row < 4; row++)
            c.Rect(x + 74, water - 296 + (row * 46), 102, 16, l.Deep.Mix(l.High, 0.3f));
        c.Rect(x + 100, water - 400, 44, 60, l.Accent);
        c.Line(l.Deep, 5, x + 170, water - 420, x + 170, water - 340);
        var hull = new Outline().Move(x, water - 95).Line(x + 985, water - 95).Curve(x + 1010, water - 30, x + 960, water + 20, x + 930, water + 62).Line(x + 55, water + 62).Line(x + 20, water + 20);
        c.Fill(hull, Paint.Down(water - 95, water + 62, l.Deep.Mix(l.High, 0.2f), l.Deep));
        c.Poly(l.Accent.Darker(0.1f), x + 36, water + 34, x + 947, water + 34, x + 930, water + 62, x + 55, water + 62);
        c.Round(x + 20, water + 58, 960, 12, 6, l.Sun.Alpha(0.45f));
    }

    private static void Box(Canvas c, Dice d, Colour[] boxes, float x, float y)
    {
        var colour = boxes[d.Whole(0, boxes.Length)];
        c.Rect(x, y, 74, 44, colour);
        c.Rect(x, y, 74, 6, colour.Lighter(0.2f));
        for (var i = 1; i < 7; i++)
            c.Rect(x + (i * 10.5f), y + 6, 3, 38, colour.Darker(0.16f));
    }

    private static void Crane(Canvas c, Colour colour, float x, float foot, float size)
    {
        void Beam(float width, float x0, float y0, float x1, float y1) => c.Line(colour, width * size, x + (x0 * size), foot + (y0 * size), x + (x1 * size), foot + (y1 * size));
        Beam(20, -90, 0, -62, -560);
        Beam(20, 110, 0, 82, -560);
        Beam(16, -80, -190, 100, -190);
        Beam(8, -80, -190, 82, -540);
        Beam(24, -560, -560, 250, -560);
        Beam(14, -30, -560, 10, -760);
        Beam(14, 60, -560, 10, -760);
        Beam(5, 10, -760, -480, -560);
        Beam(5, 10, -760, -240, -560);
        Beam(5, 10, -760, 235, -560);
        Beam(4, -330, -560, -330, -400);
        Beam(4, -290, -560, -290, -400);
        c.Rect(x - (366 * size), foot - (404 * size), 112 * size, 52 * size, colour.Mix(Colour.White, 0.35f));
        c.Rect(x + (96 * size), foot - (600 * size), 110 * size, 60 * size, colour.Darker(0.2f));
    }
}
