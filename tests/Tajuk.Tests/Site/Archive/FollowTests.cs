using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;

namespace Tajuk.Tests.Site.Archive;

public sealed class FollowTests
{
    [Fact]
    public async Task Another_log_is_copied_anew()
    {
        using var archive = await ArchiveUnderTest.Of(Sample.Log());
        var other = Sample.Edition(new HandLog { LogId = "other" });
        for (var i = 0; i < 40; i++) other.Add(Kinds.Story, $"a{i:00}zzzzz", Sample.Story($"a{i:00}zzzzz", "Lain", "nasional", i));
        await Following(archive, other).CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal("other", archive.Store.LogId());
        Assert.Equal(40, archive.Ids(StoryList.All).Count);
        Assert.Empty(await CompareArchive.RunAsync(archive.Store, new HandSource(other), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_log_put_back_to_an_earlier_day_is_copied_anew()
    {
        using var archive = await ArchiveUnderTest.Of(Sample.Log());
        var earlier = Sample.Edition(new HandLog()).Add(Kinds.Story, Sample.Asked, Sample.Story(Sample.Asked, "Sebelumnya", "nasional", 1));
        Assert.True(earlier.LastSeq < archive.Store.LastSeq());
        var follow = Following(archive, earlier);
        await follow.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal((earlier.LastSeq, earlier.LastSeq), (archive.Store.LastSeq(), follow.LastSeq));
        Assert.Equal([Sample.Asked], archive.Ids(StoryList.All));
    }

    [Fact]
    public async Task While_the_newsroom_is_away_readers_keep_what_there_is_and_get_the_rest_when_it_is_back()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        var source = new HandSource(log) { Down = true };
        using var follow = new Follow(source, archive.Store, TimeProvider.System, NullLogger<Follow>.Instance);
        Assert.False(follow.Ready);
        await follow.StartAsync(TestContext.Current.CancellationToken);
        await Until(() => follow.Ready);
        Assert.Equal(4, archive.Ids(StoryList.All).Count);

        log.Add(Kinds.Story, "e1e1e1e1", Sample.Story("e1e1e1e1", "Baru", "nasional", 0));
        source.Down = false;
        Assert.True(await follow.WaitForAsync(log.LastSeq, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal(5, archive.Ids(StoryList.All).Count);

        source.Down = true;
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.True(follow.Ready);
        await follow.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Without_a_copy_and_without_the_newsroom_readers_may_not_come_yet()
    {
        using var archive = new ArchiveUnderTest();
        var source = new HandSource(Sample.Log()) { Down = true };
        using var follow = new Follow(source, archive.Store, TimeProvider.System, NullLogger<Follow>.Instance);
        await follow.StartAsync(TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(follow.Ready);
        source.Down = false;
        await Until(() => follow.Ready);
        Assert.Equal(4, archive.Ids(StoryList.All).Count);
        await follow.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_signal_that_cannot_be_had_does_not_end_the_following()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        using var follow = new Follow(new HandSource(log) { SignalFails = true }, archive.Store, TimeProvider.System, NullLogger<Follow>.Instance);
        await follow.StartAsync(TestContext.Current.CancellationToken);
        await Until(() => follow.Ready);
        log.Add(Kinds.Story, "e1e1e1e1", Sample.Story("e1e1e1e1", "Baru", "nasional", 0));
        Assert.True(await follow.WaitForAsync(log.LastSeq, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.False(follow.ExecuteTask!.IsCompleted);
        await follow.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_wait_for_what_does_not_come_ends_in_time_and_says_so()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        using var follow = Following(archive, log);
        Assert.False(await follow.WaitForAsync(log.LastSeq + 1, TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken));
        Assert.True(await follow.WaitForAsync(log.LastSeq, TimeSpan.Zero, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_follower_cut_off_in_the_middle_of_an_apply_has_everything_after_its_next_start()
    {
        Assert.Empty(await FaultsAfterACut((source, archive) => new Follow(source, archive.Store, TimeProvider.System, NullLogger<Follow>.Instance), cut: true));
    }

    [Fact]
    public async Task The_same_check_catches_a_follower_that_saves_last_seq_before_the_rows()
    {
        Assert.Empty(await FaultsAfterACut((source, archive) => new SavesTooEarly(source, archive), cut: false));
        var faults = await FaultsAfterACut((source, archive) => new SavesTooEarly(source, archive), cut: true);
        Assert.Contains(faults, f => f.Contains("e1e1e1e1", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains(Sample.Visit, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_follower_that_cannot_apply_what_it_knows_of_says_how_far_it_is_behind_and_since_when()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        var clock = new FakeTimeProvider(new DateTimeOffset(log.At, TimeSpan.Zero));
        using var follow = new Follow(new HandSource(log), archive.Store, clock, NullLogger<Follow>.Instance);
        await follow.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, TimeSpan.Zero, TimeSpan.Zero), (follow.Behind, follow.Lag, follow.Silence));

        foreach (var id in new[] { "e1e1e1e1", "e2e2e2e2" })
        {
            log.Add(Kinds.Story, id, Sample.Story(id, "Baru", "nasional", 0));
            log.BreaksAt = log.LastSeq;
            await Assert.ThrowsAsync<IOException>(() => follow.CatchUpAsync(TestContext.Current.CancellationToken));
            clock.Advance(TimeSpan.FromSeconds(30));
        }
        Assert.Equal((2, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)), (follow.Behind, follow.Lag, follow.Silence));

        log.BreaksAt = null;
        await follow.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, TimeSpan.Zero, TimeSpan.Zero), (follow.Behind, follow.Lag, follow.Silence));
    }

    [Fact]
    public async Task Each_act_is_told_of_once_with_the_time_it_took_and_what_a_start_brings_is_not()
    {
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        var clock = new FakeTimeProvider(new DateTimeOffset(log.At, TimeSpan.Zero));
        using var follow = new Follow(new HandSource(log), archive.Store, clock, NullLogger<Follow>.Instance);
        var shown = new List<TimeSpan>();
        follow.Shown += shown.Add;
        log.Add(Kinds.Story, "e1e1e1e1", Sample.Story("e1e1e1e1", "Sebelum mulai", "nasional", 0));
        await follow.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Empty(shown);

        log.Add(Kinds.Story, "e2e2e2e2", Sample.Story("e2e2e2e2", "Satu", "nasional", 0));
        log.At += TimeSpan.FromMilliseconds(200);
        log.Add(Kinds.Story, "e3e3e3e3", Sample.Story("e3e3e3e3", "Dua", "nasional", 0));
        clock.Advance(TimeSpan.FromMilliseconds(300));
        await follow.CatchUpAsync(TestContext.Current.CancellationToken);
        await follow.CatchUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal([TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(100)], shown);
    }

    [Fact]
    public void The_median_and_the_slow_are_of_the_last_thousand()
    {
        var times = new LatestTimes();
        Assert.Null(times.Look());
        for (var i = 0; i < 500; i++) times.Add(TimeSpan.FromHours(1));
        for (var i = 1; i <= 1_000; i++) times.Add(TimeSpan.FromMilliseconds(i));

        Assert.Equal((TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(950)), times.Look());
    }

    private static async Task<IReadOnlyList<string>> FaultsAfterACut(Func<ILogSource, ArchiveUnderTest, Follow> make, bool cut)
    {
        var cancel = TestContext.Current.CancellationToken;
        var log = Sample.Log();
        using var archive = await ArchiveUnderTest.Of(log);
        var source = new HandSource(log);
        log.Add(Kinds.Story, "e1e1e1e1", Sample.Story("e1e1e1e1", "Satu", "nasional", 0));
        log.TakeBack(Kinds.Story, Sample.Visit, new Tombstone { Why = TakenBack.Killed, At = log.At });
        log.Add(Kinds.Story, "e2e2e2e2", Sample.Story("e2e2e2e2", "Dua", "nasional", 0));
        log.BreaksAt = cut ? log.LastSeq : null;
        using (var follow = make(source, archive))
            if (cut) await Assert.ThrowsAsync<IOException>(() => follow.CatchUpAsync(cancel));
            else await follow.CatchUpAsync(cancel);
        log.BreaksAt = null;
        archive.Reopen();
        using (var follow = make(source, archive)) await follow.CatchUpAsync(cancel);
        return await CompareArchive.RunAsync(archive.Store, source, cancel);
    }

    private static Follow Following(ArchiveUnderTest archive, HandLog log) =>
        new(new HandSource(log), archive.Store, TimeProvider.System, NullLogger<Follow>.Instance);

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 400, "It did not come about within 20 seconds.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Broken on purpose: notes that it has the rows, and then fetches them.</summary>
    private sealed class SavesTooEarly(ILogSource source, ArchiveUnderTest archive)
        : Follow(source, archive.Store, TimeProvider.System, NullLogger<Follow>.Instance)
    {
        protected override async Task<Applied> ApplyAsync(ArchiveStore store, ILogSnapshot log, CancellationToken cancel)
        {
            var before = store.LastSeq();
            archive.Run(FormattableString.Invariant($"update meta set value = '{log.LastSeq}' where name = 'last_seq'"));
            return await store.ApplyAsync(new From(before, log), cancel);
        }

        private sealed class From(long before, ILogSnapshot log) : ILogSnapshot
        {
            public string LogId => log.LogId;

            public long LastSeq => log.LastSeq;

            public IAsyncEnumerable<LogRow> ReadAfterAsync(long seq, CancellationToken cancel) => log.ReadAfterAsync(before, cancel);

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
