using System.Diagnostics;
using NetVips;
using Tajuk.Demo.Drawing;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Samples;

namespace Tajuk.Tests.Demo.Drawing;

[Collection(Alone.Name)]
public sealed class IllustratorTests
{
    // A scene takes a fifth of a second to a second; a loop that does not end is what this is for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Scenes => [.. Illustrator.Scenes];

    [Fact]
    public void Every_scene_that_a_story_names_can_be_drawn() =>
        Assert.Subset(Illustrator.Scenes.ToHashSet(), SampleEdition.ReadStories().Select(story => story.LeadPhoto.Scene).ToHashSet());

    [Fact]
    public void No_two_stories_have_the_same_picture() =>
        Assert.Distinct(SampleEdition.ReadStories().Select(story => (story.LeadPhoto.Scene, story.LeadPhoto.Seed)));

    [Theory, MemberData(nameof(Scenes))]
    public void A_scene_is_a_picture_of_1600_pixels_the_same_for_a_seed_and_another_for_another(string scene)
    {
        var first = Illustrator.DrawScene(scene, 1);
        using var picture = Image.NewFromBuffer(first);
        Assert.Equal((1600, 1000, 3), (picture.Width, picture.Height, picture.Bands));
        Assert.Equal(first, Illustrator.DrawScene(scene, 1));
        Assert.NotEqual(first, Illustrator.DrawScene(scene, 2));
    }

    [Theory, MemberData(nameof(Scenes))]
    public void A_scene_is_neither_blank_nor_noise(string scene)
    {
        using var picture = Image.NewFromBuffer(Illustrator.DrawScene(scene, 3));
        using var grey = picture.Colourspace(Enums.Interpretation.Bw);
        using var smooth = grey.Gaussblur(4);
        double spread = grey.Deviate(), shapes = smooth.Deviate();
        Assert.True(spread > 20, $"contrast {spread}");
        Assert.True(shapes > spread * 0.6, $"{shapes} of {spread} is left without the fine detail");
    }

    [Theory, MemberData(nameof(Scenes))]
    public void Drawing_a_scene_does_not_take_for_ever(string scene)
    {
        var clock = Stopwatch.StartNew();
        Illustrator.DrawScene(scene, 5);
        Assert.True(clock.Elapsed < Patience, $"{clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void An_unknown_scene_is_refused() => Assert.Throws<KeyNotFoundException>(() => Illustrator.DrawScene("volcano", 1));
}
