namespace Tajuk.Demo.Drawing.Props;

internal static class Terrain
{
    /// <summary>A soft line of hills; everything below it is filled.</summary>
    public static void Hills(Canvas c, Dice d, float y, float height, Paint paint, float waves = 1)
    {
        var line = Line(d, y, height, waves);
        c.Fill(Close(line, Canvas.Height + 2), paint);
    }

    /// <summary>A line of hills as a function of x, for what stands on it.</summary>
    public static Func<float, float> Line(Dice d, float y, float height, float waves = 1)
    {
        float a = d.Range(0, 6.28f), b = d.Range(0, 6.28f), e = d.Range(0, 6.28f);
        float fa = d.Range(2.2f, 3.4f) * waves / 1000, fb = d.Range(5.2f, 7.4f) * waves / 1000, fe = d.Range(12, 17) * waves / 1000;
        return x => y - (height * ((0.62f * MathF.Sin((x * fa) + a)) + (0.28f * MathF.Sin((x * fb) + b)) + (0.1f * MathF.Sin((x * fe) + e))));
    }

    public static Outline Close(Func<float, float> line, float foot)
    {
        var outline = new Outline().Move(-10, foot);
        for (var x = -10; x <= Canvas.Width + 10; x += 8)
            outline.Line(x, line(x));
        return outline.Line(Canvas.Width + 10, foot);
    }

    /// <summary>One mountain with a lit and a shaded side and, if wanted, snow.</summary>
    public static void Peak(Canvas c, Dice d, float x, float foot, float width, float height, Colour lit, Colour shade, Colour? snow = null)
    {
        float top = foot - height, lean = d.Range(-0.08f, 0.08f) * width;
        c.Poly(lit, x - (width / 2), foot, x + lean, top, x + (width / 2), foot);
        c.Poly(shade, x + lean, top, x + (width / 2), foot, x + (width * 0.12f), foot, x + lean + (width * 0.05f), top + (height * 0.55f), x + lean - (width * 0.02f), top + (height * 0.3f));
        if (snow is not { } white)
            return;
        float s = 0.3f, left = x + lean - ((width / 2 + lean) * s), right = x + lean + ((width / 2 - lean) * s), line = top + (height * s);
        c.Poly(white, x + lean, top, right, line, right - (width * 0.05f), line - (height * 0.05f), x + lean + (width * 0.05f), line + (height * 0.06f),
            x + lean, line - (height * 0.04f), x + lean - (width * 0.06f), line + (height * 0.04f), left + (width * 0.04f), line - (height * 0.05f), left, line);
        c.Poly(shade.Alpha(0.35f), x + lean, top, right, line, right - (width * 0.05f), line - (height * 0.05f), x + lean + (width * 0.05f), line + (height * 0.06f), x + lean - (width * 0.01f), line - (height * 0.1f));
    }
}
