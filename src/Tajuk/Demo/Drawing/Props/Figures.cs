namespace Tajuk.Demo.Drawing.Props;

internal static class Figures
{
    public static Colour Skin(Dice d) => d.Pick(Colour.Of(0x8a5638), Colour.Of(0xa56b47), Colour.Of(0xbd845c), Colour.Of(0x744630));

    public static readonly Colour Hair = Colour.Of(0x241c1e);

    /// <summary>Someone who stands, facing us or away; <paramref name="height"/> from feet to crown.</summary>
    public static void Stand(Canvas c, float x, float foot, float height, Colour shirt, Colour trousers, Colour skin, bool back = false)
    {
        float u = height / 8, hip = foot - (3.9f * u), neck = foot - (6.7f * u);
        c.Oval(x, foot, 1.5f * u, 0.22f * u, Colour.Black.Alpha(0.16f));
        c.Fill(Outline.Taper(x - (0.5f * u), hip, 0.52f * u, x - (0.52f * u), foot - (0.25f * u), 0.26f * u), trousers);
        c.Fill(Outline.Taper(x + (0.5f * u), hip, 0.52f * u, x + (0.52f * u), foot - (0.25f * u), 0.26f * u), trousers.Darker(0.12f));
        c.Fill(Outline.Taper(x - (1.05f * u), neck + (0.5f * u), 0.34f * u, x - (1.2f * u), hip - (0.1f * u), 0.22f * u), shirt.Darker(0.1f));
        c.Fill(Outline.Taper(x + (1.05f * u), neck + (0.5f * u), 0.34f * u, x + (1.2f * u), hip - (0.1f * u), 0.22f * u), shirt.Darker(0.18f));
        c.Disc(x - (1.22f * u), hip + (0.15f * u), 0.22f * u, skin);
        c.Disc(x + (1.22f * u), hip + (0.15f * u), 0.22f * u, skin);
        c.Round(x - (1.02f * u), neck, 2.04f * u, hip - neck + (0.4f * u), 0.55f * u, shirt);
        c.Rect(x - (0.24f * u), neck - (0.35f * u), 0.48f * u, 0.6f * u, skin.Darker(0.12f));
        Head(c, x, neck - (0.75f * u), 0.68f * u, skin, back);
    }

    public static void Head(Canvas c, float x, float y, float radius, Colour skin, bool back = false)
    {
        c.Oval(x, y, radius * 0.88f, radius, back ? Hair : skin);
        if (!back)
            c.Fill(new Outline().Move(x - (radius * 0.95f), y).Curve(x - radius, y - (radius * 1.35f), x + radius, y - (radius * 1.35f), x + (radius * 0.95f), y)
                .Curve(x + (radius * 0.6f), y - (radius * 0.55f), x - (radius * 0.3f), y - (radius * 0.7f), x - (radius * 0.95f), y), Hair);
    }

    /// <summary>A limb through three joints, thinner towards its end.</summary>
    public static void Limb(Canvas c, Colour upper, Colour lower, float thick, float x0, float y0, float x1, float y1, float x2, float y2)
    {
        c.Fill(Outline.Taper(x1, y1, thick * 0.74f, x2, y2, thick * 0.5f), lower);
        c.Fill(Outline.Taper(x0, y0, thick, x1, y1, thick * 0.78f), upper);
    }

    /// <summary>Many heads, seen from afar: a stand full of people.</summary>
    public static void Crowd(Canvas c, Light l, Dice d, float x0, float x1, float y0, float y1, float size)
    {
        for (var y = y0; y < y1; y += size * 1.9f)
            for (var x = x0 + d.Range(0, size); x < x1; x += size * 2.05f)
                if (d.Chance(0.86f))
                    c.Disc(x + d.Range(-1, 1), y + d.Range(-1, 1), size * 0.82f, d.Pick(l.Warm, l.Accent, l.Wall, l.High, l.Haze, l.Leaf).Mix(l.Deep, d.Range(0.1f, 0.5f)));
    }
}
