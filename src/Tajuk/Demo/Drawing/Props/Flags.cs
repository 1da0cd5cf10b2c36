namespace Tajuk.Demo.Drawing.Props;

internal static class Flags
{
    /// <summary>A pole with a plain cloth of two colours upright, which is no country's flag.</summary>
    public static void Pole(Canvas c, Light l, float x, float foot, float height, Colour first, Colour second)
    {
        float top = foot - height, w = height * 0.34f, h = height * 0.22f;
        c.Line(l.Deep.Mix(l.Haze, 0.2f), MathF.Max(3, height * 0.018f), x, foot, x, top);
        c.Disc(x, top - (height * 0.012f), height * 0.02f, l.Warm);
        c.Fill(Cloth(x, top, w, h), second);
        c.Fill(Cloth(x, top, w * 0.5f, h), first);
        c.Fill(Cloth(x + (w * 0.5f), top + (h * 0.02f), w * 0.2f, h), Colour.Black.Alpha(0.08f));
    }

    private static Outline Cloth(float x, float y, float w, float h) =>
        new Outline().Move(x, y).Curve(x + (w * 0.35f), y - (h * 0.16f), x + (w * 0.65f), y + (h * 0.18f), x + w, y + (h * 0.04f))
            .Line(x + w, y + (h * 1.04f)).Curve(x + (w * 0.65f), y + (h * 1.18f), x + (w * 0.35f), y + (h * 0.84f), x, y + h);
}
