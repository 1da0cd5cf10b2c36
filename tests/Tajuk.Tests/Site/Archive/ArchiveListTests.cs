using CsCheck;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Tests.Site.Archive;

public sealed class ArchiveListTests
{
    [Fact]
    public async Task Lists_are_newest_first_and_a_section_holds_those_below_it()
    {
        using var archive = await ArchiveUnderTest.Of(Sample.Log());
        Assert.Equal([Sample.Visit, Sample.Other, Sample.Near, Sample.Asked], archive.Ids(StoryList.All));
        Assert.Equal([Sample.Visit, Sample.Other, Sample.Near], archive.Ids(StoryList.Section("internasional")));
        Assert.Equal([Sample.Asked], archive.Ids(StoryList.Section("nasional")));
        Assert.Equal([Sample.Visit], archive.Ids(StoryList.Topic("diplomasi")));
        Assert.Equal([Sample.Visit], archive.Ids(StoryList.Person("sinta")));
        Assert.Equal([Sample.Visit], archive.Ids(StoryList.Corrections));
    }

    [Fact]
    public async Task A_section_moved_below_another_takes_its_stories_along_without_their_being_published_again()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        log.Add(Kinds.Section, "asia", new PublishedSection { Id = "asia", Path = "nasional/asia", Name = "Asia", Parent = "nasional" });
        await archive.Apply(log);
        Assert.Equal(4, archive.Ids(StoryList.Section("nasional")).Count);
        Assert.Empty(archive.Ids(StoryList.Section("internasional")));
    }

    /// <summary>Whatever stands at the same minute, and wherever a page ends, every story of the list comes once and in order.</summary>
    [Fact]
    public async Task Pages_anchored_to_the_story_above_are_complete_and_repeat_none() => await
        Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2]).Array[0, 25], Gen.Int[1, 7]).SampleAsync(async (stories, take) =>
        {
            string[] sections = ["internasional", "asia", "nasional"];
            var log = Sample.Edition(new HandLog());
            var made = stories.Select((s, i) => Sample.Story($"a{i:00}zzzzz", "Berita", sections[s.Item2], hoursBefore: s.Item1)).ToList();
            foreach (var story in made) log.Add(Kinds.Story, story.Id, story);
            using var archive = await ArchiveUnderTest.Of(log);

            AssertWhole(archive, StoryList.All, take, made);
            AssertWhole(archive, StoryList.Section("internasional"), take, made.Where(s => s.Section != "nasional"));
        }, iter: 40, threads: 1);

    private static void AssertWhole(ArchiveUnderTest archive, StoryList list, int take, IEnumerable<PublishedStory> made)
    {
        var read = new List<string>();
        for (string? before = null; archive.Ids(list, take, before) is { Count: > 0 } page; before = page[^1]) read.AddRange(page);
        Assert.Equal(made.OrderByDescending(s => s.FirstPublished).ThenBy(s => s.Id, StringComparer.Ordinal).Select(s => s.Id), read);
    }

    [Fact]
    public async Task A_page_goes_on_below_a_story_that_was_taken_back_or_moved_meanwhile()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        log.TakeBack(Kinds.Story, Sample.Other, new Tombstone { Why = TakenBack.Killed, At = log.At, FirstPublished = Sample.Published.AddHours(-2) });
        await archive.Apply(log);
        Assert.Equal([Sample.Near, Sample.Asked], archive.Ids(StoryList.All, before: Sample.Other));
        Assert.Equal([Sample.Near], archive.Ids(StoryList.Section("asia"), before: Sample.Other));

        log.Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Section = "nasional" });
        await archive.Apply(log);
        Assert.Equal([Sample.Near], archive.Ids(StoryList.Section("asia"), before: Sample.Visit));
    }

    [Fact]
    public async Task An_anchor_that_never_was_gives_nothing()
    {
        using var archive = await ArchiveUnderTest.Of(Sample.Log());
        Assert.Empty(archive.Ids(StoryList.All, before: "z9z9z9z9"));
    }

    [Fact]
    public async Task A_day_is_one_of_the_editions_zone()
    {
        var midnight = new DateTime(2024, 6, 18, 17, 0, 0, DateTimeKind.Utc); // 19 June 00:00 in Jakarta.
        var log = Sample.Edition(new HandLog());
        foreach (var (id, at) in new[] { ("e1e1e1e1", midnight.AddTicks(-1)), ("e2e2e2e2", midnight), ("e3e3e3e3", midnight.AddDays(1).AddTicks(-1)), ("e4e4e4e4", midnight.AddDays(1)) })
            log.Add(Kinds.Story, id, Sample.Story(id, "Berita", "nasional", 0) with { FirstPublished = at, Updated = at });
        using var archive = await ArchiveUnderTest.Of(log);
        Assert.Equal(["e3e3e3e3", "e2e2e2e2"], archive.Ids(StoryList.Day(new DateOnly(2024, 6, 19)), now: midnight.AddDays(9)));
    }

    [Fact]
    public void A_day_that_has_no_midnight_begins_when_its_clocks_do()
    {
        // In Beirut clocks went from 24:00 on 30 March 2024 to 01:00.
        Assert.Equal(new DateTime(2024, 3, 30, 22, 0, 0, DateTimeKind.Utc), EditionZone.Start(new DateOnly(2024, 3, 31), TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut")));
    }

    [Fact]
    public async Task What_ends_is_gone_from_lists_and_pages_at_that_instant_without_the_newsroom()
    {
        var end = Sample.Published.AddHours(3);
        using var archive = await ArchiveUnderTest.Of(Sample.Edition(new HandLog()).Add(Kinds.Story, Sample.Visit, Sample.TheVisit(), until: end));
        StoryList[] lists = [StoryList.All, StoryList.Section("internasional"), StoryList.Topic("diplomasi"), StoryList.Person("sinta"), StoryList.Corrections, StoryList.Day(new DateOnly(2024, 6, 19))];
        Assert.All(lists, list => Assert.Single(archive.Ids(list, now: end.AddTicks(-1))));
        Assert.All(lists, list => Assert.Empty(archive.Ids(list, now: end)));
        using var view = archive.Open(end);
        Assert.Null(view.Story(Sample.Visit));
    }

    [Fact]
    public async Task A_tombstone_takes_the_story_from_every_list()
    {
        var log = Sample.Edition(new HandLog()).Add(Kinds.Story, Sample.Visit, Sample.TheVisit());
        using var archive = await ArchiveUnderTest.Of(log);
        log.TakeBack(Kinds.Story, Sample.Visit, new Tombstone { Why = TakenBack.Withdrawn, At = log.At });
        await archive.Apply(log);
        StoryList[] lists = [StoryList.All, StoryList.Section("internasional"), StoryList.Topic("diplomasi"), StoryList.Person("sinta"), StoryList.Corrections, StoryList.Day(new DateOnly(2024, 6, 19))];
        Assert.All(lists, list => Assert.Empty(archive.Ids(list)));
        using var view = archive.Open();
        Assert.Null(view.Story(Sample.Visit));
        Assert.Equal(TakenBack.Withdrawn, view.Gone(Kinds.Story, Sample.Visit)!.Why);
        Assert.Equal([Sample.Visit], view.Withdrawals(10).Select(w => w.Id));
    }
}
