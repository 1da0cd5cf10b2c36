using Microsoft.EntityFrameworkCore;
using Tajuk.Outreach;
using Tajuk.People;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Storage;
using Tajuk.Taxonomy;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Storage;

namespace Tajuk.Tests.Outreach;

/// <summary>What caches in front are owed, and how it reaches them: each engine runs every test of this class.</summary>
public abstract class DeliverTests : IAsyncLifetime
{
    private readonly TestFolder _data = new();

    /// <summary>Null for SQLite.</summary>
    protected abstract string? Database { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync()
    {
        _data.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Without_a_cache_in_front_an_act_owes_nothing()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.KnowAsync();
        await newsroom.PublishAsync();

        Assert.Empty(await newsroom.DeliveriesAsync());
    }

    [Fact]
    public async Task An_act_owes_each_cache_what_it_changes()
    {
        await using var newsroom = await OpenAsync(Away(), new("http://127.0.0.1:1"));
        await newsroom.KnowAsync();
        var (id, seq) = await newsroom.PublishAsync("Jembatan", "Jembatan");

        var owed = (await newsroom.DeliveriesAsync()).Where(d => d.Seq == seq).ToList();
        Assert.Equal(2, owed.Select(d => d.Target).Distinct().Count());
        Assert.All(owed, d => Assert.Empty(new[] { "story:" + id, "list:all", "any", "related:" + id }.Except(d.Keys.Split(' '))));
        Assert.All(owed, d => Assert.Equal(DeliveryStage.Waiting, d.Stage));
    }

    [Fact]
    public async Task An_act_that_comes_to_nothing_owes_nothing()
    {
        await using var newsroom = await OpenAsync(Away());
        await newsroom.KnowAsync();
        var before = (await newsroom.DeliveriesAsync()).Count;

        await Assert.ThrowsAsync<InvalidOperationException>(() => newsroom.Get<Acts>().RunAsync<bool>(Actor.Program, "fails", async act =>
        {
            act.Publish(Edition.First, Kinds.Topic, "t", new PublishedTopic { Id = "t", Slug = "t", Name = "T" });
            await act.SealAsync(Cancel);
            throw new InvalidOperationException("The power goes.");
        }, Cancel));

        Assert.Equal(before, (await newsroom.DeliveriesAsync()).Count);
    }

    [Fact]
    public async Task What_was_owed_when_the_program_was_cut_off_is_owed_after_its_next_start() => Assert.True(await IsOwedAfterACutAsync(witness: null));

    [Fact]
    public async Task The_same_check_catches_a_newsroom_that_only_remembers_what_it_owes() => Assert.False(await IsOwedAfterACutAsync(new Remembers()));

    [Fact]
    public async Task A_cache_that_is_new_is_emptied_and_one_that_is_known_is_not()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await OpenAsync(door.Address);
        await newsroom.KnowAsync();
        await newsroom.SettleAsync(newsroom.To());
        Assert.All(door.Heard, asked => Assert.Equal(["edition:utama"], asked.Keys));
        Assert.Equal(2, door.Heard.Count);

        await newsroom.KnowAsync();
        Assert.Single(await newsroom.DeliveriesAsync());
    }

    [Fact]
    public async Task Another_program_or_theme_and_another_log_empty_every_cache()
    {
        await using var newsroom = await OpenAsync(Away());
        await newsroom.KnowAsync("lama");
        await newsroom.KnowAsync("baru");
        Assert.Equal(2, (await newsroom.DeliveriesAsync()).Count);

        await newsroom.Get<OpenDatabase>().ChangeLogIdAsync(Cancel); // As a restore does.
        await newsroom.KnowAsync("baru");
        Assert.Equal(3, (await newsroom.DeliveriesAsync()).Count(d => d.Keys == "edition:utama"));
    }

    [Fact]
    public async Task A_cache_that_is_configured_no_longer_is_owed_nothing_more()
    {
        await using (var newsroom = await OpenAsync(Away()))
            await newsroom.KnowAsync();
        await using var later = await OpenAsync();
        await later.KnowAsync();
        await later.PublishAsync();

        Assert.Empty(await later.DeliveriesAsync());
    }

    [Fact]
    public async Task A_cache_lets_go_once_at_once_and_once_more_for_what_was_on_its_way()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await ReadyAsync(door);
        var (id, seq) = await newsroom.PublishAsync();
        var deliver = newsroom.To();

        await OutreachUnderTest.DeliverAsync(deliver);
        Assert.Contains("story:" + id, Assert.Single(door.Heard).Keys);
        Assert.Equal(DeliveryStage.Settling, (await newsroom.DeliveriesAsync(seq - 1))[0].Stage);

        newsroom.Time.Pass(FrontCache.Settle - TimeSpan.FromMilliseconds(1));
        await OutreachUnderTest.DeliverAsync(deliver);
        Assert.Single(door.Heard);

        newsroom.Time.Pass(TimeSpan.FromMilliseconds(1));
        await OutreachUnderTest.DeliverAsync(deliver);
        var done = (await newsroom.DeliveriesAsync(seq - 1))[0];
        Assert.Equal((2, DeliveryStage.Done, null), (door.Heard.Count, done.Stage, done.Due));
        Assert.All(done.Receipts, receipt => Assert.Equal((200, true), (receipt.Status, receipt.Seen)));
    }

    [Fact]
    public async Task What_each_cache_waits_for_is_counted_from_its_oldest_until_the_cache_has_let_go()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await OpenAsync(door.Address, new("http://127.0.0.1:1"));
        await newsroom.KnowAsync();
        await newsroom.SettleAsync(newsroom.To());
        var settled = (await newsroom.OwedAsync())[1];
        await newsroom.PublishAsync();
        newsroom.Time.Pass(TimeSpan.FromSeconds(90));
        await newsroom.PublishAsync();

        var owed = await newsroom.OwedAsync();
        Assert.Equal((2, TimeSpan.FromSeconds(90)), (owed[0].Waiting, owed[0].Oldest));
        Assert.Equal((settled.Waiting + 2, settled.Oldest + TimeSpan.FromSeconds(90)), (owed[1].Waiting, owed[1].Oldest));

        await OutreachUnderTest.DeliverAsync(newsroom.To());
        Assert.Equal((0, TimeSpan.Zero), ((await newsroom.OwedAsync())[0].Waiting, (await newsroom.OwedAsync())[0].Oldest));
    }

    [Fact]
    public async Task What_several_acts_owe_goes_in_one_request()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await ReadyAsync(door);
        var ids = new List<string>();
        for (var i = 0; i < 5; i++) ids.Add((await newsroom.PublishAsync($"Berita {i}")).Id);
        await OutreachUnderTest.DeliverAsync(newsroom.To());

        Assert.Empty(ids.Select(id => "story:" + id).Except(Assert.Single(door.Heard).Keys));
    }

    [Fact]
    public async Task No_cache_is_asked_before_every_node_shows_the_act()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await ReadyAsync(door);
        newsroom.Shown = (await newsroom.PublishAsync("Sudah tampil")).Seq;
        var (late, seq) = await newsroom.PublishAsync("Belum tampil");
        var deliver = newsroom.To();
        await deliver.OnceAsync(Cancel);
        await deliver.OnceAsync(Cancel);
        Assert.DoesNotContain("story:" + late, Assert.Single(door.Heard).Keys);

        newsroom.Shown = seq;
        await deliver.OnceAsync(Cancel);
        Assert.Contains("story:" + late, door.Heard.Last().Keys);
    }

    [Fact]
    public async Task A_node_that_does_not_come_is_waited_for_ten_seconds_and_the_cache_is_asked_again_when_it_does()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await ReadyAsync(door);
        var (_, seq) = await newsroom.PublishAsync();
        newsroom.Shown = seq - 1;
        var deliver = newsroom.To();
        newsroom.Time.Pass(DeliverTo.Patience - TimeSpan.FromMilliseconds(1));
        await deliver.OnceAsync(Cancel);
        Assert.Empty(door.Heard);

        newsroom.Time.Pass(TimeSpan.FromMilliseconds(1));
        await OutreachUnderTest.DeliverAsync(deliver);
        Assert.Single(door.Heard);
        Assert.Equal((DeliveryStage.Unseen, false), (await newsroom.DeliveriesAsync(seq - 1))[0] is var d ? (d.Stage, d.Receipts[0].Seen) : default);

        newsroom.Time.Pass(TimeSpan.FromMinutes(3));
        await OutreachUnderTest.DeliverAsync(deliver);
        Assert.Single(door.Heard);

        newsroom.Shown = seq;
        await newsroom.SettleAsync(deliver);
        Assert.Equal(3, door.Heard.Count);
        Assert.Equal([false, true, true], (await newsroom.DeliveriesAsync(seq - 1))[0].Receipts.Select(r => r.Seen));
    }

    [Fact]
    public async Task However_many_wait_for_a_late_node_what_is_new_is_not_held_up()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await ReadyAsync(door);
        var deliver = newsroom.To();
        newsroom.Shown = 0;
        await using (var db = await newsroom.Get<IDbContextFactory<TajukDb>>().CreateDbContextAsync(Cancel))
        {
            var target = (await newsroom.DeliveriesAsync())[0].Target;
            for (var act = 0; act < 600; act++) db.Deliveries.Add(Delivery.New(target, "utama", 1, ["story:lama"], newsroom.Time.Now.UtcDateTime));
            await db.SaveChangesAsync(Cancel);
        }
        newsroom.Time.Pass(DeliverTo.Patience);
        await OutreachUnderTest.DeliverAsync(deliver);
        var (id, _) = await newsroom.PublishAsync("Baru");
        newsroom.Time.Pass(DeliverTo.Patience);
        await OutreachUnderTest.DeliverAsync(deliver);

        Assert.Contains("story:" + id, door.Heard.Last().Keys);
    }

    [Fact]
    public async Task A_cache_that_is_away_is_asked_again_ever_more_seldom_and_gets_all_when_it_is_back()
    {
        await using var door = new PurgeDoor(FreePort.Next(), _ => Task.FromResult(new Said(200)));
        await using var newsroom = await OpenAsync(door.Address);
        await newsroom.KnowAsync();
        var deliver = newsroom.To();
        var ids = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add((await newsroom.PublishAsync($"Berita {i}")).Id);
            Assert.False(await deliver.OnceAsync(Cancel));
            newsroom.Time.Pass(TimeSpan.FromSeconds(90));
        }
        var owed = await newsroom.DeliveriesAsync();
        Assert.Equal(4, owed[0].Attempts);
        Assert.All(owed, d => Assert.Contains("refused", d.Error, StringComparison.OrdinalIgnoreCase));
        Assert.All(owed, d => Assert.InRange(d.Due!.Value, d.Created.AddSeconds(1), newsroom.Time.Now.UtcDateTime));

        await door.OpenAsync();
        await newsroom.SettleAsync(deliver);
        Assert.All(await newsroom.DeliveriesAsync(), d => Assert.Equal((DeliveryStage.Done, null, 2), (d.Stage, d.Error, d.Receipts.Count)));
        Assert.Empty(ids.Select(id => "story:" + id).Except(door.Heard.SelectMany(asked => asked.Keys)));
    }

    [Fact]
    public async Task A_cache_that_asks_to_be_left_in_peace_is()
    {
        await using var door = await PurgeDoor.Open(_ => Task.FromResult(new Said(429, "too many") { Headers = [("Retry-After", "120")] }));
        await using var newsroom = await OpenAsync(door.Address);
        await newsroom.KnowAsync();
        var deliver = newsroom.To();
        await deliver.OnceAsync(Cancel);
        newsroom.Time.Pass(TimeSpan.FromSeconds(119));
        await deliver.OnceAsync(Cancel);
        Assert.Single(door.Heard);

        newsroom.Time.Pass(TimeSpan.FromSeconds(1));
        await deliver.OnceAsync(Cancel);
        Assert.Equal(2, door.Heard.Count);
    }

    [Fact]
    public async Task Two_nodes_deliver_each_once()
    {
        await using var door = await PurgeDoor.Open(async _ =>
        {
            await Task.Delay(20);
            return new Said(200);
        });
        await using var newsroom = await ReadyAsync(door);
        var (one, other) = (newsroom.To(), newsroom.To());
        for (var i = 0; i < 10; i++)
        {
            await newsroom.PublishAsync($"Berita {i}");
            await Task.WhenAll(one.OnceAsync(Cancel), other.OnceAsync(Cancel));
        }

        Assert.Equal(10, door.Heard.Count);
        Assert.All(await newsroom.DeliveriesAsync(), d => Assert.InRange(d.Attempts, 1, 2));
    }

    [Fact]
    public async Task What_a_node_that_died_had_begun_another_takes_over()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await ReadyAsync(door);
        await newsroom.PublishAsync("Simpul pertama mengantar");
        await newsroom.To(node: "satu").OnceAsync(Cancel); // It then dies with its lease.
        var (id, _) = await newsroom.PublishAsync("Simpul kedua mengantar");
        var other = newsroom.To();
        Assert.False(await other.OnceAsync(Cancel));

        newsroom.Time.Pass(TimeSpan.FromSeconds(15));
        await OutreachUnderTest.DeliverAsync(other);
        Assert.Contains("story:" + id, door.Heard.SelectMany(asked => asked.Keys));
    }

    [Fact]
    public async Task A_node_that_starts_again_goes_on_at_once_and_one_that_stops_leaves_the_rest_to_others_at_once()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await ReadyAsync(door);
        await newsroom.PublishAsync("Sebelum mati");
        await newsroom.To(node: "satu").OnceAsync(Cancel);
        var (id, _) = await newsroom.PublishAsync("Sesudah hidup lagi");
        var again = newsroom.To(node: "satu");
        await again.OnceAsync(Cancel);
        Assert.Contains("story:" + id, door.Heard.Last().Keys);

        await again.ReleaseAsync(Cancel);
        var (next, _) = await newsroom.PublishAsync("Simpul pertama berhenti");
        await newsroom.To(node: "dua").OnceAsync(Cancel);
        Assert.Contains("story:" + next, door.Heard.Last().Keys);
    }

    [Fact]
    public async Task A_cache_further_out_is_asked_after_those_it_fetches_from()
    {
        await using var inner = new PurgeDoor(FreePort.Next(), _ => Task.FromResult(new Said(200)));
        await using var outer = await PurgeDoor.Open(200, """{"a": "108-1391560174-974124"}""");
        await using var newsroom = await OpenAsync(inner.Address, fastly: outer.Address);
        await newsroom.KnowAsync();
        var (near, far) = (newsroom.To(0), newsroom.To(1));
        await OutreachUnderTest.DeliverAsync(near);
        await OutreachUnderTest.DeliverAsync(far);
        Assert.Empty(outer.Heard);

        // The inner one stays away: the outer is not kept waiting for ever, and is asked again when the inner has let go.
        newsroom.Time.Pass(DeliverTo.Patience);
        await OutreachUnderTest.DeliverAsync(far);
        Assert.Single(outer.Heard);
        await inner.OpenAsync();
        await OutreachUnderTest.DeliverAsync(near);
        await OutreachUnderTest.DeliverAsync(far);
        Assert.Equal((1, 2), (inner.Heard.Count, outer.Heard.Count));
    }

    [Fact]
    public async Task More_keys_than_a_cache_takes_in_a_few_requests_empty_it_instead()
    {
        await using var door = await PurgeDoor.Open(200);
        await using var newsroom = await ReadyAsync(door);
        await using (var db = await newsroom.Get<IDbContextFactory<TajukDb>>().CreateDbContextAsync(Cancel))
        {
            var target = (await newsroom.DeliveriesAsync())[0].Target;
            for (var act = 0; act < 11; act++) db.Deliveries.Add(Delivery.New(target, "utama", 1, Enumerable.Range(act * 1_000, 1_000).Select(i => FormattableString.Invariant($"story:{i:d8}")), newsroom.Time.Now.UtcDateTime));
            await db.SaveChangesAsync(Cancel);
        }
        await OutreachUnderTest.DeliverAsync(newsroom.To());

        Assert.Equal(["edition:utama"], Assert.Single(door.Heard).Keys);
    }

    /// <summary>A newsroom with one cache that has been emptied as a new one is.</summary>
    private async Task<OutreachUnderTest> ReadyAsync(PurgeDoor door)
    {
        var newsroom = await OpenAsync(door.Address);
        await newsroom.KnowAsync();
        await newsroom.SettleAsync(newsroom.To());
        newsroom.Time.Pass(TimeSpan.FromMinutes(1)); // The lease of that deliverer is over.
        door.Heard.Clear();
        return newsroom;
    }

    private async Task<bool> IsOwedAfterACutAsync(IWitnessActs? witness)
    {
        await using var door = await PurgeDoor.Open(200);
        string id;
        StillTime time;
        await using (var newsroom = await OpenAsync(door.Address, witness: witness))
        {
            await newsroom.KnowAsync();
            await newsroom.SettleAsync(newsroom.To());
            time = newsroom.Time;
            (id, _) = await newsroom.PublishAsync(); // Acknowledged, and the program is gone before it delivers.
        }
        time.Pass(TimeSpan.FromMinutes(1));
        await using var after = await OpenAsync(door.Address, time: time);
        await after.KnowAsync();
        await after.SettleAsync(after.To());
        return door.Heard.Any(asked => asked.Keys.Contains("story:" + id));
    }

    private Task<OutreachUnderTest> OpenAsync(Uri? varnish = null, Uri? second = null, Uri? fastly = null, StillTime? time = null, IWitnessActs? witness = null) => OutreachUnderTest.OpenAsync(
        _data.Path, Database, time, witness,
        [
            .. varnish is null ? Array.Empty<(string, string)>() : [("TAJUK_PURGE_VARNISH", $"{varnish} {second}")],
            .. fastly is null ? Array.Empty<(string, string)>() : [("TAJUK_PURGE_FASTLY_URL", fastly.ToString()), ("TAJUK_PURGE_FASTLY_SERVICE", "layanan"), ("TAJUK_PURGE_FASTLY_KEY", "rahasia")],
        ]);

    private static Uri Away() => new($"http://127.0.0.1:{FreePort.Next()}/");

    /// <summary>Broken on purpose: what is owed stands in the memory of the program that acts.</summary>
    private sealed class Remembers : IWitnessActs
    {
        private readonly List<LogRow> _owed = [];

        public Task WitnessAsync(Act act, IReadOnlyList<LogRow> rows, CancellationToken cancel)
        {
            _owed.AddRange(rows);
            return Task.CompletedTask;
        }
    }
}

public sealed class DeliverOnSqliteTests : DeliverTests
{
    protected override string? Database => null;
}

public sealed class DeliverOnPostgresTests : DeliverTests
{
    private readonly Postgres _postgres = new();

    protected override string? Database => _postgres.ConnectionString;

    public override ValueTask InitializeAsync() => _postgres.InitializeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _postgres.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
