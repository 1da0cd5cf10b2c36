using System.Numerics;

namespace Tajuk.Demo.Drawing;

/// <summary>What fills a shape: one colour, or a blend along a line or from a centre.</summary>
internal abstract class Paint
{
    public static implicit operator Paint(Colour colour) => new Flat(colour);

    /// <summary>Blends downwards from <paramref name="top"/> to <paramref name="bottom"/>.</summary>
    public static Paint Down(float top, float bottom, params ReadOnlySpan<Colour> stops) => new Linear(new(0, top), new(0, bottom), Table(stops));

    public static Paint Across(float left, float right, params ReadOnlySpan<Colour> stops) => new Linear(new(left, 0), new(right, 0), Table(stops));

    public static Paint Along(float x0, float y0, float x1, float y1, params ReadOnlySpan<Colour> stops) => new Linear(new(x0, y0), new(x1, y1), Table(stops));

    public static Paint From(float x, float y, float radius, params ReadOnlySpan<Colour> stops) => new Radial(new(x, y), radius, Table(stops));

    public abstract Colour At(float x, float y);

    private static Colour[] Table(ReadOnlySpan<Colour> stops)
    {
        var table = new Colour[512];
        for (var i = 0; i < table.Length; i++)
        {
            var place = i / (table.Length - 1f) * (stops.Length - 1);
            var first = Math.Min((int)place, stops.Length - 2);
            table[i] = stops[first].Mix(stops[first + 1], place - first);
        }
        return table;
    }

    private sealed class Flat(Colour colour) : Paint
    {
        public override Colour At(float x, float y) => colour;
    }

    private sealed class Linear(Vector2 start, Vector2 end, Colour[] table) : Paint
    {
        private readonly Vector2 step = (end - start) * (table.Length - 1) / (end - start).LengthSquared();

        public override Colour At(float x, float y) =>
            table[(int)Math.Clamp(((x - start.X) * step.X) + ((y - start.Y) * step.Y), 0, table.Length - 1)];
    }

    private sealed class Radial(Vector2 centre, float radius, Colour[] table) : Paint
    {
        private readonly float scale = (table.Length - 1) / radius;

        public override Colour At(float x, float y)
        {
            float dx = x - centre.X, dy = y - centre.Y;
            return table[(int)Math.Min(MathF.Sqrt((dx * dx) + (dy * dy)) * scale, table.Length - 1)];
        }
    }
}
