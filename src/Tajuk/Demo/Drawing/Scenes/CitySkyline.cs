using Tajuk.Demo.Drawing.Props;

namespace Tajuk.Demo.Drawing.Scenes;

internal static class CitySkyline
{
    public static void Draw(Canvas c, Light l, Dice d)
    {
        Sky.Paint(c, l, d, 700);
        Row(c, l, d, 740, 150, 330, 0.2f, 0.1f);
        Row(c, l, d, 800, 190, 480, 0.42f, 0.3f);
        Tower(c, l, d.Range(520, 1080), 830);
        Row(c, l, d, 870, 120, 330, 0.66f, 0.42f);
        Plants.Hedge(c, d, 855, 46, l.Leaf.Mix(l.Deep, 0.3f));
        Buildings.Street(c, l, d, 985, 120, 165);
        for (var x = d.Range(0, 120); x < Canvas.Width; x += d.Range(170, 330))
            Plants.Tree(c, d, x, 1000, d.Range(150, 220), l.Leaf.Mix(l.Deep, 0.25f));
        c.Rect(0, 972, Canvas.Width, 30, l.Deep);
    }

    private static void Row(Canvas c, Light l, Dice d, float foot, float low, float high, float near, float lit)
    {
        var glass = l.Night ? l.Warm : l.Sun.Mix(l.Warm, 0.3f);
        for (var x = d.Range(-60, 0); x < Canvas.Width;)
        {
            float width = d.Range(76, 165), height = d.Range(low, high) * (1.1f - (MathF.Abs(x - 800) / 1500));
            var wall = l.Shape(near).Mix(d.Pick(l.High, l.Roof, l.Warm), 0.14f);
            if (d.Chance(0.3f))
                c.Rect(x + (width * 0.25f), foot - height - 26, width * 0.5f, 30, wall.Darker(0.06f));
            Buildings.Block(c, d, x, foot - height, width, foot, wall, wall.Darker(0.16f), glass.Mix(wall, 0.25f), l.Night ? lit + 0.25f : lit * 0.6f);
            x += width + d.Range(-8, 20);
        }
    }

    private static void Tower(Canvas c, Light l, float x, float foot)
    {
        var wall = l.Shape(0.6f).Mix(l.Accent, 0.12f);
        c.Line(wall, 6, x, 130, x, 300);
        c.Poly(wall, x - 26, 280, x, 210, x + 26, 280);
        for (var i = 0; i < 4; i++)
            c.Rect(x - 52 - (i * 12), 280 + (i * 130), 104 + (i * 24), foot - 280 - (i * 130), Paint.Across(x - 90, x + 90, wall.Lighter(0.12f), wall.Darker(0.12f)));
        for (var y = 320f; y < foot - 60; y += 34)
            c.Rect(x - 36, y, 72, 12, (l.Night ? l.Warm : l.Sun).Alpha(0.7f));
    }
}
