using Microsoft.Extensions.Time.Testing;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;

namespace Tajuk.Tests.Site.Press;

/// <summary>What is kept of why a page was forgotten.</summary>
public sealed class WhyForgottenTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 6, 19, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Of_two_acts_in_one_step_the_one_that_touched_the_page_is_named()
    {
        var log = Sample.Log();
        using var press = new PressUnderTest(_clock, 10_000_000);
        await press.Bootstrap(log);
        foreach (var path in new[] { Sample.VisitPath, "/redaksi" }) await press.Get(new PageAddress(path, null));
        var before = log.LastSeq;
        log.Add(Kinds.Story, Sample.Visit, Sample.Story(Sample.Visit, "Tamu Negara Tiba di Ibu Kota", "asia", hoursBefore: 1));
        var touching = log.LastSeq;
        log.Add(Kinds.Topic, "lain", new Publication.PublishedTopic { Id = "lain", Slug = "lain", Name = "Lain" });
        _clock.Advance(TimeSpan.FromMinutes(5));
        await press.Apply(log);

        var forgotten = Assert.Single(press.Forgotten(before));

        Assert.Equal(new Forgotten(Sample.VisitPath, "story:" + Sample.Visit, touching, touching, new DateTime(2024, 6, 19, 10, 5, 0, DateTimeKind.Utc)), forgotten);
    }

    [Theory]
    [InlineData("/nasional", "/nasional", null)]
    [InlineData("nasional/", "/nasional", null)]
    [InlineData("  https://berita.example/nasional?utm_source=wa#isi ", "/nasional", null)]
    [InlineData("http://127.0.0.1:5080", "/", null)]
    [InlineData("/nasional?sebelum=k7m2x9qa&x=1", "/nasional", "k7m2x9qa")]
    [InlineData("/nasional?sebelum=bukan-id", "/nasional", null)]
    [InlineData("https://berita.example/topik/%C3%A9", "/topik/é", null)]
    [InlineData("", "/", null)]
    [InlineData("?", "/", null)]
    [InlineData("file:///etc/passwd", "/file:/etc/passwd", null)]
    public void An_address_is_understood_as_it_is_pasted(string text, string path, string? before) => Assert.Equal(new PageAddress(path, before), PageAddress.Read(text));

    [Fact]
    public void The_notice_of_what_was_taken_back_is_found_under_the_storys_address()
    {
        using var numbers = new PressNumbers(_clock);
        var pages = new PageStore(1_000_000, numbers);
        foreach (var key in new[] { "/nasional/k7m2x9qa-judul", PageAddress.Gone("k7m2x9qa"), "/nasional" })
        {
            var notes = new ReadNotes();
            notes.Add(Note.Of(Kinds.Story, "k7m2x9qa"));
            pages.Put(new StoredPage(key, Answer.Plain(200, "x"), notes, TimeSpan.FromMilliseconds(1)), pages.Turn);
        }
        var changes = new EditionChanges();
        changes.Row(Kinds.Story, "k7m2x9qa", gone: true, new LogStep(7, 3));
        pages.Forget(changes, 9);

        var (page, causes) = numbers.CausesOf("/nasional/k7m2x9qa-judul");

        Assert.Equal("/nasional/k7m2x9qa-judul", page);
        Assert.Equal(["/nasional/k7m2x9qa-judul", "410k7m2x9qa"], causes.Select(c => c.Page).Order(StringComparer.Ordinal));
        Assert.All(causes, c => Assert.Equal((7, 3), (c.Seq, c.Act)));
        Assert.Equal(3, numbers.Totals().Forgotten);
        Assert.Single(numbers.CausesOf("/nasional").Causes);
    }

    [Fact]
    public void What_is_remembered_is_bounded_and_the_newest_comes_first()
    {
        using var numbers = new PressNumbers(_clock);
        for (var i = 1; i <= 10_010; i++) numbers.Forgot("/", new Cause("list:all", new LogStep(i, i)));

        Assert.Equal(10_000, numbers.CausesOf("/").Causes.Count);
        Assert.Equal(10_010, numbers.CausesOf("/").Causes[0].Seq);
        Assert.Equal(10_010, numbers.Totals().Forgotten);
    }
}
