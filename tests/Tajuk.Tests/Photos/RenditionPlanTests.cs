using Tajuk.Photos;

namespace Tajuk.Tests.Photos;

public sealed class RenditionPlanTests
{
    [Fact]
    public void Heights_keep_the_shape_of_the_picture() =>
        Assert.Equal([(1280, 854), (640, 427)], RenditionPlan.For(1600, 1067, [640, 1280]).Pages);

    [Fact]
    public void Widths_may_come_in_any_order_more_than_once_and_wrong() =>
        Assert.Equal([640, 320], RenditionPlan.For(700, 700, [320, 640, 320, -5, 0, 9000]).Pages.Select(p => p.Width));

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(1, 20_000, 1, 16_383)]
    [InlineData(20_000, 1, 1920, 1)]
    [InlineData(100, 20_000, 81, 16_200)]
    public void There_is_always_one_and_no_side_that_webp_cannot_hold(int width, int height, int firstWidth, int firstHeight) =>
        Assert.Equal((firstWidth, firstHeight), RenditionPlan.For(width, height, RenditionPlan.DefaultWidths).Pages[0]);

    [Theory]
    [InlineData(4000, 3000, 1200, 630)]
    [InlineData(3000, 4000, 1200, 630)]
    [InlineData(600, 600, 600, 315)]
    [InlineData(3000, 400, 761, 400)]
    public void The_social_cut_has_its_shape_and_no_invented_pixels(int width, int height, int cutWidth, int cutHeight) =>
        Assert.Equal((cutWidth, cutHeight), RenditionPlan.For(width, height, [320]).Social);

    [Fact]
    public void A_picture_too_small_for_a_card_gets_none() => Assert.Null(RenditionPlan.For(150, 150, [320]).Social);

    [Theory]
    [InlineData(6000, 2000, 1890)]
    [InlineData(4000, 3000, 1200)]
    [InlineData(500, 500, 500)]
    public void One_decoding_is_wide_enough_for_all(int width, int height, int decoded) =>
        Assert.Equal(decoded, RenditionPlan.For(width, height, [320]).DecodeWidth);
}
