using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tajuk.Commands;
using Tajuk.People;
using Tajuk.Photos;
using Tajuk.Platform;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Publishing;
using Tajuk.Site.Archive;
using Tajuk.Storage;
using Tajuk.Stories;
using Tajuk.Taxonomy;

namespace Tajuk.Tests.Storage;

/// <summary>The newsroom of the real composition on one engine, without a server; time stands still until it is told.</summary>
internal sealed class NewsroomUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private NewsroomUnderTest(ServiceProvider services, StillTime time) => (_services, Time) = (services, time);

    public StillTime Time { get; }

    public static Actor Chief { get; } = new("token:chief", "Pemred", Role.EditorInChief);

    public static Actor Deputy { get; } = new("token:deputy", "Wakil", Role.EditorInChief);

    public static Actor Reporter { get; } = new("token:reporter", "Reporter", Role.Reporter);

    public static async Task<NewsroomUnderTest> OpenAsync(string data, string? database, StillTime? time = null)
    {
        var clock = time ?? new StillTime();
        var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddSingleton<TimeProvider>(clock);
        services.AddNewsroom(new Places(data, database), "http://127.0.0.1:5080");
        services.AddSingleton(NodeName.Of(data));
        var newsroom = new NewsroomUnderTest(services.BuildServiceProvider(), clock);
        await newsroom.Get<OpenDatabase>().RunAsync(CancellationToken.None);
        await newsroom.Get<FoundEdition>().RunAsync(EditionPlan.Default(), CancellationToken.None);
        return newsroom;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Schedule Schedule => _services.GetServices<IHostedService>().OfType<Schedule>().Single();

    public Task<TajukDb> DbAsync() => Get<IDbContextFactory<TajukDb>>().CreateDbContextAsync();

    public async Task<string> DraftAsync(string headline = "Jembatan Kali Wening dibuka", string[]? topics = null, string? picture = null) => (await Get<Create>().RunAsync(Reporter, new StoryInput
    {
        Headline = headline,
        Section = "nasional",
        BodyHtml = "<p>Satu paragraf.</p>",
        Topics = topics,
        LeadPhoto = picture is null ? null : new PictureUse { Picture = picture, Caption = "Jembatan" },
    }, CancellationToken.None)).Must().Id;

    public Task<Outcome<PublishAnswer>> PublishAsync(string id, string? at = null, string? embargo = null) =>
        Get<Publish>().RunAsync(Chief, id, new PublishOrder { At = at, Embargo = embargo }, CancellationToken.None);

    public async Task<string> PublishedAsync(string headline = "Jembatan Kali Wening dibuka", string[]? topics = null, string? picture = null)
    {
        var id = await DraftAsync(headline, topics, picture);
        (await PublishAsync(id)).Must();
        Time.Pass(TimeSpan.FromSeconds(1));
        return id;
    }

    public Task<Outcome<StoryDocument>> EditAsync(string id, int seen, string headline) =>
        Get<Edit>().RunAsync(Reporter, id, seen, new JsonObject { ["headline"] = headline }, CancellationToken.None);

    public Task<Outcome<PublishAnswer>> CorrectAsync(string id, string headline) => Get<Correct>().RunAsync(
        Chief, id, new CorrectionOrder { Kind = "ralat", Note = "Nama jembatan diperbaiki.", Changes = new JsonObject { ["headline"] = headline } }, CancellationToken.None);

    public Task<Outcome<TakeBackAnswer>> AskAsync(Actor actor, string id) => Get<Withdraw>().AskAsync(
        actor, id, new WithdrawalOrder { Ground = "trauma-korban", Reason = "Atas permintaan keluarga." }, CancellationToken.None);

    public Task<Outcome<TakeBackAnswer>> ApproveAsync(Actor actor, string id) => Get<Withdraw>().ApproveAsync(actor, id, CancellationToken.None);

    public Task<Outcome<TakeBackAnswer>> KillAsync(string id) =>
        Get<Kill>().RunAsync(Chief, id, new KillOrder { Reason = "published-in-error" }, CancellationToken.None);

    /// <summary>A picture on the desk, straight in its table: what counts here is when it is public, not its pixels.</summary>
    public async Task<string> PictureAsync()
    {
        await using var db = await DbAsync();
        var picture = new Picture
        {
            Id = Ids.New(), PublicKey = Guid.NewGuid().ToString("N"), Hash = new string('0', 64), Format = "jpeg", Width = 1600, Height = 900, Bytes = 1,
            Received = Get<Clock>().Now, Renditions = [], InFile = new Tajuk.Formats.PhotoMetadata.EmbeddedMetadata(),
        };
        db.Pictures.Add(picture);
        await db.SaveChangesAsync();
        return picture.Id;
    }

    public async Task<List<LogRow>> LogAsync(long after = 0)
    {
        await using var log = await Get<ILogSource>().OpenAsync(CancellationToken.None);
        return await log.ReadAfterAsync(after, CancellationToken.None).ToListAsync();
    }

    public async Task<LogRow?> RowAsync(string kind, string key) => (await LogAsync()).SingleOrDefault(r => r.Kind == kind && r.Key == key);

    public async Task<PublishedStory> PublicAsync(string id)
    {
        var row = await RowAsync(Kinds.Story, id);
        Assert.False(row!.Gone);
        return Payload.Read<PublishedStory>(row.Format, row.Payload);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>A clock that a test moves.</summary>
internal sealed class StillTime : TimeProvider
{
    private long _steady;
    private DateTimeOffset _now = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now => _now;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Time goes on.</summary>
    public void Pass(TimeSpan time) => (_now, _steady) = (_now + time, _steady + time.Ticks);

    /// <summary>Somebody sets the clock: no time has passed.</summary>
    public void Jump(TimeSpan time) => _now += time;

    public override long GetTimestamp() => _steady;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public string In(TimeSpan time) => (_now + time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
