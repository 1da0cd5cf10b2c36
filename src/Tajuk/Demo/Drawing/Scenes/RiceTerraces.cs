using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class RiceTerraces
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 420);
        Terrain.Peak(c, d, d.Range(350, 1250), 470, 1000, 300, l.Land(0.1f), l.Land(0.18f));
        Terrain.Hills(c, d, 400, 60, l.Land(0.22f));
        Terrain.Hills(c, d, 440, 45, l.Land(0.36f), 1.6f);
        for (var i = 0; i < 5; i++)
            Plants.Palm(c, d, d.Range(40, 1560), 462, d.Range(70, 110), l.Land(0.55f));
        float y = 440, tilt = d.Range(-0.05f, 0.05f), phase = d.Range(0, 6.28f);
        for (var i = 0; i < 10; i++)
        {
            var foot = y;
            float Edge(float x) => foot + ((x - 800) * tilt * (1 + (i * 0.12f))) + (MathF.Sin((x * 0.0042f) + phase + (i * 0.45f)) * (20 + (i * 7)));
            Terrace(c, l, Edge, i / 9f, d.Chance(0.34f));
            if (i == 3)
                Hut(c, l, d.Range(950, 1250), Edge);
            y += 34 + (i * 8);
        }
        Farmer(c, l, d.Range(380, 720));
        Plants.Palm(c, d, d.Chance(0.5f) ? 130 : 1480, 1010, 560, l.Leaf.Mix(l.Deep, 0.55f));
    }

    private static void Terrace(Canvas c, Light l, Func<float, float> edge, float near, bool flooded)
    {
        var green = l.Leaf.Mix(l.Warm, 0.46f - (near * 0.3f)).Lighter(0.14f * (1 - near));
        var top = edge(800);
        c.Fill(Terrain.Close(edge, 1002), flooded
            ? Paint.Down(top - 20, top + 90, l.Low.Mix(l.Sun, 0.3f), l.Low.Mix(l.High, 0.55f))
            : Paint.Down(top - 30, top + 110, green, green.Mix(l.Deep, 0.3f)));
        for (var row = 1; row < 5; row++)
            Contour(c, edge, 10 + (row * (9 + (near * 12))), 2.5f + (near * 2), flooded ? l.Leaf.Alpha(0.4f) : green.Mix(l.Sun, 0.3f).Alpha(0.5f));
        Contour(c, edge, 0, 7 + (near * 8), l.Leaf.Mix(l.Deep, 0.35f));
        Contour(c, edge, -3, 3, l.Sun.Mix(l.Warm, 0.3f).Alpha(0.8f));
    }

    private static void Contour(Canvas c, Func<float, float> edge, float down, float width, Colour colour)
    {
        var points = new List<float>();
        for (var x = -20; x <= Canvas.Width + 20; x += 20)
            points.AddRange([x, edge(x) + down]);
        c.Line(colour, width, [.. points]);
    }

    private static void Hut(Canvas c, Light l, float x, Func<float, float> edge)
    {
        var foot = edge(x) + 12;
        foreach (var post in new[] { x + 12, x + 98 })
            c.Line(l.Deep, 8, post, foot, post, foot - 88);
        c.Rect(x + 4, foot - 66, 102, 40, l.Roof.Mix(l.Deep, 0.35f));
        c.Poly(l.Warm.Mix(l.Deep, 0.24f), x - 34, foot - 76, x + 55, foot - 148, x + 144, foot - 76);
        c.Poly(l.Warm.Mix(l.Deep, 0.42f), x + 55, foot - 148, x + 144, foot - 76, x + 80, foot - 76);
    }

    private static void Farmer(Canvas c, Light l, float x)
    {
        Figures.Stand(c, x, 880, 190, l.Accent, l.Deep, Colour.Of(0x8a5638), back: true);
        c.Poly(l.Warm.Mix(l.Sun, 0.3f), x - 60, 722, x, 676, x + 60, 722);
        c.Poly(l.Warm.Mix(l.Deep, 0.25f), x, 676, x + 60, 722, x + 14, 722);
    }
}
