using System.Collections.Concurrent;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Press;

/// <summary>
/// Finished pages of one edition, in memory. A page is found without a lock; putting, forgetting and making room take
/// turns. What is in it is right at every moment: a change forgets, before anyone is told of it, exactly the pages whose
/// reading it touches, and a rendering that began before a change that touches it does not get in after it.
/// </summary>
internal sealed class PageStore(long limit, PressNumbers numbers)
{
    /// <summary>How many of the latest changes a late rendering can be held against; one that is later still is not kept.</summary>
    private const int Remembered = 64;

    /// <summary>How many pages are weighed, going round, to find the one that goes: near enough to the least worth of all.</summary>
    private const int Weighed = 12;

    private readonly ConcurrentDictionary<string, StoredPage> _pages = new(StringComparer.Ordinal);
    private readonly List<StoredPage> _all = [];
    private readonly Dictionary<StoredPage, int> _places = [];
    private readonly NoteIndex _index = new();
    private readonly Queue<EditionChanges?> _recent = new();
    private readonly Lock _gate = new();
    private int _hand;
    private long _turn;
    private long _size;

    /// <summary>Bytes that may be held.</summary>
    public long Limit => limit;

    /// <summary>Bytes held.</summary>
    public long Size => Interlocked.Read(ref _size);

    public int Count => _pages.Count;

    /// <summary>The page at a key if it may be sent now.</summary>
    public StoredPage? Find(string key, TimeProvider clock)
    {
        if (!_pages.TryGetValue(key, out var page) || !page.IsRight(clock)) return null;
        page.Uses++;
        return page;
    }

    /// <summary>The last page at a key that was right once and shows nothing that was taken back; null for none.</summary>
    public StoredPage? LastGood(string key, long now) => _pages.TryGetValue(key, out var page) && page.MayBeShown(now) ? page : null;

    /// <summary>Everything that is kept now, right or only the last good one.</summary>
    public IReadOnlyCollection<StoredPage> All()
    {
        lock (_gate) return [.. _all];
    }

    /// <summary>Which changes a rendering that begins now will have seen.</summary>
    public long Turn => Interlocked.Read(ref _turn);

    /// <summary>Keeps a page, unless a change since its turn touches it.</summary>
    public bool Put(StoredPage page, long turn)
    {
        lock (_gate)
        {
            if (page.Size > limit / 4 || IsOutrun(page, turn)) return false;
            if (_pages.TryGetValue(page.Key, out var old)) Remove(old);
            _pages[page.Key] = page;
            _places[page] = _all.Count;
            _all.Add(page);
            _index.Add(page);
            Interlocked.Add(ref _size, page.Size);
            MakeRoom(page);
            return true;
        }
    }

    /// <summary>A page has become larger or smaller by being packed another way.</summary>
    public void Resize(StoredPage page)
    {
        lock (_gate)
        {
            if (!_places.ContainsKey(page)) return;
            var size = page.Size;
            page.Measure();
            Interlocked.Add(ref _size, page.Size - size);
            MakeRoom(page);
        }
    }

    /// <summary>Forgets what the changes touch; null means everything.</summary>
    public void Forget(EditionChanges? changes, long seq)
    {
        lock (_gate)
        {
            Interlocked.Increment(ref _turn);
            _recent.Enqueue(changes);
            if (_recent.Count > Remembered) _recent.Dequeue();
            numbers.ForgotOfOneChange(changes is null ? ForgetAll(seq) : _index.Touched(changes).Count(touched => Forget(touched.Key, touched.Value, changes.TakesBack(touched.Key.Notes))));
        }
    }

    private int ForgetAll(long seq) => _all.ToList().Count(page => Forget(page, new Cause("rebuild", new LogStep(seq, 0)), takenBack: true));

    /// <returns>Whether it was right until now.</returns>
    private bool Forget(StoredPage page, Cause cause, bool takenBack)
    {
        var wasRight = page.IsFresh;
        if (wasRight) numbers.Forgot(page.Key, cause);
        page.Forget();
        if (takenBack) Remove(page);
        return wasRight;
    }

    private bool IsOutrun(StoredPage page, long turn)
    {
        var since = _turn - turn;
        if (since == 0) return false;
        return since > _recent.Count || _recent.Skip(_recent.Count - (int)since).Any(c => c is null || c.Touches(page.Notes) is not null);
    }

    private void MakeRoom(StoredPage newest)
    {
        while (_size > limit && _all.Count > 1)
        {
            var least = Least(newest);
            Remove(least);
            numbers.Evicted();
        }
    }

    private StoredPage Least(StoredPage newest)
    {
        StoredPage? least = null;
        for (var i = 0; i < Weighed || least is null; i++)
        {
            var page = _all[_hand = (_hand + 1) % _all.Count];
            if (page == newest) continue;
            if (least is null || page.Worth < least.Worth) least = page;
            page.Uses -= page.Uses / 8; // Past use counts for less each time a page is weighed.
        }
        return least;
    }

    private void Remove(StoredPage page)
    {
        if (!_places.Remove(page, out var place)) return;
        _pages.TryRemove(new KeyValuePair<string, StoredPage>(page.Key, page));
        var last = _all[^1];
        _all.RemoveAt(_all.Count - 1);
        if (last != page) (_all[place], _places[last]) = (last, place);
        _index.Remove(page);
        Interlocked.Add(ref _size, -page.Size);
    }
}
