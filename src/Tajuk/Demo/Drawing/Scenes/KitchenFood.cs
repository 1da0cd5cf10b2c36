using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class KitchenFood
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        var wood = l.Roof.Mix(l.Warm, 0.45f);
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.Along(0, 0, 1600, 1000, wood.Lighter(0.1f), wood.Mix(l.Deep, 0.3f)));
        for (var y = 0; y < 1000; y += 168)
            c.Rect(0, y + d.Range(-8, 8), Canvas.Width, 4, l.Deep.Alpha(0.22f));
        Cloth(c, l, d.Range(-10, -4));
        Plate(c, l, d, 1330, 330);
        Bowl(c, l, d);
        Garnish(c, l, d);
        Spoon(c, l);
        for (var i = 0; i < 3; i++)
            c.Fill(Steam(700 + (i * 100), 330 - (i % 2 * 40)), Colour.White.Alpha(0.16f));
    }

    private static void Cloth(Canvas c, Light l, float turn)
    {
        var cloth = Outline.Rect(230, 120, 900, 800).Turn(turn, 680, 520);
        c.Shadow(cloth, 10, 16, 16, l.Deep.Alpha(0.4f));
        c.Fill(cloth, l.Wall);
        for (var i = 0; i < 9; i++)
        {
            c.Fill(Outline.Rect(250 + (i * 98), 120, 46, 800).Turn(turn, 680, 520), l.Leaf.Alpha(0.34f));
            if (i < 8)
                c.Fill(Outline.Rect(230, 140 + (i * 98), 900, 46).Turn(turn, 680, 520), l.Leaf.Alpha(0.34f));
        }
    }

    private static void Bowl(Canvas c, Light l, Dice d)
    {
        c.Shadow(Outline.Oval(760, 530, 400, 370), 26, 36, 34, Colour.Black.Alpha(0.5f));
        c.Oval(760, 530, 400, 372, Paint.Along(400, 200, 1150, 900, Colour.White, l.Wall.Darker(0.12f)));
        c.Fill(Outline.Oval(760, 530, 392, 364).Cut(Outline.Oval(760, 530, 376, 348)), l.High.Mix(l.Deep, 0.3f));
        c.Oval(760, 534, 330, 302, l.Wall.Darker(0.2f));
        var broth = Colour.Of(0xe7a035);
        c.Oval(760, 540, 318, 290, Paint.From(720, 500, 330, broth.Lighter(0.24f), broth, broth.Mix(l.Roof, 0.55f)));
        for (var i = 0; i < 26; i++)
            c.Disc(760 + d.Range(-230, 230), 540 + d.Range(-200, 200), d.Range(5, 16), Colour.Of(0xf8cf71).Alpha(0.55f));
        foreach (var (x, y, turn) in new[] { (650f, 450f, 24f), (850f, 510f, -30f), (700f, 650f, -8f) })
            Fish(c, l, x, y, turn + d.Range(-9, 9));
        foreach (var (x, y) in new[] { (830f, 660f), (560f, 560f), (780f, 380f) })
            Tomato(c, x, y);
        for (var i = 0; i < 6; i++)
            c.Fill(Plants.Leaf(760 + d.Range(-190, 190), 540 + d.Range(-170, 170), d.Range(58, 88), 21, d.Range(0, 360)), Colour.Of(0x4f8f45).Mix(l.Leaf, 0.3f));
        for (var i = 0; i < 5; i++)
            Chili(c, 760 + d.Range(-200, 200), 540 + d.Range(-170, 170), d.Range(0, 360), 0.8f);
    }

    private static void Fish(Canvas c, Light l, float x, float y, float turn)
    {
        c.Fill(Outline.Round(x - 105, y - 58, 210, 122, 52).Turn(turn, x, y), Colour.Of(0xc9803a).Mix(l.Roof, 0.2f));
        c.Fill(Outline.Round(x - 102, y - 62, 204, 114, 50).Turn(turn, x, y), Colour.Of(0xf5e3c4));
        for (var i = -2; i <= 2; i++)
            c.Fill(Outline.Stroke(5, [x + (i * 36) - 8, y - 44, x + (i * 36) + 8, y - 4, x + (i * 36) - 8, y + 36]).Turn(turn, x, y), Colour.Of(0xd9bd92));
    }

    private static void Tomato(Canvas c, float x, float y)
    {
        c.Disc(x, y, 50, Colour.Of(0xc8382a));
        c.Disc(x, y, 42, Colour.Of(0xe75b40));
        for (var i = 0; i < 3; i++)
            c.Fill(Outline.Oval(x, y - 21, 12, 15).Turn(i * 120, x, y), Colour.Of(0xf6b06a));
    }

    private static void Chili(Canvas c, float x, float y, float turn, float size)
    {
        c.Fill(new Outline().Move(x, y - (11 * size)).Curve(x + (50 * size), y - (18 * size), x + (90 * size), y - (4 * size), x + (120 * size), y + (16 * size))
            .Curve(x + (80 * size), y + (18 * size), x + (40 * size), y + (16 * size), x, y + (11 * size)).Turn(turn, x, y), Colour.Of(0xd6301f));
        c.Fill(Outline.Stroke(7 * size, [x, y, x - (26 * size), y - (8 * size)]).Turn(turn, x, y), Colour.Of(0x4f8f45));
    }

    private static void Plate(Canvas c, Light l, Dice d, float x, float y)
    {
        c.Shadow(Outline.Oval(x, y, 225, 205), 18, 26, 24, Colour.Black.Alpha(0.42f));
        c.Oval(x, y, 225, 205, l.Wall);
        c.Oval(x, y, 180, 162, l.Wall.Darker(0.07f));
        c.Oval(x, y + 4, 135, 116, Colour.Of(0xe6e0cf));
        c.Oval(x, y - 6, 132, 112, Colour.White);
        for (var i = 0; i < 90; i++)
            c.Fill(Outline.Oval(x + d.Range(-104, 104), y - 6 + d.Range(-84, 84), 8, 3).Turn(d.Range(0, 180), x, y), Colour.Of(0xdcd6c4).Alpha(0.8f));
    }

    private static void Garnish(Canvas c, Light l, Dice d)
    {
        foreach (var (x, y) in new[] { (1270f, 700f), (1400f, 640f) })
        {
            c.Shadow(Outline.Oval(x, y, 64, 60), 10, 14, 12, Colour.Black.Alpha(0.4f));
            c.Disc(x, y, 62, Colour.Of(0x6f9f3c));
            c.Disc(x, y, 54, Colour.Of(0xe4edb5));
            for (var i = 0; i < 8; i++)
                c.Fill(Outline.Oval(x, y - 30, 10, 19).Turn(i * 45, x, y), Colour.Of(0xb9d26a));
        }
        for (var i = 0; i < 4; i++)
            Chili(c, 1290 + (i * 54), 850 + d.Range(-24, 24), d.Range(-40, 20), 1.15f);
        c.Fill(Plants.Leaf(130, 250, 250, 62, 58), l.Leaf);
        c.Fill(Plants.Leaf(90, 300, 220, 54, 82), l.Leaf.Darker(0.15f));
    }

    private static void Spoon(Canvas c, Light l)
    {
        var spoon = Outline.Oval(190, 600, 58, 84).Add(Outline.Round(178, 670, 24, 280, 12)).Turn(-8, 190, 700);
        c.Shadow(spoon, 10, 14, 12, Colour.Black.Alpha(0.4f));
        c.Fill(spoon, Paint.Across(140, 250, Colour.Of(0xe3e6e6), Colour.Of(0x9fa8ab)));
        c.Fill(Outline.Oval(190, 600, 40, 62).Turn(-8, 190, 700), Colour.Of(0xb7bfc1).Mix(l.Warm, 0.2f));
    }

    private static Outline Steam(float x, float y) => new Outline().Move(x, y + 240).Curve(x - 70, y + 150, x + 80, y + 110, x, y)
        .Curve(x + 120, y + 100, x - 20, y + 160, x + 40, y + 240);
}
