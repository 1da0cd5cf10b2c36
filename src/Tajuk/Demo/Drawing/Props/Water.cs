namespace Tajuk.Demo.Drawing.Props;

internal static class Water
{
    public static void Paint(Canvas c, Light l, Dice d, float top, float foot = Canvas.Height)
    {
        var far = l.Low.Mix(l.High, 0.45f);
        c.Rect(0, top, Canvas.Width, foot - top, Drawing.Paint.Down(top, foot, far, far.Mix(l.Leaf, 0.45f), l.Leaf.Mix(l.Deep, 0.55f)));
        Ripples(c, l, d, top, foot);
    }

    /// <summary>Broken light on the water, longer and wider apart towards the viewer.</summary>
    public static void Ripples(Canvas c, Light l, Dice d, float top, float foot)
    {
        for (var i = 0; i < 70; i++)
        {
            var near = MathF.Pow(d.Range(0, 1), 1.4f);
            float y = top + 6 + ((foot - top - 12) * near), width = d.Range(40, 120) * (0.4f + (near * 1.8f)), thick = 2.2f + (near * 4);
            c.Round(d.Range(-60, Canvas.Width), y, width, thick, thick / 2, l.Sun.Alpha(d.Range(0.08f, 0.3f)));
        }
    }

    /// <summary>The sun's path on the water below <paramref name="x"/>.</summary>
    public static void Path(Canvas c, Light l, Dice d, float x, float top, float foot)
    {
        for (var y = top + 5; y < foot; y += 13)
        {
            float near = (y - top) / (foot - top), width = 46 + (near * 130) + d.Range(-22, 30);
            c.Round(x - (width / 2) + d.Range(-18, 18), y, width, 4 + (near * 3), 4, l.Sun.Alpha(0.5f * (1 - (near * 0.6f))));
        }
    }
}
