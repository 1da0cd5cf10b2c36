using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Satellite
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.Along(0, 0, 1100, 1000, Colour.Of(0x0b1230), Colour.Of(0x16264f), Colour.Of(0x2a3f74)));
        Sky.Stars(c, d, 1100);
        Sky.Stars(c, d, 1100);
        Earth(c, l, d);
        var turn = d.Range(-28, -12) * (d.Chance(0.5f) ? 1 : -1);
        Wings(c, turn);
        Body(c, l, turn);
    }

    private static void Earth(Canvas c, Light l, Dice d)
    {
        float x = d.Range(600, 1000), y = 1650, r = 1000;
        c.Glow(x, y, r + 260, Colour.Of(0x6fc3ee).Alpha(0.9f));
        c.Disc(x, y, r + 16, Colour.Of(0x9edcf2).Alpha(0.65f));
        c.Disc(x, y, r, Paint.From(x - 200, y - 620, 900, Colour.Of(0x5fb6d6), Colour.Of(0x2c78a8), Colour.Of(0x17406f)));
        for (var i = 0; i < 9; i++)
        {
            float a = d.Range(-0.72f, 0.72f), reach = r - d.Range(50, 300), w = d.Range(90, 230);
            var land = new Outline();
            for (var n = 0; n < 5; n++)
                land.Add(Outline.Oval(x + (MathF.Sin(a) * reach) + d.Range(-w, w), y - (MathF.Cos(a) * reach) + d.Range(-26, 26), w * d.Range(0.3f, 0.6f), d.Range(18, 44)));
            c.Fill(land.Turn(a * 20, x, y), l.Leaf.Mix(Colour.Of(0x7fb069), 0.4f).Alpha(0.9f));
        }
        for (var i = 0; i < 16; i++)
        {
            float a = d.Range(-0.8f, 0.8f), reach = r - d.Range(24, 320);
            c.Fill(Outline.Round(x + (MathF.Sin(a) * reach) - 150, y - (MathF.Cos(a) * reach), d.Range(130, 360), d.Range(12, 26), 13).Turn(a * 57, x + (MathF.Sin(a) * reach), y - (MathF.Cos(a) * reach)), Colour.White.Alpha(d.Range(0.3f, 0.65f)));
        }
    }

    private static void Wings(Canvas c, float turn)
    {
        foreach (var side in new[] { -1, 1 })
        {
            float x = side < 0 ? 270 : 950;
            c.Fill(Outline.Rect(side < 0 ? 620 : 900, 396, 80, 14).Turn(turn, 800, 400), Colour.Of(0xb9c2cc));
            c.Fill(Outline.Round(x - 8, 292, 396, 222, 6).Turn(turn, 800, 400), Colour.Of(0xd5dbe2));
            c.Fill(Outline.Rect(x, 300, 380, 206).Turn(turn, 800, 400), Paint.Along(x, 300, x + 380, 506, Colour.Of(0x1f4b8f), Colour.Of(0x3d7fc4), Colour.Of(0x1d437f)));
            for (var i = 1; i < 8; i++)
                c.Fill(Outline.Rect(x + (i * 47.5f), 300, 3, 206).Turn(turn, 800, 400), Colour.White.Alpha(0.4f));
            for (var i = 1; i < 4; i++)
                c.Fill(Outline.Rect(x, 300 + (i * 51.5f), 380, 3).Turn(turn, 800, 400), Colour.White.Alpha(0.4f));
        }
    }

    private static void Body(Canvas c, Light l, float turn)
    {
        c.Fill(Outline.Rect(688, 262, 224, 280).Turn(turn, 800, 400), Paint.Along(690, 262, 910, 540, Colour.Of(0xf6cf7d), Colour.Of(0xd79a3e), Colour.Of(0x91602a)));
        for (var i = 0; i < 5; i++)
            c.Fill(Outline.Polygon([688, 290 + (i * 52), 912, 270 + (i * 56), 912, 276 + (i * 56), 688, 298 + (i * 52)]).Turn(turn, 800, 400), Colour.White.Alpha(0.22f));
        c.Fill(Outline.Round(720, 300, 160, 60, 8).Turn(turn, 800, 400), Colour.Of(0x2b3550));
        c.Fill(Outline.Oval(800, 460, 46, 46).Turn(turn, 800, 400), Colour.Of(0x2b3550));
        c.Fill(Outline.Oval(800, 460, 31, 31).Turn(turn, 800, 400), Paint.From(740, 420, 120, Colour.Of(0x9fd6f0), Colour.Of(0x2c5a8c)));
        c.Fill(Outline.Stroke(8, [800, 262, 800, 190]).Turn(turn, 800, 400), Colour.Of(0xc9d0d8));
        c.Fill(new Outline().Move(700, 150).Curve(730, 214, 870, 214, 900, 150).Curve(850, 176, 750, 176, 700, 150).Turn(turn, 800, 400), Colour.Of(0xeef1f4));
        c.Fill(Outline.Stroke(6, [800, 196, 800, 128]).Turn(turn, 800, 400), Colour.Of(0xc9d0d8));
        c.Fill(Outline.Oval(800, 122, 11, 11).Turn(turn, 800, 400), l.Accent);
    }
}
