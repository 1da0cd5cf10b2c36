using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Tajuk.Commands;
using Tajuk.Outreach;
using Tajuk.Platform;
using Tajuk.Publishing;
using Tajuk.Storage;
using Tajuk.Stories;
using Tajuk.Taxonomy;
using Tajuk.Tests.Storage;

namespace Tajuk.Tests.Outreach;

/// <summary>The newsroom of the real composition with caches in front; time stands still, and nodes show what the test says.</summary>
internal sealed class OutreachUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly OutreachOptions _options;

    private OutreachUnderTest(ServiceProvider services, StillTime time, OutreachOptions options) => (_services, Time, _options) = (services, time, options);

    public StillTime Time { get; }

    /// <summary>What every node shows; all there is unless a test says otherwise.</summary>
    public long Shown { get; set; } = long.MaxValue;

    /// <param name="data">Folder of the newsroom.</param>
    /// <param name="database">Null for SQLite.</param>
    /// <param name="time">Of an earlier newsroom on the same data.</param>
    /// <param name="witness">Another than the real one, for a newsroom that is broken on purpose.</param>
    /// <param name="settings">Variables of the environment.</param>
    public static async Task<OutreachUnderTest> OpenAsync(string data, string? database, StillTime? time = null, IWitnessActs? witness = null, params (string Name, string Value)[] settings)
    {
        var clock = time ?? new StillTime();
        var all = settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock);
        services.AddNewsroom(new Places(data, database), "http://127.0.0.1:5080");
        if (witness is not null) services.RemoveAll<IWitnessActs>().AddSingleton(witness);
        var newsroom = new OutreachUnderTest(services.BuildServiceProvider(), clock, OutreachOptions.FromEnvironment(name => all.GetValueOrDefault(name)));
        await newsroom.Get<OpenDatabase>().RunAsync(CancellationToken.None);
        await newsroom.Get<FoundEdition>().RunAsync(EditionPlan.Default(), CancellationToken.None);
        return newsroom;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>What is still owed, as operators are told.</summary>
    public async Task<IReadOnlyList<Owed>> OwedAsync()
    {
        using var numbers = new OutreachNumbers(_options, Get<IDbContextFactory<TajukDb>>(), Get<Clock>());
        return await numbers.LookAsync(CancellationToken.None);
    }

    /// <summary>As the server does at its start.</summary>
    public Task KnowAsync(string madeBy = "buatan ini") =>
        new KnowCaches(Get<Acts>(), Get<IDbContextFactory<TajukDb>>(), _options, NullLogger<KnowCaches>.Instance).RunAsync(madeBy, CancellationToken.None);

    /// <summary>A deliverer to one of the caches, as each newsroom node has one.</summary>
    public DeliverTo To(int cache = 0, string? node = null) => new(_options.Caches[cache], [.. _options.Caches.Where(c => c.Ring < _options.Caches[cache].Ring).Select(c => c.Name)],
        new DeliveringNode(node ?? Guid.NewGuid().ToString("n")), Get<IDbContextFactory<TajukDb>>(), Get<Engine>(), Get<Clock>(), (seq, _, _) => Task.FromResult(seq <= Shown), NullLogger<Deliver>.Instance);

    /// <summary>Goes on until nothing is left to do now.</summary>
    public static async Task DeliverAsync(DeliverTo deliver)
    {
        while (await deliver.OnceAsync(CancellationToken.None)) { }
    }

    /// <summary>Delivers all that is owed at the beginning, so that a test sees only its own.</summary>
    public async Task SettleAsync(DeliverTo deliver)
    {
        await DeliverAsync(deliver);
        Time.Pass(FrontCache.Settle);
        await DeliverAsync(deliver);
    }

    public async Task<(string Id, long Seq)> PublishAsync(string headline = "Jembatan Kali Wening dibuka", params string[] topics)
    {
        var draft = (await Get<Create>().RunAsync(NewsroomUnderTest.Reporter, new StoryInput { Headline = headline, Section = "nasional", BodyHtml = "<p>Satu paragraf.</p>", Topics = topics }, CancellationToken.None)).Must();
        var published = (await Get<Publish>().RunAsync(NewsroomUnderTest.Chief, draft.Id, new PublishOrder(), CancellationToken.None)).Must();
        return (draft.Id, published.Seq!.Value);
    }

    public async Task<List<Delivery>> DeliveriesAsync(long after = 0)
    {
        await using var db = await Get<IDbContextFactory<TajukDb>>().CreateDbContextAsync();
        return await db.Deliveries.AsNoTracking().Where(d => d.Seq > after).OrderBy(d => d.Id).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var cache in _options.Caches) cache.Dispose();
        await _services.DisposeAsync();
    }
}
