using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class Train
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 560);
        Terrain.Peak(c, d, d.Range(300, 700), 620, 900, 420, l.Land(0.1f), l.Land(0.17f));
        Terrain.Peak(c, d, d.Range(900, 1300), 620, 1000, 330, l.Land(0.16f), l.Land(0.24f));
        Terrain.Hills(c, d, 560, 60, l.Land(0.3f));
        Terrain.Hills(c, d, 640, 70, l.Land(0.44f), 1.3f);
        for (var i = 0; i < 16; i++)
            Plants.Tree(c, d, d.Range(0, 1600), d.Range(660, 720), d.Range(60, 100), l.Land(d.Range(0.6f, 0.72f)));
        Viaduct(c, l);
        Carriages(c, l, d);
        Terrain.Hills(c, d, 900, 40, l.Leaf.Mix(l.Deep, 0.2f), 1.4f);
        for (var i = 0; i < 6; i++)
            Plants.Palm(c, d, 60 + (i * 300) + d.Range(-70, 70), 1010, d.Range(190, 270), l.Leaf.Mix(l.Deep, 0.45f));
        Plants.Hedge(c, d, 960, 60, l.Leaf.Mix(l.Deep, 0.55f));
    }

    private static void Viaduct(Canvas c, Light l)
    {
        var stone = l.Wall.Mix(l.Roof, 0.25f);
        for (var i = -1; i < 6; i++)
        {
            var x = -60 + (i * 300);
            var arch = Outline.Rect(x, 596, 300, 414).Cut(new Outline().Move(x + 40, 1008).Line(x + 40, 770).Curve(x + 40, 610, x + 260, 610, x + 260, 770).Line(x + 260, 1008));
            c.Fill(arch, Paint.Down(590, 1000, stone, stone.Mix(l.Deep, 0.45f)));
            c.Fill(new Outline().Move(x + 40, 1008).Line(x + 40, 770).Curve(x + 40, 610, x + 260, 610, x + 260, 770).Line(x + 244, 770).Curve(x + 244, 630, x + 58, 630, x + 58, 770).Line(x + 58, 1008), l.Deep.Alpha(0.22f));
        }
        c.Rect(0, 572, Canvas.Width, 34, stone.Lighter(0.12f));
        c.Rect(0, 602, Canvas.Width, 8, l.Deep.Alpha(0.28f));
        c.Rect(0, 562, Canvas.Width, 10, l.Deep);
    }

    private static void Carriages(Canvas c, Light l, Dice d)
    {
        var paint = d.Pick(l.Accent, l.Leaf.Mix(l.Deep, 0.15f), l.Warm, l.High.Mix(l.Deep, 0.4f));
        for (var i = 0; i < 3; i++)
            Carriage(c, l, -250 + (i * 420), paint);
        float x = 1010;
        c.Fill(new Outline().Move(x, 540).Line(x, 404).Line(x + 300, 404).Curve(x + 390, 408, x + 440, 470, x + 462, 540), Paint.Down(404, 540, paint.Lighter(0.08f), paint.Darker(0.08f)));
        c.Fill(new Outline().Move(x + 306, 470).Line(x + 306, 424).Curve(x + 356, 428, x + 392, 448, x + 408, 470), l.Deep.Mix(l.High, 0.3f));
        c.Poly(l.Wall, x, 492, x + 438, 492, x + 448, 512, x, 512);
        for (var n = 0; n < 4; n++)
            c.Round(x + 30 + (n * 66), 426, 46, 44, 8, Glass(l));
        c.Disc(x + 436, 524, 10, l.Sun);
        c.Glow(x + 450, 524, 150, l.Sun.Alpha(0.55f));
        Wheels(c, l, x, 420);
    }

    private static void Carriage(Canvas c, Light l, float x, Colour paint)
    {
        c.Round(x, 404, 406, 140, 16, Paint.Down(404, 540, l.Wall, l.Wall.Darker(0.08f)));
        c.Rect(x, 486, 406, 34, paint);
        c.Rect(x + 400, 500, 26, 18, l.Deep);
        for (var n = 0; n < 6; n++)
            c.Round(x + 26 + (n * 62), 426, 44, 44, 8, Glass(l));
        Wheels(c, l, x, 406);
    }

    private static Colour Glass(Light l) => l.Night ? l.Warm : l.Deep.Mix(l.High, 0.36f);

    private static void Wheels(Canvas c, Light l, float x, float width)
    {
        c.Rect(x + 10, 536, width - 20, 12, l.Deep);
        foreach (var at in new[] { 56f, 104f, width - 104, width - 56 })
            c.Disc(x + at, 550, 17, l.Deep.Darker(0.2f));
    }
}
