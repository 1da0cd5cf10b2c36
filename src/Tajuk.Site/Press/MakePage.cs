using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tajuk.Site.Archive;
using Tajuk.Site.Pages;
using Tajuk.Site.Press.Theming;

namespace Tajuk.Site.Press;

/// <summary>
/// Makes pages: one view of the archive, one destination, one rendering, however many ask for it at once. A page that
/// cannot be made leaves readers with the last good one, unless something on it was taken back.
/// </summary>
internal sealed partial class MakePage(
    ArchiveStore store, ThemeShelf themes, PageStore pages, PressNumbers numbers, CachesInFront caches, IOptions<ReaderSiteOptions> options, TimeProvider clock, ILogger<MakePage> log)
{
    private readonly ConcurrentDictionary<string, Rendering> _underWay = new(StringComparer.Ordinal);

    public Task<Answer> OnceAsync(PageAddress address, Packing asked)
    {
        var mine = new Rendering(pages.Turn);
        while (true)
        {
            var running = _underWay.GetOrAdd(address.Key, mine);
            if (running == mine) break;
            if (running.Turn == mine.Turn) return running.Task;
            // A change has come since that one began: who asks now must not be given what it makes.
            if (_underWay.TryUpdate(address.Key, mine, running)) break;
        }
        try { mine.SetResult(Make(address, mine.Turn, asked)); }
        catch (Exception e) { mine.SetException(e); }
        finally { _underWay.TryRemove(new KeyValuePair<string, Rendering>(address.Key, mine)); }
        return mine.Task;
    }

    private Answer Make(PageAddress address, long turn, Packing asked)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            return MakeNow(address, turn, asked, now);
        }
        catch (Exception e) when (e is not ArchiveEmptyException && pages.LastGood(address.Key, now.Ticks) is { } last)
        {
            numbers.ShownStale();
            LogStale(PageAddress.Show(address.Key), e);
            return last.Answer.ToCaches(caches.NotKept());
        }
    }

    private Answer MakeNow(PageAddress address, long turn, Packing asked, DateTime now)
    {
        var started = Stopwatch.GetTimestamp();
        using var archive = store.Open(options.Value.Edition, now);
        var settings = archive.Settings();
        var theme = themes.Get(settings?.Theme ?? "harian");
        var desk = new Compositor(archive, options.Value.Origin, theme.Words(settings?.Locale ?? "id-ID"), log);
        var found = Routes.Find(desk, address);
        if (found.MovedTo is { } moved) return Answer.Moved(moved).ToCaches(caches.NotKept());
        if (found.Key != address.Key && pages.Find(found.Key, clock) is { } shared) return Share(shared, archive.Notes);
        var answer = found.Document is { } document ? Answer.Text(document.Type, document.Body) : Render(theme, desk, found);
        numbers.Rendered(Stopwatch.GetElapsedTime(started));
        if (options.Value.WatchThemes) return answer.ToCaches(caches.NotKept()); // The theme may be another one with the next request.
        answer.DropPlain(asked);
        answer = answer.ToCaches(Front(answer, archive.Notes));
        var kept = pages.Put(new StoredPage(found.Key, answer, archive.Notes, Stopwatch.GetElapsedTime(started)), turn);
        return kept ? answer : answer.ToCaches(caches.NotKept()); // Made of what has changed meanwhile: right for who asked, and for nobody after.
    }

    /// <summary>A page that many addresses share: what decided that this one does counts too.</summary>
    private Answer Share(StoredPage shared, ReadNotes notes)
    {
        notes.Add(shared.Notes);
        return shared.Answer.ToCaches(Front(shared.Answer, notes));
    }

    // What was never there has as many addresses as anybody can think of: kept in front, they would drive out what is.
    private FrontHeaders? Front(Answer answer, ReadNotes notes) =>
        answer.Status is StatusCodes.Status200OK or StatusCodes.Status410Gone ? caches.Kept(notes) : caches.NotKept();

    private static Answer Render(Theme theme, Compositor desk, Destination found)
    {
        var page = found.Page!();
        var html = theme.Render(page, SiteChrome.Of(desk, found.Sections));
        return Answer.Page(page.Status, Encoding.UTF8.GetBytes(html), theme.Styles.PolicySources);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page {Page} cannot be made; readers are shown the last one that could.")]
    private partial void LogStale(string page, Exception reason);

    /// <summary>One rendering under way.</summary>
    private sealed class Rendering(long turn) : TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public long Turn => turn;
    }
}
