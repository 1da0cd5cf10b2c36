namespace Tajuk.Demo.Drawing.Props;

internal static class Sky
{
    /// <summary>Paints the air down to <paramref name="horizon"/>, with the sun or moon at a place of the dice's choosing.</summary>
    public static void Paint(Canvas c, Light l, Dice d, float horizon, bool sun = true)
    {
        c.Rect(0, 0, Canvas.Width, Canvas.Height, Drawing.Paint.Down(0, horizon, l.High, l.High.Mix(l.Low, 0.5f), l.Low));
        if (l.Night)
            Stars(c, d, horizon);
        if (sun)
            Sun(c, l, d.Range(260, 1340), horizon * d.Range(0.3f, 0.62f), d.Range(58, 92));
        Clouds(c, l, d, horizon);
    }

    public static void Sun(Canvas c, Light l, float x, float y, float radius)
    {
        c.Glow(x, y, radius * 6.5f, l.Sun.Alpha(l.Night ? 0.28f : 0.62f));
        c.Fill(l.Night ? Crescent(x, y, radius) : Outline.Oval(x, y, radius, radius), l.Sun);
    }

    private static Outline Crescent(float x, float y, float r) => new Outline().Move(x + (0.1f * r), y - r)
        .Curve(x - (1.25f * r), y - (0.9f * r), x - (1.25f * r), y + (0.95f * r), x + (0.35f * r), y + (0.94f * r))
        .Curve(x - (0.5f * r), y + (0.6f * r), x - (0.55f * r), y - (0.55f * r), x + (0.1f * r), y - r);

    public static void Stars(Canvas c, Dice d, float horizon)
    {
        for (var i = 0; i < 130; i++)
            c.Disc(d.Range(0, Canvas.Width), d.Range(0, horizon * 0.85f), d.Range(0.8f, 2.6f), Colour.White.Alpha(d.Range(0.3f, 0.9f)));
    }

    public static void Birds(Canvas c, Dice d, float x, float y, Colour colour)
    {
        for (var i = 0; i < 5; i++)
        {
            float bx = x + d.Range(-130, 130), by = y + d.Range(-50, 50), s = d.Range(11, 21);
            c.Line(colour, 4, bx - s, by - (s * 0.45f), bx - (s * 0.45f), by - (s * 0.6f), bx, by, bx + (s * 0.45f), by - (s * 0.6f), bx + s, by - (s * 0.45f));
        }
    }

    private static void Clouds(Canvas c, Light l, Dice d, float horizon)
    {
        var colour = l.Night ? l.Low.Alpha(0.28f) : l.Sun.Mix(l.Low, 0.3f).Alpha(0.6f);
        for (var i = d.Whole(3, 6); i > 0; i--)
            Cloud(c, d, d.Range(-60, 1500), d.Range(60, horizon * 0.7f), d.Range(0.7f, 1.35f), colour);
    }

    private static void Cloud(Canvas c, Dice d, float x, float y, float size, Colour colour)
    {
        var cloud = new Outline();
        for (var i = 0; i < 3; i++)
        {
            var width = d.Range(150, 320) * size;
            cloud.Add(Outline.Round(x + (d.Range(-70, 90) * size), y + (i * 21 * size), width, 27 * size, 14 * size));
        }
        c.Fill(cloud, colour);
    }
}
