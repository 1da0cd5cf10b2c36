namespace Tajuk.Site.Archive;

/// <summary>What one step of following changed, in the words in which renderings note what they read.</summary>
public sealed class Changes
{
    private readonly Dictionary<string, EditionChanges> _editions = new(StringComparer.Ordinal);

    private Changes(long lastSeq, bool everything) => (LastSeq, Everything) = (lastSeq, everything);

    /// <summary>The seq that the archive holds after the step.</summary>
    public long LastSeq { get; internal set; }

    /// <summary>The archive was made anew: nothing that was read before counts any more.</summary>
    public bool Everything { get; }

    internal static Changes None() => new(0, everything: false);

    internal static Changes All(long lastSeq) => new(lastSeq, everything: true);

    /// <summary>The changes of one edition; null when there are none.</summary>
    public EditionChanges? In(string edition) => _editions.GetValueOrDefault(edition);

    internal EditionChanges Edition(string edition)
    {
        if (!_editions.TryGetValue(edition, out var changes)) _editions[edition] = changes = new EditionChanges();
        return changes;
    }
}

/// <summary>Changes of one edition.</summary>
public sealed class EditionChanges
{
    private readonly Dictionary<Note, LogStep> _things = [];
    private readonly HashSet<Note> _takenBack = [];
    private readonly List<ListChange> _lists = [];

    /// <summary>Rows, kinds and addresses that are not as they were.</summary>
    public IReadOnlyCollection<Note> Things => _things.Keys;

    public IReadOnlyList<ListChange> Lists => _lists;

    /// <summary>The step of the log that changed a thing last; all zeros for one that is not among these changes.</summary>
    public LogStep StepOf(Note thing) => _things.GetValueOrDefault(thing);

    /// <summary>Whether a row is gone that was shown before: nothing that shows it may be shown again.</summary>
    public bool IsTakenBack(Note note) => _takenBack.Contains(note);

    /// <summary>The thing by which these changes touch what was read; null when they do not.</summary>
    public string? Touches(ReadNotes notes)
    {
        foreach (var thing in notes.Things) if (_things.ContainsKey(thing)) return thing.ToString();
        foreach (var stretch in notes.Stretches) if (_lists.Any(change => change.Concerns(stretch))) return "list:" + stretch.List;
        return null;
    }

    /// <summary>Whether something that was read has been taken back.</summary>
    public bool TakesBack(ReadNotes notes) => _takenBack.Count > 0 && notes.Things.Any(_takenBack.Contains);

    internal void Row(string kind, string key, bool gone, LogStep step = default)
    {
        _things[Note.Of(kind, key)] = step;
        _things[Note.Every(kind)] = step;
        if (gone) _takenBack.Add(Note.Of(kind, key));
    }

    internal void Address(string kind, string address, LogStep step = default) => _things[Note.Address(kind, address)] = step;

    internal void List(ListChange change) => _lists.Add(change);
}

/// <summary>Where in the log a change stands: who made it can be asked by the number of its act.</summary>
public readonly record struct LogStep(long Seq, long Act);

/// <summary>One entry of a list that came, went, or belongs to a story whose row is another one now.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Place">Where the entry stands or stood.</param>
/// <param name="Moved">Whether it came or went; false when only its story's row changed.</param>
/// <param name="Step">The row of the log by which.</param>
public readonly record struct ListChange(string List, Place Place, bool Moved, LogStep Step)
{
    public bool Concerns(Stretch stretch) =>
        (Moved || stretch.Content) && string.Equals(List, stretch.List, StringComparison.Ordinal) && stretch.Holds(Place);
}
