namespace Tajuk.Demo.Drawing.Scenes;

internal static class PhoneAndApp
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.Along(0, 0, 1600, 1000, l.High.Mix(l.Low, 0.35f), l.Low));
        c.Disc(380, 640, 420, l.Leaf.Alpha(0.28f));
        c.Disc(1280, 300, 360, l.Warm.Alpha(0.42f));
        c.Disc(1130, 930, 240, l.Accent.Alpha(0.22f));
        var turn = d.Range(-11, -5) * (d.Chance(0.5f) ? 1 : -1);
        Bubble(c, l, 250, 240, 330, 130, l.Wall, turn * 0.5f);
        Bubble(c, l, 1080, 600, 350, 140, l.Leaf.Lighter(0.1f), -turn * 0.6f);
        Clock(c, l, 1290, 270, 118);
        Shield(c, l, 330, 650);
        Phone(c, l, d, turn);
    }

    private static void Phone(Canvas c, Light l, Dice d, float turn)
    {
        Outline Part(float x, float y, float w, float h, float r) => Outline.Round(x, y, w, h, r).Turn(turn, 800, 500);
        c.Shadow(Part(600, 90, 400, 820, 60), 26, 38, 34, l.Deep.Alpha(0.5f));
        c.Fill(Part(600, 90, 400, 820, 60), l.Deep);
        c.Fill(Part(618, 108, 364, 784, 44), l.Wall.Lighter(0.5f));
        c.Fill(Part(618, 108, 364, 190, 44).Add(Part(618, 200, 364, 98, 2)), Paint.Along(618, 108, 980, 300, l.Leaf, l.Leaf.Mix(l.Deep, 0.5f)));
        c.Fill(Part(740, 124, 120, 26, 13), l.Deep);
        c.Fill(Part(650, 190, 170, 20, 10), Colour.White.Alpha(0.9f));
        c.Fill(Part(650, 226, 250, 14, 7), Colour.White.Alpha(0.5f));
        var ring = Outline.Oval(800, 430, 98, 98).Cut(Outline.Oval(800, 430, 76, 76)).Turn(turn, 800, 500);
        c.Fill(ring, l.Haze.Alpha(0.6f));
        c.Fill(Arc(800, 430, 98, 76, d.Range(210, 310)).Turn(turn, 800, 500), l.Accent);
        c.Fill(Part(766, 412, 68, 18, 9), l.Deep);
        c.Fill(Part(778, 442, 44, 12, 6), l.Haze.Mix(l.Deep, 0.4f));
        for (var i = 0; i < 3; i++)
        {
            float y = 566 + (i * 102);
            c.Shadow(Part(646, y, 308, 84, 18), 0, 5, 7, l.Deep.Alpha(0.22f));
            c.Fill(Part(646, y, 308, 84, 18), Colour.White);
            c.Fill(Part(662, y + 17, 50, 50, 25), i == 0 ? l.Accent : i == 1 ? l.Warm : l.High);
            c.Fill(Part(730, y + 24, 130 + (i * 22), 14, 7), l.Deep.Mix(l.Haze, 0.25f));
            c.Fill(Part(730, y + 48, 180 - (i * 26), 11, 5), l.Haze);
        }
        c.Fill(Part(745, 872, 110, 7, 3), l.Deep.Alpha(0.6f));
    }

    private static Outline Arc(float x, float y, float outer, float inner, float degrees)
    {
        var arc = new Outline().Move(x, y - outer);
        for (var a = 4f; a <= degrees; a += 4)
            arc.Line(x + (MathF.Sin(a * MathF.PI / 180) * outer), y - (MathF.Cos(a * MathF.PI / 180) * outer));
        for (var a = degrees; a >= 0; a -= 4)
            arc.Line(x + (MathF.Sin(a * MathF.PI / 180) * inner), y - (MathF.Cos(a * MathF.PI / 180) * inner));
        return arc;
    }

    private static void Bubble(Canvas c, Light l, float x, float y, float width, float height, Colour colour, float turn)
    {
        var bubble = Outline.Round(x, y, width, height, 40).Add(Outline.Polygon([x + 60, y + height - 8, x + 120, y + height - 8, x + 62, y + height + 44])).Turn(turn, x, y);
        c.Shadow(bubble, 8, 14, 14, l.Deep.Alpha(0.28f));
        c.Fill(bubble, colour);
        for (var i = 0; i < 3; i++)
            c.Fill(Outline.Round(x + 44, y + 34 + (i * 28), (width - 90) * (1 - (i * 0.24f)), 13, 6).Turn(turn, x, y), l.Deep.Alpha(0.5f));
    }

    private static void Clock(Canvas c, Light l, float x, float y, float radius)
    {
        c.Shadow(Outline.Oval(x, y, radius, radius), 8, 14, 14, l.Deep.Alpha(0.3f));
        c.Disc(x, y, radius, l.Wall.Lighter(0.4f));
        c.Fill(Outline.Oval(x, y, radius, radius).Cut(Outline.Oval(x, y, radius - 14, radius - 14)), l.Accent);
        c.Line(l.Deep, 12, x, y, x, y - (radius * 0.58f));
        c.Line(l.Deep, 12, x, y, x + (radius * 0.42f), y + (radius * 0.18f));
    }

    private static void Shield(Canvas c, Light l, float x, float y)
    {
        var shield = new Outline().Move(x, y - 110).Curve(x + 40, y - 80, x + 80, y - 76, x + 100, y - 76).Curve(x + 104, y + 30, x + 70, y + 86, x, y + 120)
            .Curve(x - 70, y + 86, x - 104, y + 30, x - 100, y - 76).Curve(x - 80, y - 76, x - 40, y - 80, x, y - 110);
        c.Shadow(shield, 8, 14, 14, l.Deep.Alpha(0.3f));
        c.Fill(shield, Paint.Across(x - 100, x + 100, l.Warm, l.Warm.Mix(l.Accent, 0.3f)));
        c.Line(Colour.White, 22, x - 44, y + 4, x - 10, y + 40, x + 50, y - 34);
    }
}
