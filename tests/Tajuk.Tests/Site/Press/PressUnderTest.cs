using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;
using Tajuk.Site.Press.Theming;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Site.Press;

/// <summary>An archive of its own with a press over it, as one node has them.</summary>
internal sealed class PressUnderTest : IDisposable
{
    private static readonly ThemeShelf Themes = new(RepositoryRoot.File("themes"), watch: false);

    private readonly TestFolder _folder = new();
    private readonly ArchiveStore _archive;
    private readonly PressNumbers _numbers;
    private readonly MakePage _make;
    private readonly TimeProvider _clock;

    /// <param name="clock">The reader's clock.</param>
    /// <param name="pageBytes">0 for a press that keeps nothing: everything it gives is made for the one who asks.</param>
    /// <param name="tell">What is told to the store of pages of each step; a broken node tells less than is true.</param>
    public PressUnderTest(TimeProvider clock, long pageBytes, Func<Changes, EditionChanges?>? tell = null)
    {
        (_clock, _numbers) = (clock, new PressNumbers(clock));
        _archive = new ArchiveStore(_folder.Path);
        Pages = new PageStore(pageBytes, _numbers);
        var options = Options.Create(new ReaderSiteOptions { Edition = HandLog.Edition, Origin = SiteUnderTest.Origin });
        _make = new MakePage(_archive, Themes, Pages, _numbers, new CachesInFront(options, clock, null), options, clock, NullLogger<MakePage>.Instance);
        _archive.Changed += changes =>
        {
            var told = tell is null || changes.Everything ? changes.In(HandLog.Edition) : tell(changes);
            if (changes.Everything || told is not null) Pages.Forget(told, changes.LastSeq);
        };
    }

    public PageStore Pages { get; }

    public ArchiveStore Archive => _archive;

    /// <summary>Pages forgotten since the last call, each with its cause.</summary>
    public IReadOnlyList<Forgotten> Forgotten(long afterSeq) => [.. _numbers.Causes().Where(f => f.Seq > afterSeq)];

    public Task Bootstrap(HandLog log) => _archive.RebuildAsync(log, TestContext.Current.CancellationToken);

    public Task Apply(HandLog log) => _archive.ApplyAsync(log, TestContext.Current.CancellationToken);

    /// <summary>What a reader gets: the kept page, or one made now.</summary>
    public async Task<Answer> Get(PageAddress address) =>
        Pages.Find(address.Key, _clock)?.Answer ?? await _make.OnceAsync(address, Packing.Brotli);

    public void Dispose()
    {
        _numbers.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
