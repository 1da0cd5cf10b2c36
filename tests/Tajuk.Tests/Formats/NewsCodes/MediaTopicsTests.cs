using Tajuk.Formats.NewsCodes;

namespace Tajuk.Tests.Formats.NewsCodes;

public sealed class MediaTopicsTests
{
    [Theory]
    [InlineData("04000000", "04000000")]
    [InlineData("04011002", "20000296")]
    [InlineData("16000000", "16000000")]
    public void A_subject_code_with_an_exact_match_gives_it(string code, string topic) => Assert.Equal(topic, MediaTopics.FromSubjectCode(code));

    [Theory]
    [InlineData("09009000", "20000533")]
    [InlineData("10010000", "10000000")]
    public void Without_an_exact_match_the_nearest_topic_that_contains_it_is_given(string code, string topic) => Assert.Equal(topic, MediaTopics.FromSubjectCode(code));

    [Theory]
    [InlineData("20000064", "20000105")]
    [InlineData("20000163", "20000144")]
    [InlineData("20000109", "20000107")]
    public void A_retired_topic_gives_its_successor_or_its_parent(string retired, string inForce) => Assert.Equal(inForce, MediaTopics.InForce(retired));

    [Fact]
    public void A_topic_in_force_and_one_newer_than_the_table_stay_as_they_are()
    {
        Assert.Equal("20000105", MediaTopics.InForce("20000105"));
        Assert.Equal("20001399", MediaTopics.InForce("20001399"));
    }

    [Theory]
    [InlineData("99999999")]
    [InlineData("")]
    public void A_code_that_the_IPTC_never_had_gives_nothing(string code) => Assert.Null(MediaTopics.FromSubjectCode(code));
}
