using CsCheck;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Tests.Site.Archive;

public sealed class ArchiveStoreTests
{
    [Fact]
    public async Task A_row_of_a_newer_format_is_kept_and_not_shown_and_others_are_unaffected()
    {
        var log = Sample.Log().Newer(Kinds.Story, Sample.Near).Newer(Kinds.Section, "nasional").Newer("horoscope", "x");
        using var archive = await ArchiveUnderTest.Of(log);
        Assert.Equal([Sample.Visit, Sample.Other, Sample.Asked], archive.Ids(StoryList.All));
        using var view = archive.Open();
        Assert.Null(view.Story(Sample.Near));
        Assert.Null(view.SectionByPath("nasional"));
        Assert.NotNull(view.SectionByPath("internasional/asia"));
        Assert.Contains(archive.Store.Dump().Rows, r => r.Key == Sample.Near && r.Payload is [1, 2, 3]);
        Assert.Empty(archive.Store.ListFaults());
    }

    [Fact]
    public async Task A_tombstone_is_applied_behind_a_row_that_cannot_be_read()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        log.Newer(Kinds.Story, Sample.Near).TakeBack(Kinds.Story, Sample.Other, new Tombstone { Why = TakenBack.Killed, At = log.At });
        var applied = await archive.Apply(log);
        Assert.Single(applied.Unreadable);
        log.TakeBack(Kinds.Story, Sample.Near, new Tombstone { Why = TakenBack.Withdrawn, At = log.At });
        await archive.Apply(log);
        using var view = archive.Open();
        Assert.NotNull(view.Gone(Kinds.Story, Sample.Other));
        Assert.Equal(TakenBack.Withdrawn, view.Gone(Kinds.Story, Sample.Near)!.Why);
        Assert.Equal([Sample.Visit, Sample.Asked], archive.Ids(StoryList.All));
    }

    [Fact]
    public async Task A_row_that_says_null_where_there_must_be_something_does_not_stop_those_that_follow()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        log.AddWithNull(Kinds.Story, Sample.Near, Sample.Story(Sample.Near, "Rusak", "asia", 1), "topics");
        log.AddWithNull(Kinds.Section, "rusak", new PublishedSection { Id = "rusak", Path = "rusak", Name = "Rusak" }, "path");
        log.Add(Kinds.Story, "e1e1e1e1", Sample.Story("e1e1e1e1", "Sesudahnya", "nasional", 0));
        var applied = await archive.Apply(log);
        Assert.Equal(2, applied.Unreadable.Count);
        Assert.Contains("e1e1e1e1", archive.Ids(StoryList.All));
        Assert.DoesNotContain(Sample.Near, archive.Ids(StoryList.All));
        Assert.Equal(log.LastSeq, archive.Store.LastSeq());
    }

    [Fact]
    public async Task A_newer_build_lists_what_an_older_one_only_kept()
    {
        using var archive = await ArchiveUnderTest.Of(Sample.Log());
        archive.Run("delete from listed; delete from address; update meta set value = '0' where name = 'reads'");
        archive.Reopen();
        Assert.Equal([Sample.Visit, Sample.Other, Sample.Near, Sample.Asked], archive.Ids(StoryList.All));
        using var view = archive.Open();
        Assert.Equal("asia", view.SectionByPath("internasional/asia")!.Id);
    }

    [Fact]
    public async Task An_apply_that_breaks_in_the_middle_leaves_lists_and_last_seq_as_they_were()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        var before = archive.Told([StoryList.All, StoryList.Section("nasional")], ["nasional"]);
        log.Add(Kinds.Story, "e1e1e1e1", Sample.Story("e1e1e1e1", "Satu", "nasional", 0));
        log.TakeBack(Kinds.Story, Sample.Visit, new Tombstone { Why = TakenBack.Killed, At = log.At });
        log.Add(Kinds.Story, "e2e2e2e2", Sample.Story("e2e2e2e2", "Dua", "nasional", 0));
        log.BreaksAt = log.LastSeq;
        await Assert.ThrowsAsync<IOException>(() => archive.Apply(log));
        Assert.Equal(before, archive.Told([StoryList.All, StoryList.Section("nasional")], ["nasional"]));

        log.BreaksAt = null;
        await archive.Apply(log);
        Assert.Equal(["e1e1e1e1", "e2e2e2e2", Sample.Asked], archive.Ids(StoryList.Section("nasional")));
    }

    /// <summary>However the rows came, and in however many steps, the archive is what one made from the log of today would be.</summary>
    [Fact]
    public async Task An_archive_that_followed_equals_one_that_was_rebuilt() => await
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[0, 2]).Array[1, 30].SampleAsync(async deeds =>
        {
            string[] paths = ["satu", "dua", "tiga"];
            var log = Sample.Edition(new HandLog());
            using var followed = await ArchiveUnderTest.Of(log);
            foreach (var (deed, key, place) in deeds)
            {
                Do(log, deed, "s" + key + "zzzzzz", paths[place], key);
                if (key == 0) await followed.Apply(log);
            }
            await followed.Apply(log);
            using var rebuilt = await ArchiveUnderTest.Of(log);

            StoryList[] lists = [StoryList.All, StoryList.Corrections, StoryList.Day(new DateOnly(2024, 6, 19)), StoryList.Topic("diplomasi"), .. paths.Select(StoryList.Section)];
            Assert.Equal(rebuilt.Told(lists, paths), followed.Told(lists, paths));
            Assert.Empty(followed.Store.ListFaults());
            Assert.Empty(await CompareArchive.RunAsync(followed.Store, new HandSource(log), TestContext.Current.CancellationToken));
        }, iter: 40, threads: 1);

    private static void Do(HandLog log, int deed, string story, string section, int hour)
    {
        var told = Sample.Story(story, "Berita", section, hour);
        switch (deed)
        {
            case 0: log.Add(Kinds.Story, story, told); break;
            case 1: log.Add(Kinds.Story, story, told with { Topics = ["diplomasi"], Notices = [new Notice { Kind = NoticeKind.Ralat, Note = "x", At = told.Updated }] }); break;
            case 2: log.TakeBack(Kinds.Story, story, new Tombstone { Why = TakenBack.Killed, At = log.At }); break;
            case 3: log.Newer(Kinds.Story, story); break;
            case 4: log.Add(Kinds.Section, "k" + hour, new PublishedSection { Id = "k" + hour, Path = section, Name = section }); break;
            case 5: log.TakeBack(Kinds.Section, "k" + hour, new Tombstone { Why = TakenBack.Unused, At = log.At }); break;
            default: log.Newer(Kinds.Section, "k" + hour); break;
        }
    }

    [Fact]
    public async Task A_view_keeps_what_it_saw_when_the_copy_moves_on_under_it()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        using var view = archive.Open();
        log.TakeBack(Kinds.Story, Sample.Visit, new Tombstone { Why = TakenBack.Killed, At = log.At });
        await archive.Apply(log);
        await archive.Store.RebuildAsync(log, TestContext.Current.CancellationToken);
        Assert.Equal(4, view.Stories(StoryList.All, 10).Count);
        Assert.Equal(3, archive.Ids(StoryList.All).Count);
    }

    [Fact]
    public async Task A_program_that_died_between_the_old_copy_and_the_new_one_starts_with_the_new_one()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(archive.Database, archive.NextDatabase);
        archive.Reopen();
        Assert.True(archive.Store.HasCopy);
        Assert.Equal(log.LastSeq, archive.Store.LastSeq());
        Assert.Equal(4, archive.Ids(StoryList.All).Count);
    }

    [Fact]
    public async Task A_copy_that_was_half_made_when_the_program_died_is_not_shown()
    {
        var log = Sample.Log();
        log.BreaksAt = log.LastSeq;
        using var archive = new ArchiveUnderTest();
        await Assert.ThrowsAsync<IOException>(() => archive.Store.RebuildAsync(log, TestContext.Current.CancellationToken));
        archive.Reopen();
        Assert.False(archive.Store.HasCopy);
        Assert.Throws<ArchiveEmptyException>(() => archive.Open());
        log.BreaksAt = null;
        await archive.Store.RebuildAsync(log, TestContext.Current.CancellationToken);
        Assert.Equal(4, archive.Ids(StoryList.All).Count);
    }

    [Fact]
    public async Task A_rebuild_that_breaks_leaves_the_old_copy_serving()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        log.BreaksAt = log.LastSeq;
        await Assert.ThrowsAsync<IOException>(() => archive.Store.RebuildAsync(log, TestContext.Current.CancellationToken));
        Assert.Equal(4, archive.Ids(StoryList.All).Count);
    }

    [Fact]
    public void A_damaged_file_is_no_copy()
    {
        using var archive = new ArchiveUnderTest();
        File.WriteAllText(archive.Database, new string('x', 8192));
        archive.Reopen();
        Assert.False(archive.Store.HasCopy);
    }
}
