using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Football
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 360, sun: false);
        c.Rect(0, 250, Canvas.Width, 300, Paint.Down(250, 550, l.Deep.Mix(l.High, 0.25f), l.Deep));
        Figures.Crowd(c, l, d, 0, Canvas.Width, 268, 500, 11);
        c.Rect(0, 250, Canvas.Width, 300, l.Deep.Alpha(0.28f));
        c.Rect(0, 500, Canvas.Width, 66, l.Accent.Mix(l.Deep, 0.25f));
        for (var x = 30; x < Canvas.Width; x += 215)
            c.Round(x, 516, 150, 34, 6, d.Pick(l.Warm, l.Wall, l.High).Mix(l.Deep, 0.1f));
        var grass = l.Leaf.Mix(Colour.Of(0x4ea84f), 0.5f);
        for (var i = 0; i < 9; i++)
            c.Poly(i % 2 == 0 ? grass : grass.Darker(0.1f), 250 + (i * 122), 566, 372 + (i * 122), 566, -700 + ((i + 1) * 334), 1002, -700 + (i * 334), 1002);
        foreach (var x in new[] { 120, 1480 })
            c.Glow(x, 70, 560, l.Sun.Alpha(0.6f));
        Goal(c);
        c.Line(Colour.White.Alpha(0.8f), 7, 0, 618, Canvas.Width, 618);
        Player(c, l, d);
        Ball(c, 1120, 690, 74);
    }

    private static void Goal(Canvas c)
    {
        for (var i = 0; i <= 14; i++)
        {
            c.Line(Colour.White.Alpha(0.22f), 2, 1150 + (i * 25), 380, 1150 + (i * 25), 612);
            if (i < 10)
                c.Line(Colour.White.Alpha(0.22f), 2, 1150, 380 + (i * 25), 1500, 380 + (i * 25));
        }
        c.Line(Colour.White, 12, 1150, 616, 1150, 378, 1500, 378, 1500, 616);
    }

    private static void Player(Canvas c, Light l, Dice d)
    {
        Colour skin = Figures.Skin(d), shirt = d.Pick(l.Accent, l.Warm, l.High.Mix(l.Deep, 0.2f)), shorts = l.Wall;
        c.Oval(620, 925, 210, 26, Colour.Black.Alpha(0.25f));
        Figures.Limb(c, shirt.Darker(0.15f), skin.Darker(0.1f), 42, 545, 405, 440, 470, 350, 420);
        Figures.Limb(c, skin.Darker(0.08f), shirt.Darker(0.25f), 62, 590, 620, 545, 760, 585, 900);
        c.Fill(Outline.Taper(560, 908, 26, 660, 916, 20), l.Deep);
        c.Fill(Outline.Taper(575, 410, 84, 610, 590, 68), Paint.Along(490, 400, 700, 560, shirt.Lighter(0.1f), shirt.Darker(0.14f)));
        c.Fill(Outline.Taper(575, 400, 26, 612, 590, 22), Colour.White.Alpha(0.85f));
        Figures.Limb(c, skin, shirt.Darker(0.05f), 62, 640, 620, 800, 690, 940, 640);
        c.Fill(Outline.Taper(955, 640, 28, 1012, 596, 20), l.Deep);
        c.Fill(Outline.Taper(590, 610, 76, 575, 690, 68), shorts.Darker(0.1f));
        c.Fill(Outline.Taper(625, 600, 78, 715, 650, 70), shorts);
        Figures.Limb(c, shirt, skin, 42, 650, 400, 770, 440, 850, 350);
        c.Fill(Outline.Taper(590, 330, 30, 590, 290, 30), skin.Darker(0.12f));
        Figures.Head(c, 605, 240, 78, skin);
        c.Disc(350, 420, 24, skin);
        c.Disc(852, 348, 24, skin);
    }

    private static void Ball(Canvas c, float x, float y, float radius)
    {
        for (var i = 1; i < 4; i++)
            c.Line(Colour.White.Alpha(0.34f - (i * 0.08f)), 9, x - 84 - (i * 26), y + 20 + (i * 16), x - 120 - (i * 40), y + 46 + (i * 22));
        c.Disc(x, y, radius, Paint.From(x - (radius * 0.3f), y - (radius * 0.35f), radius * 1.5f, Colour.White, Colour.Of(0xe2e5e6), Colour.Of(0x8c979d)));
        Patch(c, x, y, radius * 0.36f, 0);
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = MathF.SinCos((i * 1.2566f) - 1.5708f);
            c.Line(Colour.Of(0x26343c), 5, x + (cos * radius * 0.36f), y + (sin * radius * 0.36f), x + (cos * radius * 0.7f), y + (sin * radius * 0.7f));
            c.Disc(x + (cos * radius * 0.83f), y + (sin * radius * 0.83f), radius * 0.16f, Colour.Of(0x26343c));
        }
    }

    private static void Patch(Canvas c, float x, float y, float radius, float turn)
    {
        var patch = new List<float>();
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = MathF.SinCos((i * 1.2566f) - 1.5708f + turn);
            patch.AddRange([x + (cos * radius), y + (sin * radius)]);
        }
        c.Poly(Colour.Of(0x26343c), [.. patch]);
    }
}
