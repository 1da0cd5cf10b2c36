using System.Numerics;

namespace Tajuk.Demo.Drawing;

/// <summary>A shape as closed rings of points. All rings of one outline wind the same way, so that rings that overlap unite.</summary>
internal sealed class Outline
{
    private const int CurveSteps = 28;
    private readonly List<List<Vector2>> rings = [];

    public IReadOnlyList<List<Vector2>> Rings => rings;

    public Outline Move(float x, float y)
    {
        rings.Add([new(x, y)]);
        return this;
    }

    public Outline Line(float x, float y)
    {
        rings[^1].Add(new(x, y));
        return this;
    }

    public Outline Curve(float x1, float y1, float x2, float y2, float x, float y)
    {
        Vector2 a = rings[^1][^1], b = new(x1, y1), c = new(x2, y2), d = new(x, y);
        for (var i = 1; i <= CurveSteps; i++)
        {
            float t = i / (float)CurveSteps, u = 1 - t;
            rings[^1].Add((a * (u * u * u)) + (b * (3 * u * u * t)) + (c * (3 * u * t * t)) + (d * (t * t * t)));
        }
        return this;
    }

    public static Outline Rect(float x, float y, float width, float height) => Polygon([x, y, x + width, y, x + width, y + height, x, y + height]);

    /// <summary>A polygon from x, y, x, y, ...</summary>
    public static Outline Polygon(ReadOnlySpan<float> xy)
    {
        var outline = new Outline().Move(xy[0], xy[1]);
        for (var i = 2; i < xy.Length; i += 2)
            outline.Line(xy[i], xy[i + 1]);
        return outline;
    }

    public static Outline Oval(float x, float y, float rx, float ry)
    {
        var steps = Math.Clamp((int)(MathF.Max(rx, ry) * 1.2f), 14, 160);
        var outline = new Outline().Move(x + rx, y);
        for (var i = 1; i < steps; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / steps);
            outline.Line(x + (cos * rx), y + (sin * ry));
        }
        return outline;
    }

    public static Outline Round(float x, float y, float width, float height, float radius)
    {
        float r = MathF.Min(radius, MathF.Min(width, height) / 2), k = r * 0.448f, right = x + width, foot = y + height;
        return new Outline().Move(x + r, y).Line(right - r, y).Curve(right - k, y, right, y + k, right, y + r)
            .Line(right, foot - r).Curve(right, foot - k, right - k, foot, right - r, foot)
            .Line(x + r, foot).Curve(x + k, foot, x, foot - k, x, foot - r)
            .Line(x, y + r).Curve(x, y + k, x + k, y, x + r, y);
    }

    /// <summary>A thick line with round ends and joints through x, y, x, y, ...</summary>
    public static Outline Stroke(float width, ReadOnlySpan<float> xy)
    {
        var outline = new Outline();
        var half = width / 2;
        for (var i = 0; i + 1 < xy.Length; i += 2)
        {
            if (width > 2.5f)
                outline.rings.AddRange(Oval(xy[i], xy[i + 1], half, half).rings);
            if (i + 3 < xy.Length)
                outline.Bar(new(xy[i], xy[i + 1]), new(xy[i + 2], xy[i + 3]), half);
        }
        return outline;
    }

    /// <summary>A limb: round at both ends, from one radius to the other.</summary>
    public static Outline Taper(float x0, float y0, float r0, float x1, float y1, float r1)
    {
        var outline = Oval(x0, y0, r0, r0).Add(Oval(x1, y1, r1, r1));
        var side = Vector2.Normalize(new(y0 - y1, x1 - x0));
        Vector2 from = new(x0, y0), to = new(x1, y1);
        outline.rings.Add([from - (side * r0), to - (side * r1), to + (side * r1), from + (side * r0)]);
        return outline;
    }

    /// <summary>Cuts the other shape out of this one; it must lie wholly inside.</summary>
    public Outline Cut(Outline hole)
    {
        foreach (var ring in hole.rings)
            rings.Add([.. Enumerable.Reverse(ring)]);
        return this;
    }

    public Outline Add(Outline other)
    {
        rings.AddRange(other.rings);
        return this;
    }

    public Outline Turn(float degrees, float x, float y) => Bend(Matrix3x2.CreateRotation(degrees * MathF.PI / 180, new(x, y)));

    public Outline Shift(float x, float y) => Bend(Matrix3x2.CreateTranslation(x, y));

    private Outline Bend(Matrix3x2 matrix)
    {
        foreach (var ring in rings)
            for (var i = 0; i < ring.Count; i++)
                ring[i] = Vector2.Transform(ring[i], matrix);
        return this;
    }

    private void Bar(Vector2 from, Vector2 to, float half)
    {
        var along = to - from;
        if (along.LengthSquared() < 1e-6f)
            return;
        var side = Vector2.Normalize(new(-along.Y, along.X)) * half;
        rings.Add([from - side, to - side, to + side, from + side]);
    }
}
