using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class RunningTrack
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 470);
        Terrain.Hills(c, d, 440, 70, l.Land(0.16f));
        Terrain.Hills(c, d, 466, 36, l.Land(0.32f), 1.5f);
        c.Rect(0, 430, Canvas.Width, 90, l.Deep.Mix(l.High, 0.3f));
        Figures.Crowd(c, l, d, 0, Canvas.Width, 440, 512, 8);
        c.Rect(0, 512, Canvas.Width, 34, l.Wall);
        for (var i = 0; i < 9; i++)
            c.Rect(20 + (i * 180), 519, 130, 20, d.Pick(l.Accent, l.Warm, l.Leaf, l.High));
        c.Rect(0, 546, Canvas.Width, 70, l.Leaf.Lighter(0.1f));
        Lanes(c, l);
        Runner(c, l, d, 1090, 800, 0.62f, d.Pick(l.Warm, l.Wall), 0.25f);
        Runner(c, l, d, 620, 930, 1f, l.High.Mix(l.Deep, 0.45f), 0);
    }

    private static void Lanes(Canvas c, Light l)
    {
        var clay = l.Accent.Mix(l.Roof, 0.55f);
        c.Rect(0, 600, Canvas.Width, 402, Paint.Down(600, 1000, clay.Lighter(0.14f), clay.Darker(0.16f)));
        for (var i = 0; i < 8; i++)
        {
            float y = 604 + (MathF.Pow(i, 1.55f) * 21);
            c.Fill(new Outline().Move(-10, y + (i * 10)).Curve(500, y - (i * 3), 1100, y - (i * 3), 1610, y + (i * 7))
                .Line(1610, y + (i * 7) + 4 + i).Curve(1100, y - (i * 3) + 4 + i, 500, y - (i * 3) + 4 + i, -10, y + (i * 10) + 4 + i), Colour.White.Alpha(0.85f));
        }
    }

    private static void Runner(Canvas c, Light l, Dice d, float x, float y, float size, Colour kit, float haze)
    {
        var skin = Figures.Skin(d).Mix(l.Haze, haze);
        kit = kit.Mix(l.Haze, haze);
        float X(float v) => x + (v * size);
        float Y(float v) => y + (v * size);
        void Limb(Colour a, Colour b, float t, float x0, float y0, float x1, float y1, float x2, float y2) =>
            Figures.Limb(c, a, b, t * size, X(x0), Y(y0), X(x1), Y(y1), X(x2), Y(y2));
        void Shoe(float x0, float y0, float x1, float y1) => c.Fill(Outline.Taper(X(x0), Y(y0), 22 * size, X(x1), Y(y1), 16 * size), l.Warm.Mix(l.Wall, 0.3f));
        c.Oval(X(20), Y(12), 230 * size, 20 * size, Colour.Black.Alpha(0.24f));
        Limb(skin.Darker(0.14f), skin.Darker(0.14f), 31, 40, -510, 130, -430, 220, -500);
        Limb(skin.Darker(0.12f), skin.Darker(0.12f), 46, -30, -300, -120, -160, -270, -170);
        Shoe(-282, -166, -300, -214);
        c.Fill(Outline.Taper(X(50), Y(-495), 62 * size, X(0), Y(-320), 52 * size), Paint.Along(X(-40), Y(-500), X(110), Y(-360), kit.Lighter(0.1f), kit.Darker(0.16f)));
        c.Round(X(-8), Y(-450), 76 * size, 60 * size, 6 * size, Colour.White.Mix(l.Haze, haze));
        Limb(skin, skin, 48, 20, -300, 170, -240, 110, -80);
        Shoe(106, -62, 168, -44);
        c.Fill(Outline.Taper(X(0), Y(-310), 58 * size, X(100), Y(-262), 50 * size), l.Deep.Mix(l.Haze, haze));
        c.Fill(Outline.Taper(X(0), Y(-310), 56 * size, X(-62), Y(-240), 46 * size), l.Deep.Darker(0.1f).Mix(l.Haze, haze));
        Limb(skin, skin, 31, 40, -510, -60, -420, 10, -350);
        c.Disc(X(14), Y(-346), 19 * size, skin);
        c.Disc(X(226), Y(-506), 18 * size, skin);
        c.Fill(Outline.Taper(X(66), Y(-560), 21 * size, X(80), Y(-600), 21 * size), skin.Darker(0.12f));
        Figures.Head(c, X(92), Y(-646), 58 * size, skin);
        c.Fill(Outline.Taper(X(40), Y(-668), 15 * size, X(-30), Y(-650), 6 * size), Figures.Hair);
    }
}
