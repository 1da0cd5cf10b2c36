namespace Tajuk.Demo.Drawing.Props;

internal static class Plants
{
    public static void Tree(Canvas c, Dice d, float x, float foot, float height, Colour leaf)
    {
        c.Line(leaf.Darker(0.55f), height * 0.07f, x, foot, x, foot - (height * 0.5f));
        var crown = new Outline();
        for (var i = 0; i < 6; i++)
        {
            var (sin, cos) = MathF.SinCos(i * 1.05f);
            var r = height * d.Range(0.19f, 0.25f);
            crown.Add(Outline.Oval(x + (cos * height * 0.19f), foot - (height * 0.66f) + (sin * height * 0.14f), r, r));
        }
        c.Fill(crown, leaf);
        for (var i = 0; i < 3; i++)
            c.Disc(x - (height * d.Range(0.02f, 0.22f)), foot - (height * d.Range(0.68f, 0.84f)), height * d.Range(0.07f, 0.13f), leaf.Lighter(0.13f));
    }

    public static void Palm(Canvas c, Dice d, float x, float foot, float height, Colour colour)
    {
        float lean = d.Range(-0.16f, 0.16f) * height, tx = x + lean, ty = foot - height;
        var trunk = new Outline().Move(x - (height * 0.028f), foot).Curve(x, foot - (height * 0.4f), tx - (lean * 0.2f), ty + (height * 0.3f), tx - (height * 0.012f), ty)
            .Line(tx + (height * 0.014f), ty).Curve(tx - (lean * 0.2f) + (height * 0.03f), ty + (height * 0.3f), x + (height * 0.04f), foot - (height * 0.4f), x + (height * 0.032f), foot);
        c.Fill(trunk, colour.Darker(0.3f));
        for (var i = 0; i < 9; i++)
            Frond(c, tx, ty, -172 + (i * 20.5f) + d.Range(-6, 6), height * d.Range(0.36f, 0.46f), i % 2 == 0 ? colour : colour.Lighter(0.1f));
    }

    public static void Pine(Canvas c, float x, float foot, float height, Colour colour)
    {
        for (var i = 0; i < 4; i++)
        {
            float top = foot - height + (i * height * 0.2f), w = height * (0.11f + (i * 0.055f));
            c.Poly(colour, x, top, x + w, top + (height * 0.36f), x - w, top + (height * 0.36f));
        }
        c.Rect(x - (height * 0.03f), foot - (height * 0.06f), height * 0.06f, height * 0.08f, colour.Darker(0.4f));
    }

    /// <summary>A low hedge of leaves along the foot of a picture.</summary>
    public static void Hedge(Canvas c, Dice d, float y, float height, Colour colour)
    {
        var hedge = Outline.Rect(-10, y, Canvas.Width + 20, Canvas.Height - y + 10);
        for (var x = -40f; x < Canvas.Width + 40; x += d.Range(40, 78))
            hedge.Add(Outline.Oval(x, y + (height * 0.1f), d.Range(46, 80), height * d.Range(0.55f, 1.05f)));
        c.Fill(hedge, colour);
    }

    public static Outline Leaf(float x, float y, float length, float width, float degrees) =>
        new Outline().Move(x, y).Curve(x + (length * 0.3f), y - width, x + (length * 0.75f), y - (width * 0.8f), x + length, y)
            .Curve(x + (length * 0.75f), y + (width * 0.8f), x + (length * 0.3f), y + width, x, y).Turn(degrees, x, y);

    private static void Frond(Canvas c, float x, float y, float degrees, float length, Colour colour)
    {
        var (sin, cos) = MathF.SinCos(degrees * MathF.PI / 180);
        float ex = x + (cos * length), ey = y + (sin * length * 0.7f) + (length * 0.32f), mx = x + (cos * length * 0.55f), my = y + (sin * length * 0.9f) - (length * 0.06f);
        c.Fill(new Outline().Move(x, y).Curve(mx, my - (length * 0.09f), ex, ey - (length * 0.22f), ex, ey)
            .Curve(ex - (cos * length * 0.2f), ey - (length * 0.1f), mx, my + (length * 0.12f), x, y), colour);
    }
}
