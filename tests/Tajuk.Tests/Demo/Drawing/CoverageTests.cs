using Tajuk.Demo.Drawing;

namespace Tajuk.Tests.Demo.Drawing;

public sealed class CoverageTests
{
    [Fact]
    public void A_pixel_cut_in_half_is_half_covered()
    {
        var coverage = Coverage.Of(Outline.Rect(2.5f, 3, 2, 1.25f), 10, 10)!;
        Assert.Equal((2, 3), (coverage.Left, coverage.Top));
        Assert.Equal([0.5f, 1, 0.5f], coverage.Row(0).ToArray());
        Assert.Equal([0.125f, 0.25f, 0.125f], coverage.Row(1).ToArray());
    }

    [Fact]
    public void A_circle_drawn_in_straight_steps_covers_its_area_to_within_a_hundredth()
    {
        var coverage = Coverage.Of(Outline.Oval(50, 50, 30, 30), 100, 100)!;
        Assert.InRange(Total(coverage), MathF.PI * 900 * 0.99f, MathF.PI * 900);
    }

    [Fact]
    public void Overlapping_rings_unite_and_a_cut_ring_is_a_hole()
    {
        var united = Coverage.Of(Outline.Rect(0, 0, 6, 6).Add(Outline.Rect(3, 0, 6, 6)), 20, 20)!;
        Assert.Equal(54, Total(united), 0.01f);
        var holed = Coverage.Of(Outline.Rect(0, 0, 10, 10).Cut(Outline.Rect(2, 2, 4, 4)), 20, 20)!;
        Assert.Equal(84, Total(holed), 0.01f);
    }

    [Fact]
    public void A_shape_off_the_sheet_covers_nothing_and_one_that_crosses_its_edge_only_what_is_on_it()
    {
        Assert.Null(Coverage.Of(Outline.Rect(30, 5, 4, 4), 20, 20));
        Assert.Equal(50, Total(Coverage.Of(Outline.Rect(-5, 5, 10, 10), 20, 20)!), 0.01f);
    }

    private static float Total(Coverage coverage)
    {
        var sum = 0f;
        for (var y = 0; y < coverage.Height; y++)
            foreach (var cell in coverage.Row(y))
                sum += cell;
        return sum;
    }
}
