using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Publishing;
using Tajuk.Storage;
using Tajuk.Stories;
using Tajuk.Tests.Kit;
using static Tajuk.Tests.Storage.NewsroomUnderTest;

namespace Tajuk.Tests.Storage;

/// <summary>What the newsroom promises whatever it keeps its data in: each engine runs every test of this class.</summary>
public abstract class NewsroomTests : IAsyncLifetime
{
    private readonly TestFolder _data = new();
    private NewsroomUnderTest? _newsroom;

    /// <summary>Null for SQLite.</summary>
    protected abstract string? Database { get; }

    private NewsroomUnderTest Newsroom => _newsroom!;

    public async ValueTask InitializeAsync() => _newsroom = await OpenAsync(_data.Path, Database);

    public async ValueTask DisposeAsync()
    {
        await Newsroom.DisposeAsync();
        _data.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_draft_is_not_in_the_log()
    {
        var id = await Newsroom.DraftAsync();

        Assert.Null(await Newsroom.RowAsync(Kinds.Story, id));
    }

    [Fact]
    public async Task A_published_story_is_in_the_log_as_it_was_written()
    {
        var id = await Newsroom.PublishedAsync("Pasar Lama dibuka lagi");

        Assert.Equal(("Pasar Lama dibuka lagi", "pasar-lama-dibuka-lagi", 1), (await Newsroom.PublicAsync(id)) is var s ? (s.Headline, s.Slug, s.Version) : default);
    }

    [Fact]
    public async Task An_edit_after_publishing_is_not_public_until_it_is_published()
    {
        var id = await Newsroom.PublishedAsync("Judul lama");
        (await Newsroom.EditAsync(id, 1, "Judul baru")).Must();

        Assert.Equal("Judul lama", (await Newsroom.PublicAsync(id)).Headline);
        (await Newsroom.PublishAsync(id)).Must();
        var republished = await Newsroom.PublicAsync(id);
        Assert.Equal(("Judul baru", "judul-lama"), (republished.Headline, republished.Slug));
    }

    [Fact]
    public async Task Every_version_is_kept_as_it_was()
    {
        var id = await Newsroom.DraftAsync("Satu");
        (await Newsroom.EditAsync(id, 1, "Dua")).Must();
        (await Newsroom.EditAsync(id, 2, "Tiga")).Must();

        await using var db = await Newsroom.DbAsync();
        Assert.Equal(["Satu", "Dua", "Tiga"], (await db.StoryVersions.AsNoTracking().Where(v => v.StoryId == id).OrderBy(v => v.Number).ToListAsync(Cancel)).Select(v => v.Content.Headline));
    }

    [Fact]
    public async Task A_stale_edit_is_refused_with_both_versions_and_changes_nothing()
    {
        var id = await Newsroom.DraftAsync("Satu");
        (await Newsroom.EditAsync(id, 1, "Dua")).Must();

        var stale = Assert.IsType<StaleVersion>((await Newsroom.EditAsync(id, 1, "Tiga")).Refusal);
        Assert.Equal(("Dua", "Satu"), (stale.Current.Headline, stale.Yours!.Headline));
        await using var db = await Newsroom.DbAsync();
        Assert.Equal(2, await db.StoryVersions.CountAsync(v => v.StoryId == id, Cancel));
    }

    [Fact]
    public async Task Of_two_edits_at_once_one_wins_and_the_other_is_shown_it()
    {
        var id = await Newsroom.DraftAsync();

        var both = await Task.WhenAll(Newsroom.EditAsync(id, 1, "Kiri"), Newsroom.EditAsync(id, 1, "Kanan"));

        var loser = Assert.IsType<StaleVersion>(Assert.Single(both, o => o.Refused).Refusal);
        Assert.Equal(Assert.Single(both, o => !o.Refused).Value!.Headline, loser.Current.Headline);
    }

    [Fact]
    public async Task A_correction_is_public_with_its_note()
    {
        var id = await Newsroom.PublishedAsync();
        (await Newsroom.CorrectAsync(id, "Jembatan Kali Jernih dibuka")).Must();

        var story = await Newsroom.PublicAsync(id);
        Assert.Equal(("Jembatan Kali Jernih dibuka", "Nama jembatan diperbaiki.", NoticeKind.Ralat), (story.Headline, story.Notices[0].Note, story.Notices[0].Kind));
    }

    [Fact]
    public async Task Who_asks_for_a_withdrawal_cannot_agree_to_it()
    {
        var id = await Newsroom.PublishedAsync();
        (await Newsroom.AskAsync(Chief, id)).Must();

        Assert.Equal("second_person_needed", (await Newsroom.ApproveAsync(Chief, id)).Refusal?.Code);
        Assert.False((await Newsroom.RowAsync(Kinds.Story, id))!.Gone);
    }

    [Fact]
    public async Task A_withdrawal_that_a_second_person_agrees_to_leaves_only_its_reason()
    {
        var id = await Newsroom.PublishedAsync();
        (await Newsroom.AskAsync(Chief, id)).Must();
        (await Newsroom.ApproveAsync(Deputy, id)).Must();

        var row = await Newsroom.RowAsync(Kinds.Story, id);
        Assert.True(row!.Gone);
        var notice = Payload.Read<Tombstone>(row.Format, row.Payload);
        Assert.Equal((TakenBack.Withdrawn, "trauma-korban", "Atas permintaan keluarga.", null), (notice.Why, notice.Ground, notice.Reason, notice.Headline));
    }

    [Fact]
    public async Task Correcting_a_withdrawn_story_is_refused()
    {
        var id = await Newsroom.PublishedAsync();
        await Newsroom.AskAsync(Chief, id);
        await Newsroom.ApproveAsync(Deputy, id);

        Assert.Equal("story_taken_back", (await Newsroom.CorrectAsync(id, "Lagi")).Refusal?.Code);
        Assert.Equal("story_taken_back", (await Newsroom.PublishAsync(id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_killed_draft_never_reaches_the_log_and_can_never_go_out()
    {
        var id = await Newsroom.DraftAsync();
        (await Newsroom.KillAsync(id)).Must();

        Assert.Null(await Newsroom.RowAsync(Kinds.Story, id));
        Assert.Equal("story_taken_back", (await Newsroom.PublishAsync(id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_picture_leaves_the_public_with_its_last_use_and_not_before()
    {
        var picture = await Newsroom.PictureAsync();
        var (first, second) = (await Newsroom.PublishedAsync(picture: picture), await Newsroom.PublishedAsync(picture: picture));

        await Newsroom.KillAsync(first);
        Assert.False((await Newsroom.RowAsync(Kinds.Picture, picture))!.Gone);
        await Newsroom.KillAsync(second);
        Assert.True((await Newsroom.RowAsync(Kinds.Picture, picture))!.Gone);
    }

    [Fact]
    public async Task A_topic_leaves_the_public_with_its_last_story_and_comes_back_with_the_next()
    {
        var first = await Newsroom.PublishedAsync(topics: ["Jembatan"]);
        var second = await Newsroom.PublishedAsync(topics: ["Jembatan"]);
        var topic = (await Newsroom.PublicAsync(first)).Topics[0];

        (await Newsroom.KillAsync(first)).Must();
        Assert.False((await Newsroom.RowAsync(Kinds.Topic, topic))!.Gone);
        (await Newsroom.KillAsync(second)).Must();
        Assert.True((await Newsroom.RowAsync(Kinds.Topic, topic))!.Gone);

        await Newsroom.PublishedAsync(topics: ["Jembatan"]);
        Assert.False((await Newsroom.RowAsync(Kinds.Topic, topic))!.Gone);
    }

    [Fact]
    public async Task Killing_one_use_of_a_picture_while_another_goes_out_keeps_it_public()
    {
        for (var round = 0; round < 8; round++)
        {
            var picture = await Newsroom.PictureAsync();
            var (old, fresh) = (await Newsroom.PublishedAsync(picture: picture), await Newsroom.DraftAsync(picture: picture));

            await Task.WhenAll(Newsroom.KillAsync(old), Newsroom.PublishAsync(fresh));

            Assert.False((await Newsroom.RowAsync(Kinds.Picture, picture))!.Gone, $"round {round}");
        }
    }

    [Fact]
    public async Task A_kill_that_meets_a_publish_leaves_the_story_dead()
    {
        for (var round = 0; round < 8; round++)
        {
            var id = await Newsroom.PublishedAsync();

            await Task.WhenAll(Newsroom.KillAsync(id), Newsroom.PublishAsync(id), Newsroom.PublishAsync(id));

            Assert.True((await Newsroom.RowAsync(Kinds.Story, id))!.Gone, $"round {round}");
        }
    }

    [Fact]
    public async Task Stories_that_share_a_topic_are_related_newest_first()
    {
        var old = await Newsroom.PublishedAsync("Lama", ["Diplomasi"]);
        var middle = await Newsroom.PublishedAsync("Tengah", ["Diplomasi"]);
        await Newsroom.PublishedAsync("Lain", ["Sepak bola"]);
        var fresh = await Newsroom.PublishedAsync("Baru", ["Diplomasi"]);

        Assert.Equal([middle, old], await RelatedAsync(fresh));
        Assert.Equal([fresh, middle], await RelatedAsync(old));
    }

    private async Task<IReadOnlyList<string>> RelatedAsync(string id)
    {
        var row = await Newsroom.RowAsync(Kinds.Related, id);
        return Payload.Read<PublishedRelated>(row!.Format, row.Payload).Stories;
    }

    [Fact]
    public async Task A_headline_of_500_characters_is_taken_and_one_of_501_refused()
    {
        await Newsroom.DraftAsync(new string('x', 500));

        var refused = await Newsroom.Get<Create>().RunAsync(Reporter, new StoryInput { Headline = new string('x', 501), Section = "nasional" }, Cancel);
        Assert.Equal("field_too_long", refused.Refusal?.Code);
    }

    [Fact]
    public async Task Text_is_kept_in_one_form_without_what_cannot_be_seen()
    {
        var id = await Newsroom.DraftAsync("Cafe\u0301\u0000 \u202Eretrats\u202C \ud800dan\u0085 \U0001F600");

        await using var db = await Newsroom.DbAsync();
        Assert.Equal("Café retrats dan \U0001F600", (await db.Stories.AsNoTracking().SingleAsync(s => s.Id == id, Cancel)).Content.Headline);
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var db = await Newsroom.DbAsync();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_same_request_again_gets_the_first_answer_and_makes_nothing()
    {
        var key = new RequestKey("kunci", "cetak-jari");
        var input = new StoryInput { Headline = "Sekali saja", Section = "nasional" };

        var first = await Newsroom.Get<Create>().RunAsync(Reporter, input, Cancel, key);
        var again = await Newsroom.Get<Create>().RunAsync(Reporter, input, Cancel, key);
        var other = await Newsroom.Get<Create>().RunAsync(Reporter, input, Cancel, key with { Fingerprint = "lain" });

        Assert.Equal(first.Must(), again.Must());
        Assert.Equal("idempotency_key_reused", other.Refusal?.Code);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task The_same_request_many_times_at_once_makes_one_story()
    {
        var key = new RequestKey("kunci", "cetak-jari");
        var input = new StoryInput { Headline = "Sekali saja", Section = "nasional", Topics = ["Topik yang baru"] };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Newsroom.Get<Create>().RunAsync(Reporter, input, Cancel, key)));

        Assert.Single(answers.Select(a => a.Must().Id).Distinct());
        Assert.Equal(1, await CountAsync());
    }

    private async Task<int> CountAsync()
    {
        await using var db = await Newsroom.DbAsync();
        return await db.Stories.CountAsync(Cancel);
    }

    [Fact]
    public async Task A_scheduled_story_goes_out_once_at_its_time_and_not_a_millisecond_before()
    {
        var id = await Newsroom.DraftAsync();
        (await Newsroom.PublishAsync(id, at: Newsroom.Time.In(TimeSpan.FromMinutes(5)))).Must();
        (await Newsroom.EditAsync(id, 1, "Ditulis sesudah perintah")).Must();

        Newsroom.Time.Pass(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        await Newsroom.Schedule.SendDueAsync(Cancel);
        Assert.Null(await Newsroom.RowAsync(Kinds.Story, id));

        Newsroom.Time.Pass(TimeSpan.FromMilliseconds(1));
        await Newsroom.Schedule.SendDueAsync(Cancel);
        var sent = await Newsroom.PublicAsync(id);
        Assert.Equal(("Jembatan Kali Wening dibuka", 1), (sent.Headline, sent.Version));

        await Newsroom.Schedule.SendDueAsync(Cancel);
        Assert.Equal(1, (await Newsroom.PublicAsync(id)).Version);
    }

    [Fact]
    public async Task An_embargo_later_than_the_time_of_the_order_wins_and_keeps_the_version_ordered()
    {
        var id = await Newsroom.DraftAsync();
        (await Newsroom.PublishAsync(id, at: Newsroom.Time.In(TimeSpan.FromMinutes(1)))).Must();
        await using (var db = await Newsroom.DbAsync()) // An agency's embargo that comes after the order.
        {
            (await db.Stories.SingleAsync(s => s.Id == id, Cancel)).Embargo = (Newsroom.Time.Now + TimeSpan.FromMinutes(10)).UtcDateTime;
            await db.SaveChangesAsync(Cancel);
        }
        (await Newsroom.EditAsync(id, 1, "Ditulis sesudah perintah")).Must();

        Newsroom.Time.Pass(TimeSpan.FromMinutes(2));
        await Newsroom.Schedule.SendDueAsync(Cancel);
        Assert.Null(await Newsroom.RowAsync(Kinds.Story, id));

        Newsroom.Time.Pass(TimeSpan.FromMinutes(8));
        await Newsroom.Schedule.SendDueAsync(Cancel);
        Assert.Equal("Jembatan Kali Wening dibuka", (await Newsroom.PublicAsync(id)).Headline);
    }

    [Theory]
    [InlineData(3_600)]
    [InlineData(61)]
    [InlineData(-3_600)]
    public async Task A_jump_of_the_clock_holds_the_schedule_until_a_person_trusts_it_again(int seconds)
    {
        var id = await Newsroom.DraftAsync();
        (await Newsroom.PublishAsync(id, at: Newsroom.Time.In(TimeSpan.FromMinutes(1)))).Must();
        await Newsroom.Schedule.LookAsync(Cancel);

        Newsroom.Time.Jump(TimeSpan.FromSeconds(seconds));
        Newsroom.Time.Pass(TimeSpan.FromMinutes(2));
        await Newsroom.Schedule.LookAsync(Cancel);
        Assert.True(Newsroom.Get<ClockWatch>().Holds);
        Assert.Null(await Newsroom.RowAsync(Kinds.Story, id));

        // The hold is what keeps it in: looked at without it, a jump forward sends the story out.
        Newsroom.Get<ClockWatch>().Trust();
        await Newsroom.Schedule.LookAsync(Cancel);
        Assert.Equal(seconds > 0, await Newsroom.RowAsync(Kinds.Story, id) is not null);
    }

    [Fact]
    public async Task A_clock_that_comes_back_by_itself_lets_the_schedule_go_on()
    {
        var id = await Newsroom.DraftAsync();
        (await Newsroom.PublishAsync(id, at: Newsroom.Time.In(TimeSpan.FromMinutes(1)))).Must();
        await Newsroom.Schedule.LookAsync(Cancel);
        Newsroom.Time.Jump(TimeSpan.FromHours(2));
        await Newsroom.Schedule.LookAsync(Cancel);
        Assert.Null(await Newsroom.RowAsync(Kinds.Story, id));

        Newsroom.Time.Jump(TimeSpan.FromHours(-2));
        await Newsroom.Schedule.LookAsync(Cancel);
        Assert.False(Newsroom.Get<ClockWatch>().Holds);
        Newsroom.Time.Pass(TimeSpan.FromMinutes(1));
        await Newsroom.Schedule.LookAsync(Cancel);
        Assert.NotNull(await Newsroom.RowAsync(Kinds.Story, id));
    }

    [Fact]
    public async Task While_the_clock_is_not_trusted_an_order_with_a_time_waits_and_one_without_goes_out()
    {
        Newsroom.Get<ClockWatch>().Look();
        var (timed, now) = (await Newsroom.DraftAsync(), await Newsroom.DraftAsync());
        var at = Newsroom.Time.In(TimeSpan.FromHours(1));
        Newsroom.Time.Jump(TimeSpan.FromHours(2));

        Assert.NotNull((await Newsroom.PublishAsync(timed, embargo: at)).Must().At);
        Assert.NotNull((await Newsroom.PublishAsync(now)).Must().Seq);
        Assert.Null(await Newsroom.RowAsync(Kinds.Story, timed));
    }

    [Fact]
    public async Task A_clock_that_is_put_right_in_small_steps_holds_nothing()
    {
        for (var step = 0; step < 20; step++)
        {
            Newsroom.Time.Jump(TimeSpan.FromSeconds(50));
            await Newsroom.Schedule.LookAsync(Cancel);
        }

        Assert.False(Newsroom.Get<ClockWatch>().Holds);
    }

    [Fact]
    public async Task What_is_due_is_judged_by_the_clock_of_the_database()
    {
        await Newsroom.Get<DatabaseClock>().AskAsync(Cancel);
        var own = Newsroom.Time.Now.UtcDateTime;

        // SQLite has no clock of its own; PostgreSQL's tells the real time, far from the test's.
        Assert.Equal(Database is null, Newsroom.Get<Clock>().Now == own);
    }

    [Fact]
    public async Task Two_schedulers_on_one_database_send_a_story_once()
    {
        await using var second = await OpenAsync(_data.Path, Database, Newsroom.Time);
        for (var round = 0; round < 5; round++)
        {
            var id = await Newsroom.DraftAsync();
            (await Newsroom.PublishAsync(id, at: Newsroom.Time.In(TimeSpan.FromMinutes(1)))).Must();
            Newsroom.Time.Pass(TimeSpan.FromMinutes(1));
            var before = (await Newsroom.LogAsync()).Max(r => r.Seq);

            await Task.WhenAll(Newsroom.Schedule.SendDueAsync(Cancel), second.Schedule.SendDueAsync(Cancel));

            var row = await Newsroom.RowAsync(Kinds.Story, id);
            Assert.Equal((1, before + 1), ((await Newsroom.PublicAsync(id)).Version, row!.Seq));
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

public sealed class NewsroomOnSqliteTests : NewsroomTests
{
    protected override string? Database => null;
}

/// <summary>A database for each test: what one leaves must not be what another counts.</summary>
public sealed class NewsroomOnPostgresTests : NewsroomTests, IAsyncLifetime
{
    private readonly Postgres _postgres = new();

    protected override string? Database => _postgres.ConnectionString;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await _postgres.InitializeAsync();
        await InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
