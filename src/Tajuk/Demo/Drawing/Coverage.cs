using System.Numerics;

namespace Tajuk.Demo.Drawing;

/// <summary>
/// How much of each pixel a shape covers, by exact signed areas: every edge leaves the change it makes in its row,
/// and the running sum of a row is the coverage. No samples, so no jagged edge at any angle.
/// </summary>
internal sealed class Coverage
{
    private readonly float[] cells;
    private readonly int stride;

    private Coverage(int left, int top, int width, int height)
    {
        (Left, Top, Width, Height, stride) = (left, top, width, height, width + 2);
        cells = new float[stride * height];
    }

    public int Left { get; }
    public int Top { get; }
    public int Width { get; }
    public int Height { get; }

    public Span<float> Row(int y) => cells.AsSpan(y * stride, Width);

    /// <summary>Null when no part of the shape, grown by <paramref name="pad"/> pixels, is on the canvas.</summary>
    public static Coverage? Of(Outline outline, int canvasWidth, int canvasHeight, int pad = 0)
    {
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (var ring in outline.Rings)
            foreach (var point in ring)
                (low, high) = (Vector2.Min(low, point), Vector2.Max(high, point));
        int left = Math.Max(0, (int)MathF.Floor(low.X) - pad), top = Math.Max(0, (int)MathF.Floor(low.Y) - pad);
        int right = Math.Min(canvasWidth, (int)MathF.Ceiling(high.X) + pad), foot = Math.Min(canvasHeight, (int)MathF.Ceiling(high.Y) + pad);
        if (right <= left || foot <= top)
            return null;
        var coverage = new Coverage(left, top, right - left, foot - top);
        coverage.Trace(outline);
        coverage.Sum();
        return coverage;
    }

    /// <summary>Three box blurs, which is a Gaussian to the eye.</summary>
    public Coverage Blur(int radius)
    {
        var lane = new float[Math.Max(Width, Height)];
        for (var pass = 0; pass < 3; pass++)
        {
            for (var y = 0; y < Height; y++)
                Box(y * stride, 1, Width, radius, lane);
            for (var x = 0; x < Width; x++)
                Box(x, stride, Height, radius, lane);
        }
        return this;
    }

    private void Box(int start, int step, int count, int radius, float[] lane)
    {
        var sum = 0f;
        var scale = 1f / ((2 * radius) + 1);
        for (var i = 0; i < Math.Min(radius, count); i++)
            sum += cells[start + (i * step)];
        for (var i = 0; i < count; i++)
        {
            if (i + radius < count)
                sum += cells[start + ((i + radius) * step)];
            lane[i] = sum * scale;
            if (i - radius >= 0)
                sum -= cells[start + ((i - radius) * step)];
        }
        for (var i = 0; i < count; i++)
            cells[start + (i * step)] = lane[i];
    }

    private void Trace(Outline outline)
    {
        var origin = new Vector2(Left, Top);
        foreach (var ring in outline.Rings)
            for (var i = 0; i < ring.Count; i++)
                Edge(ring[i] - origin, ring[(i + 1) % ring.Count] - origin);
    }

    private void Edge(Vector2 from, Vector2 to)
    {
        if (from.Y == to.Y)
            return;
        var sign = from.Y < to.Y ? 1f : -1f;
        if (sign < 0)
            (from, to) = (to, from);
        var slope = (to.X - from.X) / (to.Y - from.Y);
        var x = from.Y < 0 ? from.X - (from.Y * slope) : from.X;
        var last = Math.Min(Height, (int)MathF.Ceiling(to.Y));
        for (var y = Math.Max(0, (int)from.Y); y < last; y++)
        {
            var part = MathF.Min(y + 1, to.Y) - MathF.Max(y, from.Y);
            var next = x + (slope * part);
            Span(y * stride, Math.Clamp(MathF.Min(x, next), 0, Width), Math.Clamp(MathF.Max(x, next), 0, Width), part * sign);
            x = next;
        }
    }

    private void Span(int row, float x0, float x1, float area)
    {
        int first = (int)x0, end = (int)MathF.Ceiling(x1);
        if (end <= first + 1)
        {
            var right = area * (((x0 + x1) / 2) - first);
            cells[row + first] += area - right;
            cells[row + first + 1] += right;
            return;
        }
        Slope(row, first, end, x0, x1, area);
    }

    /// <summary>An edge that crosses several pixels of one row: a triangle, full steps, a triangle.</summary>
    private void Slope(int row, int first, int end, float x0, float x1, float area)
    {
        float step = 1 / (x1 - x0), into = x0 - first, over = x1 - end + 1;
        float head = 0.5f * step * (1 - into) * (1 - into), tail = 0.5f * step * over * over;
        cells[row + first] += area * head;
        if (end == first + 2)
        {
            cells[row + first + 1] += area * (1 - head - tail);
        }
        else
        {
            var second = step * (1.5f - into);
            cells[row + first + 1] += area * (second - head);
            for (var x = first + 2; x < end - 1; x++)
                cells[row + x] += area * step;
            cells[row + end - 1] += area * (1 - (second + ((end - first - 3) * step)) - tail);
        }
        cells[row + end] += area * tail;
    }

    private void Sum()
    {
        for (var y = 0; y < Height; y++)
        {
            var sum = 0f;
            foreach (ref var cell in Row(y))
            {
                sum += cell;
                cell = MathF.Min(MathF.Abs(sum), 1);
            }
        }
    }
}
