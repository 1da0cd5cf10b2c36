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

    /// <summary>The pages that changes touch, each with what by.</summary>
    public Dictionary<StoredPage, Cause> Touched(EditionChanges changes)
    {
        var touched = new Dictionary<StoredPage, Cause>();
        foreach (var thing in changes.Things)
            if (_things.TryGetValue(thing, out var pages)) AddAll(touched, pages, new Cause(thing.ToString(), changes.StepOf(thing)));
        foreach (var change in changes.Lists)
            if (_lists.TryGetValue(change.List, out var stretches))
                foreach (var (stretch, pages) in stretches)
                    if (change.Concerns(stretch)) AddAll(touched, pages, new Cause("list:" + stretch.List, change.Step));
        return touched;
    }

    private static void AddAll(Dictionary<StoredPage, Cause> touched, HashSet<StoredPage> pages, Cause cause)
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

/// <summary>What touched a page.</summary>
/// <param name="Thing">As operators read it: "story:k7m2x9qa", "list:section:olahraga"; "rebuild" when the archive was made anew.</param>
/// <param name="Step">The row of the log that did.</param>
internal readonly record struct Cause(string Thing, LogStep Step);
