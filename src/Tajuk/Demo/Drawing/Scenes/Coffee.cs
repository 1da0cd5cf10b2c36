using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Coffee
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 520);
        Terrain.Peak(c, d, d.Range(900, 1300), 620, 900, 360, l.Land(0.12f), l.Land(0.2f));
        Terrain.Hills(c, d, 520, 60, l.Land(0.26f));
        Terrain.Hills(c, d, 590, 50, l.Land(0.42f), 1.4f);
        for (var i = 0; i < 40; i++)
            c.Disc(d.Range(0, 1600), d.Range(600, 690), d.Range(16, 30), l.Land(d.Range(0.48f, 0.6f)));
        c.Rect(0, 690, Canvas.Width, 320, Paint.Down(690, 1000, l.Roof.Mix(l.Warm, 0.35f), l.Roof.Mix(l.Deep, 0.5f)));
        c.Rect(0, 690, Canvas.Width, 12, l.Warm.Lighter(0.2f));
        for (var i = 0; i < 5; i++)
            c.Rect(0, 748 + (i * 54), Canvas.Width, 3, l.Deep.Alpha(0.2f));
        Pot(c, l, d.Range(1130, 1210));
        Cup(c, l, d);
        Beans(c, d);
        Branch(c, l, d);
    }

    private static void Cup(Canvas c, Light l, Dice d)
    {
        float x = 660, y = 560;
        for (var i = 0; i < 3; i++)
        {
            float sx = x - 70 + (i * 70), sy = y - 60 - (i % 2 * 30);
            c.Fill(new Outline().Move(sx, sy).Curve(sx - 60, sy - 110, sx + 64, sy - 170, sx - 6, sy - 310).Curve(sx + 104, sy - 180, sx - 10, sy - 110, sx + 24, sy), Colour.White.Alpha(0.34f));
        }
        c.Oval(x, 872, 370, 46, Colour.Black.Alpha(0.26f));
        c.Oval(x, 850, 350, 52, l.Wall.Darker(0.14f));
        c.Oval(x, 840, 350, 52, Colour.White.Mix(l.Wall, 0.5f));
        c.Oval(x, 842, 240, 30, l.Wall.Darker(0.12f));
        var glaze = d.Pick(l.Accent.Mix(l.Roof, 0.2f), l.Leaf.Mix(l.Deep, 0.15f), l.High.Mix(l.Deep, 0.35f));
        c.Fill(Outline.Oval(x + 262, y + 86, 100, 86).Cut(Outline.Oval(x + 262, y + 86, 64, 52)), glaze.Darker(0.12f));
        c.Fill(new Outline().Move(x - 260, y).Curve(x - 250, y + 190, x - 170, y + 280, x - 120, y + 288).Line(x + 120, y + 288).Curve(x + 170, y + 280, x + 250, y + 190, x + 260, y),
            Paint.Across(x - 260, x + 260, glaze.Lighter(0.16f), glaze, glaze.Darker(0.28f)));
        c.Fill(new Outline().Move(x - 258, y + 40).Curve(x - 120, y + 110, x + 120, y + 110, x + 258, y + 40).Line(x + 254, y + 74).Curve(x + 120, y + 144, x - 120, y + 144, x - 254, y + 74), l.Wall.Alpha(0.85f));
        c.Oval(x, y, 262, 58, l.Wall.Lighter(0.3f));
        c.Oval(x, y + 6, 238, 46, Paint.From(x - 60, y, 260, Colour.Of(0x8a5732), Colour.Of(0x3c2012)));
    }

    private static void Pot(Canvas c, Light l, float x)
    {
        var metal = l.Deep.Mix(l.Haze, 0.35f);
        c.Oval(x + 20, 806, 190, 24, Colour.Black.Alpha(0.24f));
        c.Fill(new Outline().Move(x - 150, 700).Curve(x - 260, 640, x - 230, 560, x - 300, 500).Line(x - 272, 488).Curve(x - 190, 540, x - 200, 620, x - 120, 640), metal.Darker(0.1f));
        c.Fill(Outline.Oval(x + 168, 640, 96, 110).Cut(Outline.Oval(x + 164, 640, 66, 80)), l.Roof.Mix(l.Deep, 0.4f));
        c.Fill(new Outline().Move(x - 100, 500).Line(x + 120, 500).Curve(x + 170, 620, x + 190, 720, x + 170, 800).Line(x - 150, 800).Curve(x - 170, 720, x - 150, 620, x - 100, 500),
            Paint.Across(x - 160, x + 180, metal.Lighter(0.34f), metal, metal.Darker(0.34f)));
        c.Fill(new Outline().Move(x - 106, 502).Curve(x - 90, 440, x + 110, 440, x + 126, 502), metal.Lighter(0.1f));
        c.Disc(x + 10, 446, 20, l.Roof.Mix(l.Deep, 0.4f));
    }

    private static void Beans(Canvas c, Dice d)
    {
        for (var i = 0; i < 34; i++)
        {
            float x = d.Chance(0.6f) ? d.Range(60, 420) : d.Range(960, 1480), y = d.Range(880, 976), turn = d.Range(0, 180);
            c.Oval(x + 5, y + 9, 30, 15, Colour.Black.Alpha(0.22f));
            c.Fill(Outline.Oval(x, y, 30, 20).Turn(turn, x, y), d.Pick(Colour.Of(0x5a3019), Colour.Of(0x6b3d20), Colour.Of(0x4a2513)));
            c.Fill(new Outline().Move(x - 26, y).Curve(x - 8, y - 12, x + 8, y + 12, x + 26, y).Curve(x + 8, y + 17, x - 8, y - 7, x - 26, y).Turn(turn, x, y), Colour.Of(0x2b140a));
        }
    }

    private static void Branch(Canvas c, Light l, Dice d)
    {
        c.Line(l.Roof.Mix(l.Deep, 0.5f), 9, -10, 120, 180, 170, 380, 150);
        for (var i = 0; i < 6; i++)
        {
            float x = 30 + (i * 62), y = 130 + (i * 12) - (i > 3 ? (i - 3) * 18 : 0);
            c.Fill(Plants.Leaf(x, y, 150, 34, 60 + d.Range(-14, 14)), l.Leaf.Mix(l.Deep, 0.2f));
            c.Fill(Plants.Leaf(x, y, 140, 32, -50 + d.Range(-14, 14)), l.Leaf.Mix(l.Deep, 0.05f));
            for (var n = 0; n < 3; n++)
                c.Disc(x + d.Range(-20, 20), y + d.Range(4, 26), 13, d.Pick(l.Accent, l.Accent.Darker(0.16f), l.Warm));
        }
    }
}
