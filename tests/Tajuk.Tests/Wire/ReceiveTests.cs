using System.Text;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Stories;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Storage;
using Tajuk.Wire;
using static Tajuk.Tests.Storage.NewsroomUnderTest;

namespace Tajuk.Tests.Wire;

/// <summary>What becomes of agency copy, whatever the newsroom keeps its data in: each engine runs every test of this class.</summary>
public abstract class ReceiveTests : IAsyncLifetime
{
    private readonly TestFolder _data = new();
    private NewsroomUnderTest? _newsroom;

    /// <summary>Null for SQLite.</summary>
    protected abstract string? Database { get; }

    private NewsroomUnderTest Newsroom => _newsroom!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _newsroom = await OpenAsync(_data.Path, Database);

    public async ValueTask DisposeAsync()
    {
        await Newsroom.DisposeAsync();
        _data.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_same_again_is_a_duplicate_and_an_older_one_overwrites_nothing()
    {
        Assert.Equal(WireResult.New, await TakeAsync(Story("a", 2, "Dua")));
        Assert.Equal(WireResult.Duplicate, await TakeAsync(Story("a", 2, "Dua")));
        Assert.Equal(WireResult.Older, await TakeAsync(Story("a", 1, "Satu")));
        Assert.Equal(WireResult.Update, await TakeAsync(Story("a", 3, "Tiga")));

        var items = await ItemsAsync("a");
        Assert.Equal([("Dua", WireState.Superseded), ("Tiga", WireState.Usable)], items.Select(i => (i.Headline!, i.State)));
    }

    [Fact]
    public async Task The_same_id_of_another_agency_is_another_item()
    {
        Assert.Equal(WireResult.New, await TakeAsync(Story("a", 1, "Satu"), "KBNR"));
        Assert.Equal(WireResult.New, await TakeAsync(Story("a", 1, "Satu"), "KBLAIN"));
    }

    [Fact]
    public async Task A_kill_is_for_good_also_when_it_comes_first()
    {
        Assert.Equal(WireResult.Kill, await TakeAsync(Story("a", 2, "Batal", "canceled")));
        Assert.NotEqual(WireResult.New, await TakeAsync(Story("a", 1, "Satu")));
        Assert.NotEqual(WireResult.Update, await TakeAsync(Story("a", 3, "Tiga")));
        Assert.All(await ItemsAsync("a"), item => Assert.NotEqual(WireState.Usable, item.State));

        var taken = await Newsroom.Get<TakeFromWire>().RunAsync(Reporter, new TakeOrder { Item = "a" }, Cancel);
        Assert.IsType<WireItemKilled>(taken.Refusal);
    }

    [Fact]
    public async Task A_kill_stops_a_draft_that_was_made_of_the_item()
    {
        await TakeAsync(Story("a", 1, "Satu"));
        var draft = (await Newsroom.Get<TakeFromWire>().RunAsync(Reporter, new TakeOrder { Item = "a", Section = "nasional" }, Cancel)).Must().Id;
        await TakeAsync(Story("a", 2, "Batal", "canceled"));

        Assert.Equal("source_killed", (await Newsroom.PublishAsync(draft)).Refusal!.Code);
        Assert.Null(await Newsroom.RowAsync(Tajuk.Publication.Log.Kinds.Story, draft));
    }

    [Fact]
    public async Task What_is_withheld_cannot_be_taken_until_it_is_released()
    {
        Assert.Equal(WireResult.Withheld, await TakeAsync(Story("a", 1, "Satu", "withheld")));
        Assert.IsType<WireItemWithheld>((await Newsroom.Get<TakeFromWire>().RunAsync(Reporter, new TakeOrder { Item = "a" }, Cancel)).Refusal);

        Assert.Equal(WireResult.Update, await TakeAsync(Story("a", 2, "Dua")));
        Assert.False((await Newsroom.Get<TakeFromWire>().RunAsync(Reporter, new TakeOrder { Item = "a" }, Cancel)).Refused);
    }

    [Fact]
    public async Task An_embargo_of_the_agency_holds_the_story_made_of_the_item()
    {
        var until = Newsroom.Time.In(TimeSpan.FromHours(2));
        await TakeAsync(Story("a", 1, "Satu", embargo: until));
        var draft = (await Newsroom.Get<TakeFromWire>().RunAsync(Reporter, new TakeOrder { Item = "a", Section = "nasional" }, Cancel)).Must().Id;

        var answer = (await Newsroom.PublishAsync(draft)).Must();
        Assert.Equal((Newsroom.Time.Now + TimeSpan.FromHours(2)).UtcDateTime, answer.At);
        Assert.Null(await Newsroom.RowAsync(Tajuk.Publication.Log.Kinds.Story, draft));
    }

    [Theory]
    [InlineData("")]
    [InlineData("besok pagi")]
    public async Task An_embargo_that_cannot_be_read_holds_until_a_person_decides(string embargo)
    {
        await TakeAsync(Story("a", 1, "Satu", embargo: embargo));
        var draft = (await Newsroom.Get<TakeFromWire>().RunAsync(Reporter, new TakeOrder { Item = "a", Section = "nasional" }, Cancel)).Must().Id;

        Assert.Equal("source_embargo_not_readable", (await Newsroom.PublishAsync(draft)).Refusal!.Code);
    }

    [Fact]
    public async Task Many_hands_that_take_in_the_same_file_at_once_take_it_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeAsync(Story("a", 1, "Satu")))));

        Assert.Equal(1, results.Count(r => r == WireResult.New));
        Assert.Equal(7, results.Count(r => r == WireResult.Duplicate));
        Assert.Single(await ItemsAsync("a"));
    }

    [Fact]
    public async Task Of_a_file_with_several_items_each_is_judged_alone()
    {
        var file = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2026-01-05T02:00:00Z</sent></header><itemSet>"
            + Story("a", 1, "Satu").Replace(Head, "", StringComparison.Ordinal) + "<newsItem/>" + Story("b", 1, "Dua").Replace(Head, "", StringComparison.Ordinal) + "</itemSet></newsMessage>";
        var items = (await Newsroom.Get<Receive>().RunAsync(Actor.Program, null, Encoding.UTF8.GetBytes(file), Cancel)).Must().Items;

        Assert.Equal([WireResult.New, WireResult.New, WireResult.Refused], items.Select(i => i.Result).Order());
    }

    [Fact]
    public async Task What_the_agency_tells_editors_stays_in_the_newsroom()
    {
        var bytes = await File.ReadAllBytesAsync(RepositoryRoot.File("samples", "wire", "03-editors-note.newsml1.xml"), Cancel);
        var item = (await Newsroom.Get<Receive>().RunAsync(Actor.Program, null, bytes, Cancel)).Must().Items[0];
        var draft = (await Newsroom.Get<TakeFromWire>().RunAsync(Reporter, new TakeOrder { Item = item.Id, Section = "nasional" }, Cancel)).Must().Id;
        (await Newsroom.PublishAsync(draft)).Must();

        var published = System.Text.Json.JsonSerializer.Serialize(await Newsroom.PublicAsync(draft), Tajuk.Publication.Log.Payload.Json);
        Assert.DoesNotContain("0899", published, StringComparison.Ordinal);
        Assert.DoesNotContain("NOTE TO EDITORS", published, StringComparison.Ordinal);
        Assert.Contains("WAD", published, StringComparison.Ordinal); // The desk's initials became the sign-off.
        Assert.DoesNotContain("(WAD)", published, StringComparison.Ordinal);
        Assert.Equal("Karangteluk", (await Newsroom.PublicAsync(draft)).Dateline);
    }

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static string Story(string id, int version, string headline, string status = "usable", string? embargo = null) =>
        $"""
        {Head}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{id}" version="{version}" standard="NewsML-G2" standardversion="2.35" xml:lang="id">
          <itemMeta><itemClass qcode="ninat:text"/><provider literal="KBNR"/><versionCreated>2026-01-05T01:0{version}:00Z</versionCreated>{(embargo is null ? "" : $"<embargoed>{embargo}</embargoed>")}<pubStatus qcode="stat:{status}"/></itemMeta>
          <contentMeta><creditline>KBNR</creditline><headline>{headline}</headline></contentMeta>
          <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Isi berita {headline} dari kantor berita.</p></body></html></inlineXML></contentSet>
        </newsItem>
        """;

    private async Task<WireResult> TakeAsync(string file, string? provider = null) =>
        (await Newsroom.Get<Receive>().RunAsync(Actor.Program, provider, Encoding.UTF8.GetBytes(file), Cancel)).Must().Items.Single().Result;

    private async Task<List<WireItem>> ItemsAsync(string id)
    {
        await using var db = await Newsroom.DbAsync();
        return await db.WireItems.AsNoTracking().Where(i => i.ItemId == id).OrderBy(i => i.Version).ToListAsync(Cancel);
    }
}

public sealed class ReceiveOnSqliteTests : ReceiveTests
{
    protected override string? Database => null;
}

public sealed class ReceiveOnPostgresTests : ReceiveTests, IAsyncLifetime
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
