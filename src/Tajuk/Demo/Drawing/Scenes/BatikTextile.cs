using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class BatikTextile
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        var (ground, first, second, line) = d.Pick(
            (Colour.Of(0xf3e4c6), Colour.Of(0x8c3b24), Colour.Of(0xc8823a), Colour.Of(0x3b1f18)),
            (Colour.Of(0x1e2f4f), Colour.Of(0xd9b67a), Colour.Of(0xb7573a), Colour.Of(0xf4e6c8)),
            (Colour.Of(0x6e2a24), Colour.Of(0xe6b565), Colour.Of(0xf2ddb4), Colour.Of(0x2d1512)),
            (Colour.Of(0xe9dcc0), Colour.Of(0x24506b), Colour.Of(0xa8482f), Colour.Of(0x152b3a)));
        c.Rect(0, 0, Canvas.Width, Canvas.Height, ground);
        const float step = 190;
        for (var row = -1; row < 7; row++)
            for (var column = -1; column < 10; column++)
            {
                float x = (column * step) + (row % 2 == 0 ? 0 : step / 2), y = row * step * 0.86f;
                Flower(c, x, y, first, second, line);
                Star(c, x + (step / 2), y, second, line);
            }
        Border(c, ground, first, second, line);
        Folds(c, d);
        Canting(c, l);
    }

    private static void Flower(Canvas c, float x, float y, Colour first, Colour second, Colour line)
    {
        for (var i = 0; i < 8; i++)
        {
            c.Fill(Plants.Leaf(x, y, 76, 21, i * 45), line);
            c.Fill(Plants.Leaf(x, y, 70, 16, i * 45), i % 2 == 0 ? first : second);
            c.Fill(Plants.Leaf(x, y, 52, 5, i * 45), line.Alpha(0.5f));
        }
        c.Disc(x, y, 21, line);
        c.Disc(x, y, 16, second.Lighter(0.25f));
        c.Disc(x, y, 6, line);
        for (var i = 0; i < 16; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 16);
            c.Disc(x + (cos * 86), y + (sin * 86), 3.6f, line.Alpha(0.8f));
        }
    }

    private static void Star(Canvas c, float x, float y, Colour second, Colour line)
    {
        for (var i = 0; i < 4; i++)
            c.Fill(Plants.Leaf(x, y, 30, 8, (i * 90) + 45), second);
        c.Disc(x, y, 6, line);
    }

    private static void Border(Canvas c, Colour ground, Colour first, Colour second, Colour line)
    {
        c.Rect(0, 780, Canvas.Width, 222, first.Darker(0.12f));
        c.Rect(0, 780, Canvas.Width, 10, line);
        c.Rect(0, 802, Canvas.Width, 5, second);
        for (var x = -60f; x < Canvas.Width; x += 132)
        {
            c.Poly(line, x, 1002, x + 66, 822, x + 132, 1002);
            c.Poly(ground, x + 10, 1002, x + 66, 846, x + 122, 1002);
            c.Poly(second, x + 32, 1002, x + 66, 900, x + 100, 1002);
            c.Disc(x + 66, 880, 7, line);
            c.Disc(x + 132, 836, 8, second);
        }
    }

    private static void Folds(Canvas c, Dice d)
    {
        var x = d.Range(-200, -60);
        while (x < 1700)
        {
            var width = d.Range(190, 330);
            c.Poly(Paint.Across(x - 80, x + width, Colour.Black.Alpha(0), Colour.Black.Alpha(0.32f), Colour.White.Alpha(0.16f), Colour.Black.Alpha(0)),
                x + 60, -2, x + width + 40, -2, x + width, 1002, x - 80, 1002);
            x += width * 0.92f;
        }
    }

    private static void Canting(Canvas c, Light l)
    {
        var handle = Outline.Taper(1010, 180, 17, 1500, 60, 26);
        c.Shadow(handle, 16, 34, 18, Colour.Black.Alpha(0.5f));
        c.Fill(handle, Paint.Along(1000, 100, 1050, 260, Colour.Of(0xd9a765), Colour.Of(0x8a5a30)));
        var cup = Outline.Oval(940, 206, 72, 44).Turn(-14, 940, 206);
        c.Shadow(cup, 14, 30, 16, Colour.Black.Alpha(0.5f));
        c.Fill(cup, Paint.Down(160, 250, Colour.Of(0xe0a05a), Colour.Of(0x8f5223)));
        c.Fill(Outline.Oval(936, 190, 52, 18).Turn(-14, 936, 190), Colour.Of(0x4b2715));
        c.Line(Colour.Of(0xb97a3c), 11, 878, 226, 838, 250, 822, 284);
        c.Disc(822, 296, 9, l.Warm.Mix(Colour.Of(0x4b2715), 0.4f));
    }
}
