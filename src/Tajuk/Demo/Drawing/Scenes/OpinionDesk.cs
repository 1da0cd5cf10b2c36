namespace Tajuk.Demo.Drawing.Scenes;

internal static class OpinionDesk
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        var wood = l.Roof.Mix(l.Deep, d.Range(0.3f, 0.5f));
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.Along(0, 0, 1600, 1000, wood.Lighter(0.12f), wood.Darker(0.22f)));
        for (var i = 0; i < 7; i++)
            c.Rect(0, 60 + (i * 150) + d.Range(-20, 20), Canvas.Width, 3, Colour.Black.Alpha(0.16f));
        c.Glow(d.Range(420, 620), 180, 1000, l.Warm.Alpha(0.5f));
        Sheet(c, l, d, 560, 520, d.Range(6, 13), false);
        Sheet(c, l, d, 640, 500, d.Range(-9, -3), true);
        Cup(c, l, 1260, 290);
        Glasses(c, l, 1190, 720);
        Pen(c, l, d.Range(-40, -30));
    }

    private static void Sheet(Canvas c, Light l, Dice d, float x, float y, float turn, bool written)
    {
        var sheet = Outline.Rect(x - 310, y - 400, 620, 800).Turn(turn, x, y);
        c.Shadow(sheet, 14, 20, 20, Colour.Black.Alpha(0.45f));
        c.Fill(sheet, Paint.Along(x - 300, y - 400, x + 300, y + 400, l.Wall.Lighter(0.5f), l.Wall));
        if (!written)
            return;
        c.Fill(Outline.Round(x - 240, y - 330, 330, 30, 6).Turn(turn, x, y), l.Deep);
        c.Fill(Outline.Rect(x - 240, y - 282, 90, 7).Turn(turn, x, y), l.Accent);
        for (var i = 0; i < 15; i++)
            if (i % 6 != 5)
                c.Fill(Outline.Round(x - 240, y - 240 + (i * 36), i % 6 == 4 ? d.Range(160, 300) : d.Range(430, 480), 11, 5).Turn(turn, x, y), l.Deep.Mix(l.Wall, 0.45f));
        c.Fill(Outline.Stroke(7, [x - 250, y - 86, x - 100, y - 92, x + 60, y - 84]).Turn(turn, x, y), l.Accent);
        c.Fill(Outline.Oval(x + 150, y + 64, 110, 34).Cut(Outline.Oval(x + 150, y + 64, 103, 28)).Turn(turn, x, y), l.Accent);
    }

    private static void Cup(Canvas c, Light l, float x, float y)
    {
        c.Shadow(Outline.Oval(x, y, 200, 200), 18, 26, 26, Colour.Black.Alpha(0.5f));
        c.Disc(x, y, 200, Paint.Along(x - 200, y - 200, x + 200, y + 200, Colour.White, l.Wall.Darker(0.12f)));
        c.Disc(x, y, 150, l.Wall.Darker(0.08f));
        c.Fill(Outline.Oval(x + 140, y + 20, 62, 42).Cut(Outline.Oval(x + 146, y + 20, 38, 22)), l.Accent.Mix(l.Roof, 0.3f));
        c.Disc(x, y, 126, l.Accent.Mix(l.Roof, 0.3f));
        c.Disc(x, y, 112, l.Wall.Lighter(0.3f));
        c.Disc(x, y, 102, Paint.From(x - 30, y - 30, 130, Colour.Of(0x7a4a2a), Colour.Of(0x3d2113)));
        c.Fill(Outline.Oval(x - 34, y - 40, 38, 20).Turn(-36, x - 34, y - 40), Colour.White.Alpha(0.16f));
    }

    private static void Glasses(Canvas c, Light l, float x, float y)
    {
        foreach (var (dx, dy) in new[] { (0f, 0f), (212f, 34f) })
        {
            c.Shadow(Outline.Oval(x + dx, y + dy, 92, 78), 8, 14, 12, Colour.Black.Alpha(0.32f));
            c.Oval(x + dx, y + dy, 80, 66, Colour.White.Alpha(0.14f));
            c.Fill(Outline.Oval(x + dx, y + dy, 92, 78).Cut(Outline.Oval(x + dx, y + dy, 79, 65)), l.Deep.Darker(0.3f));
        }
        c.Line(l.Deep.Darker(0.3f), 12, x + 88, y + 8, x + 106, y + 2, x + 124, y + 16);
        c.Line(l.Deep.Darker(0.3f), 12, x - 88, y + 4, x - 110, y + 150);
        c.Line(l.Deep.Darker(0.3f), 12, x + 302, y + 50, x + 270, y + 200);
    }

    private static void Pen(Canvas c, Light l, float turn)
    {
        var body = Outline.Round(800, 560, 470, 46, 22).Turn(turn, 800, 583);
        c.Shadow(body, 12, 24, 16, Colour.Black.Alpha(0.5f));
        c.Fill(body, Paint.Down(400, 620, l.Deep.Lighter(0.25f), l.Deep));
        c.Fill(Outline.Round(880, 557, 26, 52, 6).Turn(turn, 800, 583), l.Warm);
        c.Fill(Outline.Round(1000, 566, 220, 12, 6).Turn(turn, 800, 583), l.Warm);
        c.Fill(Outline.Polygon([812, 562, 812, 604, 738, 583]).Turn(turn, 800, 583), l.Warm.Lighter(0.3f));
        c.Fill(Outline.Stroke(3, [742, 583, 796, 583]).Turn(turn, 800, 583), l.Deep);
    }
}
