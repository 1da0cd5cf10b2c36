using Microsoft.Extensions.Time.Testing;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;

namespace Tajuk.Tests.Site.Press;

public sealed class PageStoreTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2024, 6, 19, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_page_that_many_ask_for_at_once_is_made_once()
    {
        using var press = new PressUnderTest(Clock, 10_000_000);
        await press.Bootstrap(Sample.Log());

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => press.Get(new PageAddress("/", null)))));

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public void A_rendering_that_began_before_a_change_that_touches_it_is_not_kept_after_it()
    {
        using var numbers = new PressNumbers(Clock);
        var pages = new PageStore(10_000_000, numbers);
        var turn = pages.Turn;
        pages.Forget(Change(Kinds.Story, "a"), 7);

        Assert.False(pages.Put(Page("/a", Note.Of(Kinds.Story, "a")), turn));
        Assert.True(pages.Put(Page("/b", Note.Of(Kinds.Story, "b")), turn));
        Assert.True(pages.Put(Page("/a", Note.Of(Kinds.Story, "a")), pages.Turn));
    }

    [Fact]
    public void A_rendering_so_late_that_not_all_changes_are_remembered_is_not_kept()
    {
        using var numbers = new PressNumbers(Clock);
        var pages = new PageStore(10_000_000, numbers);
        var turn = pages.Turn;
        for (var i = 0; i < 100; i++) pages.Forget(Change(Kinds.Story, "other"), i);

        Assert.False(pages.Put(Page("/b", Note.Of(Kinds.Story, "b")), turn));
    }

    [Fact]
    public void Nothing_made_before_the_archive_was_made_anew_is_kept_or_shown()
    {
        using var numbers = new PressNumbers(Clock);
        var pages = new PageStore(10_000_000, numbers);
        pages.Put(Page("/a", Note.Of(Kinds.Story, "a")), pages.Turn);
        var turn = pages.Turn;
        pages.Forget(null, 1);

        Assert.Null(pages.LastGood("/a", 0));
        Assert.False(pages.Put(Page("/b", Note.Of(Kinds.Story, "b")), turn));
        Assert.Equal(0, pages.Size);
    }

    [Fact]
    public void Memory_is_bounded_and_what_is_asked_for_stays()
    {
        using var numbers = new PressNumbers(Clock);
        var pages = new PageStore(1_000_000, numbers);
        for (var i = 0; i < 2_000; i++)
        {
            pages.Put(Page("/" + i, Note.Of(Kinds.Story, "s" + i)), pages.Turn);
            Assert.True(pages.Size <= 1_000_000);
            for (var favourite = 0; favourite < 10; favourite++) _ = pages.Find("/" + favourite, Clock);
        }

        Assert.All(Enumerable.Range(0, 10), favourite => Assert.NotNull(pages.Find("/" + favourite, Clock)));
        Assert.InRange(pages.Count, 40, 400);
    }

    [Fact]
    public void What_was_forgotten_goes_before_what_is_right()
    {
        using var numbers = new PressNumbers(Clock);
        var pages = new PageStore(100_000, numbers);
        for (var i = 0; i < 8; i++) pages.Put(Page("/old" + i, Note.Of(Kinds.Story, "old")), pages.Turn);
        pages.Forget(Change(Kinds.Story, "old"), 1);
        for (var i = 0; i < 8; i++) pages.Put(Page("/new" + i, Note.Of(Kinds.Story, "new")), pages.Turn);

        Assert.All(Enumerable.Range(0, 8), i => Assert.NotNull(pages.Find("/new" + i, Clock)));
    }

    [Fact]
    public void A_last_good_page_is_not_shown_once_something_on_it_was_taken_back()
    {
        using var numbers = new PressNumbers(Clock);
        var pages = new PageStore(10_000_000, numbers);
        pages.Put(Page("/", Note.Of(Kinds.Story, "a"), Note.Of(Kinds.Story, "b")), pages.Turn);
        pages.Forget(Change(Kinds.Story, "a"), 1);
        Assert.Null(pages.Find("/", Clock));
        Assert.NotNull(pages.LastGood("/", 0));

        // It was forgotten already, and must go all the same.
        pages.Forget(Change(Kinds.Story, "b", gone: true), 2);
        Assert.Null(pages.LastGood("/", 0));
    }

    [Fact]
    public void A_page_packed_again_is_smaller_says_the_same_under_another_tag_and_counts_for_less()
    {
        using var numbers = new PressNumbers(Clock);
        var pages = new PageStore(10_000_000, numbers);
        var html = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 900).Select(i => $"<p>Paragraf {i * 7919 % 1000} tentang panen kopi.</p>")));
        var answer = Answer.Page(200, html, "");
        answer.DropPlain(Packing.Brotli);
        var page = new StoredPage("/", answer, new ReadNotes(), TimeSpan.FromMilliseconds(1));
        pages.Put(page, pages.Turn);
        var (before, fast) = (pages.Size, answer.In(Packing.Brotli));

        using var packer = new PackAgain(pages, Clock);
        packer.Pack(page);

        var best = answer.In(Packing.Brotli);
        Assert.True(best.Bytes.Length < fast.Bytes.Length * 0.95);
        Assert.NotEqual(fast.Tag, best.Tag);
        Assert.Equal(before - (fast.Bytes.Length - best.Bytes.Length), pages.Size);
        Assert.Equal(html, answer.In(Packing.None).Bytes);
    }

    private static StoredPage Page(string key, params Note[] things)
    {
        var notes = new ReadNotes();
        foreach (var thing in things) notes.Add(thing);
        return new StoredPage(key, Answer.Plain(200, new string('x', 9_000)), notes, TimeSpan.FromMilliseconds(1));
    }

    private static EditionChanges Change(string kind, string key, bool gone = false)
    {
        var changes = new EditionChanges();
        changes.Row(kind, key, gone);
        return changes;
    }
}
