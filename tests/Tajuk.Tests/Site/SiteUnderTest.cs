using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;
using Tajuk.Site.Press;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Site;

/// <summary>The readers' site over a real archive and a real socket; only the log and the picture files are our own.</summary>
internal sealed class SiteUnderTest : IAsyncDisposable
{
    public const string Origin = "https://harian.example";

    private readonly TestFolder _folder;
    private readonly WebApplication _app;
    private readonly ArchiveStore _store;

    private SiteUnderTest(TestFolder folder, WebApplication app, ArchiveStore store) => (_folder, _app, _store) = (folder, app, store);

    /// <summary>Wednesday 19 June 2024, 17:00 in Jakarta.</summary>
    public FakeTimeProvider Clock { get; private init; } = null!;

    public HttpClient Reader { get; private set; } = null!;

    public static async Task<SiteUnderTest> Start(HandLog log, string? themes = null, KeyHeaders caches = KeyHeaders.None, Func<ArchiveStore, TimeProvider, Follow>? follow = null)
    {
        var folder = new TestFolder();
        var store = new ArchiveStore(folder.File("archive"));
        await store.RebuildAsync(log, TestContext.Current.CancellationToken);
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 6, 19, 10, 0, 0, TimeSpan.Zero));
        var app = Build(store, clock, themes ?? RepositoryRoot.File("themes"), caches, follow?.Invoke(store, clock));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new SiteUnderTest(folder, app, store) { Clock = clock, Reader = LoopbackClient.To(new Uri(address)) };
    }

    /// <summary>What the press keeps.</summary>
    public PageStore Pages => _app.Services.GetRequiredService<PageStore>();

    /// <summary>The archive's file, for a test that damages it.</summary>
    public string ArchiveFile => _folder.File("archive/archive.db");

    /// <summary>Brings what the log has now into the archive.</summary>
    public Task Apply(HandLog log) => _store.ApplyAsync(log, TestContext.Current.CancellationToken);

    /// <summary>A view of the archive as a page would have it now.</summary>
    public ArchiveView Open() => _store.Open(HandLog.Edition, Clock.GetUtcNow().UtcDateTime);

    public static Compositor Desk(ArchiveView archive) => new(archive, Origin, new Words(new Dictionary<string, string>()), NullLogger.Instance);

    public Task<HttpResponseMessage> Get(string path) => Reader.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<string> Read(string path)
    {
        using var response = await Get(path);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static WebApplication Build(ArchiveStore store, TimeProvider clock, string themes, KeyHeaders caches, Follow? follow)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<IPictureSource, NamedBytes>();
        builder.Services.AddReaderSite(o => (o.Edition, o.Origin, o.ThemesFolder, o.PurgedCaches) = (HandLog.Edition, Origin, themes, caches));
        if (follow is not null) builder.Services.AddSingleton(follow);
        builder.Services.PutPressFirst();
        var app = builder.Build();
        app.UseCachesInFront();
        app.UseKnownHosts();
        app.MapReaderSite();
        return app;
    }

    /// <summary>Has every file that anyone could ask for: what is refused is refused by the archive.</summary>
    private sealed class NamedBytes : IPictureSource
    {
        public ValueTask<Stream?> OpenAsync(string publicKey, string name, CancellationToken cancel) =>
            ValueTask.FromResult<Stream?>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{publicKey}/{name}")));
    }
}
