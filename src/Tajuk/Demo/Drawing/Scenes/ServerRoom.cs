using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class ServerRoom
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        var glow = d.Pick(Colour.Of(0x4fc3e8), Colour.Of(0x57d6b4), Colour.Of(0x7fa8ff));
        var ink = Colour.Of(0x0c1a2c);
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Paint.From(800, 470, 900, glow.Mix(Colour.White, 0.5f), glow.Mix(ink, 0.45f), ink));
        c.Poly(Paint.Down(470, 1000, glow.Mix(ink, 0.25f), ink.Mix(glow, 0.16f)), 690, 560, 910, 560, 1640, 1002, -40, 1002);
        c.Poly(Paint.Down(0, 400, ink, ink.Mix(glow, 0.3f)), 690, 380, 910, 380, 1640, -2, -40, -2);
        c.Poly(Colour.White.Alpha(0.85f), 784, 378, 816, 378, 960, -2, 640, -2);
        c.Glow(800, 0, 620, glow.Lighter(0.5f).Alpha(0.35f));
        for (var i = 0; i < 7; i++)
        {
            float far = Place(i), near = Place(i + 1);
            Rack(c, d, far, near, glow, ink, 1);
            Rack(c, d, far, near, glow, ink, -1);
        }
        for (var y = 590f; y < 1000; y += (y - 520) * 0.32f)
            c.Line(glow.Alpha(0.25f), 2, 800 - ((y - 470) * 1.6f), y, 800 + ((y - 470) * 1.6f), y);
        c.Glow(800, 470, 300, glow.Lighter(0.6f).Alpha(0.6f));
        Engineer(c, l, ink, d);
    }

    private static float Place(int i) => 118 * MathF.Pow(1.4f, i);

    private static void Rack(Canvas c, Dice d, float far, float near, Colour glow, Colour ink, int side)
    {
        float fx = 800 + (side * far), nx = 800 + (side * near * 0.965f);
        float Top(float reach) => 470 - (reach * 0.72f);
        float Foot(float reach) => 470 + (reach * 0.78f);
        var shade = 1 - (far / 1100);
        c.Poly(ink.Mix(glow, 0.1f + (0.34f * shade)), fx, Top(far), nx, Top(near * 0.965f), nx, Foot(near * 0.965f), fx, Foot(far));
        for (var row = 0; row < 15; row++)
        {
            float t = (row + 0.5f) / 15, y0 = Top(far) + ((Foot(far) - Top(far)) * t), y1 = Top(near) + ((Foot(near) - Top(near)) * t);
            c.Line(ink.Alpha(0.75f), 1 + (near * 0.011f), fx + (side * 4), y0, nx - (side * near * 0.02f), y1);
            for (var n = 0; n < 6; n++)
            {
                var at = 0.12f + (n * 0.1f);
                if (d.Chance(0.62f))
                    c.Disc(fx + ((nx - fx) * at), y0 + ((y1 - y0) * at) - (near * 0.011f), 1.1f + (near * 0.0068f), d.Pick(glow.Lighter(0.4f), glow, glow, Colour.Of(0xffc35a), Colour.Of(0x63e08f)));
            }
        }
        c.Line(glow.Alpha(0.55f), 2 + (near * 0.004f), nx, Top(near * 0.965f), nx, Foot(near * 0.965f));
    }

    private static void Engineer(Canvas c, Light l, Colour ink, Dice d)
    {
        var x = d.Chance(0.5f) ? 690 : 900;
        c.Poly(ink.Alpha(0.4f), x - 40, 842, x + 40, 842, x + 120, 1000, x - 60, 1000);
        Figures.Stand(c, x, 850, 400, l.Warm, ink.Mix(l.High, 0.15f), Figures.Skin(d), back: true);
    }
}
