using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Library
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        var wood = l.Roof.Mix(l.Deep, 0.42f);
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.Down(0, 1000, wood.Darker(0.25f), wood.Darker(0.45f)));
        for (var bay = 0; bay < 4; bay++)
            Shelves(c, l, d, bay < 2 ? 20 + (bay * 285) : 1025 + ((bay - 2) * 285), wood);
        Window(c, l, d);
        c.Rect(0, 800, Canvas.Width, 210, Paint.Down(800, 1000, l.Roof.Mix(l.Warm, 0.25f), l.Roof.Mix(l.Deep, 0.45f)));
        c.Oval(800, 890, 760, 90, l.Warm.Alpha(0.16f));
        Ladder(c, l, d.Chance(0.5f) ? 360 : 1330);
        Reader(c, l, d);
    }

    private static void Shelves(Canvas c, Light l, Dice d, float x, Colour wood)
    {
        Colour[] spines = [l.Accent, l.Warm, l.Leaf, l.High, l.Wall, l.Roof, l.Haze, l.Deep.Lighter(0.15f)];
        c.Rect(x, 20, 270, 800, wood.Darker(0.5f));
        for (var shelf = 0; shelf < 6; shelf++)
        {
            float foot = 150 + (shelf * 132), at = x + 12;
            while (at < x + 246)
            {
                float width = d.Range(13, 31), height = d.Range(74, 108);
                if (at + width > x + 260)
                    break;
                var colour = spines[d.Whole(0, spines.Length)].Mix(wood, 0.22f);
                if (d.Chance(0.08f))
                    width = Math.Min(36, x + 258 - at);
                else
                    Book(c, at, foot - height, width, height, colour, l.Wall);
                at += width + 1.5f;
            }
            c.Rect(x, foot, 270, 14, wood.Lighter(0.12f));
            c.Rect(x, foot + 14, 270, 8, Colour.Black.Alpha(0.3f));
        }
        c.Rect(x - 6, 10, 16, 810, wood);
        c.Rect(x + 260, 10, 16, 810, wood);
    }

    private static void Book(Canvas c, float x, float y, float width, float height, Colour colour, Colour label)
    {
        c.Round(x, y, width, height, 3, Paint.Across(x, x + width, colour.Lighter(0.1f), colour, colour.Darker(0.22f)));
        c.Rect(x + 2, y + (height * 0.16f), width - 4, 4, label.Alpha(0.7f));
        c.Rect(x + 2, y + (height * 0.78f), width - 4, 4, label.Alpha(0.7f));
    }

    private static void Window(Canvas c, Light l, Dice d)
    {
        Outline Arch(float grow) => new Outline().Move(640 - grow, 800).Line(640 - grow, 300).Curve(640 - grow, 70 - grow, 960 + grow, 70 - grow, 960 + grow, 300).Line(960 + grow, 800);
        c.Fill(Arch(26), l.Wall.Mix(l.Roof, 0.35f));
        c.Fill(Arch(0), Paint.Down(120, 780, l.High, l.Low));
        c.Disc(d.Range(720, 880), 270, 48, l.Sun);
        if (l.Night)
            for (var i = 0; i < 24; i++)
                c.Disc(d.Range(650, 950), d.Range(190, 560), d.Range(1, 2.4f), Colour.White.Alpha(0.8f));
        for (var i = 0; i < 7; i++)
            Plants.Tree(c, d, 668 + (i * 44), 800, d.Range(150, 250), l.Land(0.5f).Mix(l.Leaf, 0.3f));
        foreach (var x in new[] { 744, 848 })
            c.Rect(x, 130, 9, 670, l.Wall.Mix(l.Roof, 0.35f));
        foreach (var y in new[] { 330, 540 })
            c.Rect(640, y, 320, 9, l.Wall.Mix(l.Roof, 0.35f));
        c.Poly(l.Sun.Alpha(l.Night ? 0.06f : 0.2f), 640, 800, 960, 800, 1180, 1002, 420, 1002);
    }

    private static void Ladder(Canvas c, Light l, float x)
    {
        var wood = l.Warm.Mix(l.Roof, 0.4f);
        c.Line(wood, 13, x - 70, 880, x - 10, 120);
        c.Line(wood.Darker(0.15f), 13, x + 40, 880, x + 70, 120);
        for (var i = 0; i < 9; i++)
            c.Line(wood, 10, x - 64 + (i * 6.2f), 810 - (i * 79), x + 43 + (i * 3.2f), 810 - (i * 79));
    }

    private static void Reader(Canvas c, Light l, Dice d)
    {
        Colour skin = Figures.Skin(d), shirt = d.Pick(l.Accent, l.Warm, l.High.Mix(l.Deep, 0.15f));
        c.Fill(new Outline().Move(620, 900).Curve(620, 740, 660, 690, 740, 690).Curve(820, 690, 860, 740, 860, 900), Paint.Across(620, 860, shirt.Lighter(0.08f), shirt.Darker(0.15f)));
        c.Rect(718, 650, 44, 60, skin.Darker(0.12f));
        Figures.Head(c, 742, 606, 68, skin);
        c.Rect(380, 872, 840, 30, l.Warm.Mix(l.Roof, 0.4f));
        c.Rect(400, 902, 800, 100, l.Roof.Mix(l.Deep, 0.4f));
        c.Poly(Colour.White, 650, 862, 736, 874, 736, 800, 640, 786);
        c.Poly(Colour.Of(0xe7e3d8), 736, 874, 830, 862, 842, 786, 736, 800);
        c.Disc(646, 838, 22, skin);
        c.Disc(836, 838, 22, skin);
        c.Line(l.Deep, 9, 1040, 872, 1040, 700, 980, 640);
        c.Glow(960, 720, 330, l.Warm.Lighter(0.2f).Alpha(0.6f));
        c.Poly(l.Accent.Mix(l.Deep, 0.15f), 930, 620, 1010, 620, 1046, 690, 890, 690);
        c.Oval(1040, 872, 50, 12, l.Deep);
        for (var i = 0; i < 4; i++)
            c.Round(460 + (i % 2 * 12), 846 - (i * 27), 130, 26, 4, d.Pick(l.Accent, l.Leaf, l.High, l.Warm));
    }
}
