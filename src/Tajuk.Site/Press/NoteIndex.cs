using Tajuk.Site.Archive;

namespace Tajuk.Site.Press;

/// <summary>Which pages were made of what. Not safe for several threads at once: the store holds its lock.</summary>
internal sealed class NoteIndex
{
    private readonly Dictionary<Note, HashSet<StoredPage>> _things = [];
    private readonly Dictionary<string, Dictionary<Stretch, HashSet<StoredPage>>> _lists = new(StringComparer.Ordinal);

    public void Add(StoredPage page)
    {
        foreach (var thing in page.Notes.Things) Into(_things, thing).Add(page);
        foreach (var stretch in page.Notes.Stretches)
        {
            if (!_lists.TryGetValue(stretch.List, out var stretches)) _lists[stretch.List] = stretches = [];
            Into(stretches, stretch).Add(page);
        }
    }

    public void Remove(StoredPage page)
    {
        foreach (var thing in page.Notes.Things) OutOf(_things, thing, page);
        foreach (var stretch in page.Notes.Stretches)
        {
            if (!_lists.TryGetValue(stretch.List, out var stretches)) continue;
            OutOf(stretches, stretch, page);
            if (stretches.Count == 0) _lists.Remove(stretch.List);
        }
    }

    /// <summary>The pages that changes touch, each with the thing by which.</summary>
    public Dictionary<StoredPage, string> Touched(EditionChanges changes)
    {
        var touched = new Dictionary<StoredPage, string>();
        foreach (var thing in changes.Things)
            if (_things.TryGetValue(thing, out var pages)) AddAll(touched, pages, thing.ToString());
        foreach (var change in changes.Lists)
            if (_lists.TryGetValue(change.List, out var stretches))
                foreach (var (stretch, pages) in stretches)
                    if (change.Concerns(stretch)) AddAll(touched, pages, "list:" + stretch.List);
        return touched;
    }

    private static void AddAll(Dictionary<StoredPage, string> touched, HashSet<StoredPage> pages, string cause)
    {
        foreach (var page in pages) touched.TryAdd(page, cause);
    }

    private static HashSet<StoredPage> Into<T>(Dictionary<T, HashSet<StoredPage>> index, T note) where T : notnull
    {
        if (!index.TryGetValue(note, out var pages)) index[note] = pages = [];
        return pages;
    }

    private static void OutOf<T>(Dictionary<T, HashSet<StoredPage>> index, T note, StoredPage page) where T : notnull
    {
        if (index.TryGetValue(note, out var pages) && pages.Remove(page) && pages.Count == 0) index.Remove(note);
    }
}
