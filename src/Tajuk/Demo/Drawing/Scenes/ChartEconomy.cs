namespace Tajuk.Demo.Drawing.Scenes;

internal static class ChartEconomy
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.Along(0, 0, 1600, 1000, l.Leaf.Mix(l.High, 0.35f), l.Deep.Mix(l.Leaf, 0.35f)));
        c.Disc(1350, 160, 340, l.Warm.Alpha(0.2f));
        var turn = d.Range(-3, 3);
        var sheet = Outline.Round(190, 110, 1080, 740, 22).Turn(turn, 800, 500);
        c.Shadow(sheet, 22, 34, 30, Colour.Black.Alpha(0.4f));
        c.Fill(sheet, l.Wall.Lighter(0.3f));
        Grid(c, l, turn);
        Bars(c, l, d, turn);
        Pie(c, l, d.Range(80, 190));
        Coins(c, l, d);
    }

    private static void Grid(Canvas c, Light l, float turn)
    {
        c.Fill(Outline.Round(250, 164, 330, 28, 14).Turn(turn, 800, 500), l.Deep);
        c.Fill(Outline.Round(250, 208, 220, 16, 8).Turn(turn, 800, 500), l.Haze);
        for (var i = 0; i < 6; i++)
            c.Fill(Outline.Rect(250, 290 + (i * 92), 960, 3).Turn(turn, 800, 500), l.Haze.Alpha(0.6f));
    }

    private static void Bars(Canvas c, Light l, Dice d, float turn)
    {
        var line = new Outline();
        float level = d.Range(130, 190), lastX = 0, lastY = 0;
        for (var i = 0; i < 8; i++)
        {
            level = Math.Clamp(level + d.Range(-46, 82), 90, 430);
            float x = 280 + (i * 116), top = 750 - level;
            var colour = i == 7 ? l.Accent : l.Leaf.Mix(l.High, 0.2f + (i * 0.05f));
            c.Fill(Outline.Round(x, top, 70, 752 - top, 8).Turn(turn, 800, 500), Paint.Down(top, 760, colour.Lighter(0.12f), colour.Darker(0.1f)));
            float px = x + 35, py = top - 54 + d.Range(-16, 10);
            if (i > 0)
                line.Add(Outline.Stroke(11, [lastX, lastY, px, py]));
            (lastX, lastY) = (px, py);
            line.Add(Outline.Oval(px, py, 16, 16));
        }
        c.Fill(line.Turn(turn, 800, 500), l.Warm.Mix(l.Accent, 0.25f));
        c.Fill(Outline.Rect(250, 750, 960, 6).Turn(turn, 800, 500), l.Deep);
    }

    private static void Pie(Canvas c, Light l, float share)
    {
        float x = 1340, y = 330, r = 170;
        c.Shadow(Outline.Oval(x, y, r, r), 14, 22, 20, Colour.Black.Alpha(0.36f));
        c.Disc(x, y, r, l.Warm);
        Slice(c, x, y, r, 0, share, l.Accent);
        Slice(c, x, y, r, share, share + 90, l.High);
        c.Disc(x, y, r * 0.46f, l.Wall.Lighter(0.3f));
    }

    private static void Slice(Canvas c, float x, float y, float r, float from, float to, Colour colour)
    {
        var slice = new Outline().Move(x, y);
        for (var a = from; a <= to; a += 3)
            slice.Line(x + (MathF.Sin(a * MathF.PI / 180) * r), y - (MathF.Cos(a * MathF.PI / 180) * r));
        c.Fill(slice, colour);
    }

    private static void Coins(Canvas c, Light l, Dice d)
    {
        for (var stack = 0; stack < 3; stack++)
        {
            float x = 1170 + (stack * 132);
            c.Oval(x + 10, 912, 84, 24, Colour.Black.Alpha(0.3f));
            for (var i = 0; i < 4 + (stack * 4) - d.Whole(0, 2); i++)
            {
                var y = 900 - (i * 23);
                c.Oval(x, y, 70, 22, l.Warm.Mix(l.Roof, 0.5f));
                c.Oval(x, y - 9, 70, 22, l.Warm);
                c.Oval(x, y - 9, 52, 15, l.Warm.Lighter(0.25f));
            }
        }
    }
}
