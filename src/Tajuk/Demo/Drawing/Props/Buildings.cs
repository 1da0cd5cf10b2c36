namespace Tajuk.Demo.Drawing.Props;

internal static class Buildings
{
    /// <summary>A block of flats or offices with a grid of windows, some of them lit.</summary>
    public static void Block(Canvas c, Dice d, float x, float top, float width, float foot, Colour wall, Colour dark, Colour lit, float share)
    {
        c.Rect(x, top, width, foot - top, Paint.Across(x, x + width, wall.Lighter(0.06f), wall.Darker(0.1f)));
        float w = d.Range(13, 19), gap = w * d.Range(0.75f, 1.1f), h = w * d.Range(1.1f, 1.7f);
        var columns = (int)((width - gap) / (w + gap));
        var margin = (width - (columns * (w + gap)) + gap) / 2;
        for (var row = top + (h * 0.9f); row < foot - h; row += h * 1.75f)
            for (var i = 0; i < columns; i++)
                c.Rect(x + margin + (i * (w + gap)), row, w, h, d.Chance(share) ? lit : dark);
    }

    /// <summary>A house with a hipped roof of tiles, a door and windows.</summary>
    public static void House(Canvas c, Light l, Dice d, float x, float foot, float width, float height)
    {
        var wall = d.Pick(l.Wall, l.Wall.Mix(l.Warm, 0.35f), l.Wall.Mix(l.High, 0.35f), l.Wall.Mix(l.Leaf, 0.3f));
        var roof = d.Pick(l.Roof, l.Roof.Darker(0.15f), l.Roof.Mix(l.Deep, 0.35f));
        float top = foot - height, eaves = top + (height * 0.42f), over = width * 0.08f;
        c.Rect(x, eaves - 2, width, foot - eaves + 2, Paint.Across(x, x + width, wall, wall.Darker(0.1f)));
        c.Poly(roof, x - over, eaves, x + (width * 0.2f), top, x + (width * 0.8f), top, x + width + over, eaves);
        c.Poly(roof.Darker(0.18f), x + (width * 0.55f), top, x + (width * 0.8f), top, x + width + over, eaves, x + (width * 0.7f), eaves);
        c.Rect(x, eaves, width, height * 0.035f, l.Deep.Alpha(0.22f));
        var glass = l.Night || d.Chance(0.3f) ? l.Warm : l.Deep.Mix(l.High, 0.4f);
        float w = width * 0.17f, h = (foot - eaves) * 0.38f, y = eaves + ((foot - eaves) * 0.26f);
        c.Rect(x + (width * 0.12f), y, w, h, glass);
        c.Rect(x + (width * 0.71f), y, w, h, glass);
        c.Rect(x + (width * 0.42f), y, width * 0.17f, foot - y, l.Deep.Mix(l.Roof, 0.4f));
    }

    /// <summary>A row of houses from one side of the picture to the other.</summary>
    public static void Street(Canvas c, Light l, Dice d, float foot, float low, float high)
    {
        for (var x = d.Range(-90, -20); x < Canvas.Width;)
        {
            var width = d.Range(low * 1.1f, low * 1.7f);
            House(c, l, d, x, foot, width, d.Range(low, high));
            x += width + d.Range(6, 46);
        }
    }
}
