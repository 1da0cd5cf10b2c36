using Tajuk.Platform.Desk;
using Tajuk.Pressroom;
using Tajuk.Tests.Site;
using Tajuk.Tests.Site.Archive;

namespace Tajuk.Tests.Pressroom;

public sealed class SayCauseTests
{
    [Theory]
    [InlineData("rebuild", "arsip simpul ini dibuat ulang seluruhnya", "this node's whole archive was made anew")]
    [InlineData("story:zzzz9999", "berita zzzz9999 berubah", "story zzzz9999 changed")]
    [InlineData("section:internasional", "kanal Internasional berubah", "section Internasional changed")]
    [InlineData("settings:edition", "pengaturan edisi berubah", "settings of the edition changed")]
    [InlineData("front:nasional", "halaman muka Nasional berubah", "front of Nasional changed")]
    [InlineData("*topic", "ada topik yang masuk, keluar, atau berubah", "some topic came, went or changed")]
    [InlineData("@topic:diplomasi", "yang beralamat diplomasi (topik) berubah", "what stands at the address diplomasi (topic) changed")]
    [InlineData("list:all", "daftar semua berita berubah", "the list of all stories changed")]
    [InlineData("list:section:nasional", "daftar kanal Nasional berubah", "the list of section Nasional changed")]
    [InlineData("list:corrections", "daftar ralat berubah", "the list of corrections changed")]
    [InlineData("list:baru:sekali", "list:baru:sekali", "list:baru:sekali")]
    [InlineData("podcast:x1", "podcast x1 berubah", "podcast x1 changed")]
    public async Task A_cause_is_said_in_words(string cause, string indonesian, string english)
    {
        using var archive = await ArchiveUnderTest.Of(Sample.Log());
        using var view = archive.Store.Open(HandLog.Edition, new DateTime(2024, 6, 19, 10, 0, 0, DateTimeKind.Utc));

        Assert.Equal(indonesian, new SayCause(view, Words.In(indonesian: true)).Of(cause));
        Assert.Equal(english, new SayCause(view, Words.In(indonesian: false)).Of(cause));
    }

    [Fact]
    public async Task A_story_that_is_out_is_named_by_its_headline()
    {
        using var archive = await ArchiveUnderTest.Of(Sample.Log());
        using var view = archive.Store.Open(HandLog.Edition, new DateTime(2024, 6, 19, 10, 0, 0, DateTimeKind.Utc));
        var headline = view.Story(Sample.Visit)!.Headline;

        Assert.Equal($"berita {Sample.Visit} “{headline}” berubah", new SayCause(view, Words.In(indonesian: true)).Of("story:" + Sample.Visit));
        Assert.Equal($"berita {Sample.Visit} berubah", new SayCause(null, Words.In(indonesian: true)).Of("story:" + Sample.Visit));
    }
}
