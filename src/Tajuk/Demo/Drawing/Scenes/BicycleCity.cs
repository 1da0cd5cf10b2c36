using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class BicycleCity
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 560);
        for (var x = -20f; x < Canvas.Width;)
        {
            var width = d.Range(80, 150);
            Buildings.Block(c, d, x, d.Range(250, 420), width, 700, l.Shape(0.24f), l.Shape(0.34f), l.Night ? l.Warm : l.Sun, 0.22f);
            x += width + d.Range(4, 24);
        }
        Buildings.Street(c, l, d, 730, 250, 330);
        c.Rect(0, 724, Canvas.Width, 54, l.Wall.Mix(l.Haze, 0.5f));
        c.Rect(0, 774, Canvas.Width, 8, l.Deep.Alpha(0.35f));
        c.Rect(0, 782, Canvas.Width, 220, Paint.Down(782, 1000, l.Haze.Mix(l.Deep, 0.55f), l.Deep.Mix(l.Haze, 0.2f)));
        c.Rect(0, 800, Canvas.Width, 122, l.Leaf.Mix(l.High, 0.3f).Alpha(0.55f));
        for (var x = -40; x < Canvas.Width; x += 170)
            c.Rect(x, 944, 96, 10, l.Wall.Alpha(0.8f));
        foreach (var x in new[] { 120f, 520f, 1130f, 1500f })
            Plants.Tree(c, d, x + d.Range(-40, 40), 772, d.Range(270, 350), l.Leaf.Mix(l.Deep, 0.12f));
        Rider(c, l, d, d.Range(1010, 1130), 838, 0.62f, 0.2f);
        Rider(c, l, d, d.Range(470, 620), 900, 1f, 0);
    }

    private static void Rider(Canvas c, Light l, Dice d, float x, float y, float size, float haze)
    {
        Colour Air(Colour colour) => colour.Mix(l.Haze, haze);
        Colour frame = Air(d.Pick(l.Accent, l.Warm, l.High.Mix(l.Deep, 0.3f))), shirt = Air(d.Pick(l.Warm, l.Wall, l.Accent, l.Leaf.Lighter(0.3f))), skin = Air(Figures.Skin(d)), ink = Air(l.Deep);
        float X(float v) => x + (v * size);
        float Y(float v) => y + (v * size);
        void Tube(Colour colour, float width, params ReadOnlySpan<float> at)
        {
            Span<float> moved = stackalloc float[at.Length];
            for (var i = 0; i < at.Length; i += 2)
                (moved[i], moved[i + 1]) = (X(at[i]), Y(at[i + 1]));
            c.Line(colour, width * size, moved);
        }
        c.Oval(X(0), Y(4), 330 * size, 16 * size, Colour.Black.Alpha(0.25f));
        foreach (var wheel in new[] { -190f, 210f })
            Wheel(c, X(wheel), Y(-118), 118 * size, ink, Air(l.Wall));
        Figures.Limb(c, ink.Lighter(0.1f), skin.Darker(0.14f), 40 * size, X(-60), Y(-370), X(70), Y(-290), X(-30), Y(-120));
        Tube(frame, 15, -190, -118, 10, -112, 160, -300, -90, -300, 10, -112);
        Tube(frame, 13, -190, -118, -90, -300, -104, -340);
        Tube(frame, 14, 210, -118, 160, -300, 146, -352);
        Tube(ink, 11, 130, -360, 190, -366, 206, -346);
        c.Round(X(-160), Y(-356), 108 * size, 22 * size, 11 * size, ink);
        c.Disc(X(10), Y(-112), 28 * size, ink);
        Figures.Limb(c, ink.Lighter(0.16f), skin, 42 * size, X(-80), Y(-370), X(90), Y(-240), X(46), Y(-76));
        c.Fill(Outline.Taper(X(44), Y(-62), 17 * size, X(92), Y(-54), 13 * size), Air(l.Wall));
        c.Fill(Outline.Taper(X(-6), Y(-560), 62 * size, X(-78), Y(-400), 56 * size), Paint.Along(X(-100), Y(-560), X(60), Y(-420), shirt.Lighter(0.08f), shirt.Darker(0.14f)));
        c.Round(X(-142), Y(-570), 82 * size, 140 * size, 30 * size, frame.Darker(0.2f));
        Figures.Limb(c, shirt.Darker(0.06f), skin, 29 * size, X(14), Y(-560), X(84), Y(-440), X(174), Y(-372));
        c.Fill(Outline.Taper(X(22), Y(-620), 20 * size, X(30), Y(-650), 20 * size), skin.Darker(0.12f));
        Figures.Head(c, X(40), Y(-696), 56 * size, skin);
        c.Fill(new Outline().Move(X(-24), Y(-704)).Curve(X(-20), Y(-790), X(96), Y(-790), X(104), Y(-706)), frame);
    }

    private static void Wheel(Canvas c, float x, float y, float radius, Colour tyre, Colour spoke)
    {
        for (var i = 0; i < 8; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.PI / 8);
            c.Line(spoke.Alpha(0.6f), 2, x - (cos * radius), y - (sin * radius), x + (cos * radius), y + (sin * radius));
        }
        c.Fill(Outline.Oval(x, y, radius, radius).Cut(Outline.Oval(x, y, radius * 0.88f, radius * 0.88f)), tyre);
        c.Disc(x, y, radius * 0.1f, tyre);
    }
}
