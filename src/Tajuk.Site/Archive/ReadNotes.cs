namespace Tajuk.Site.Archive;

/// <summary>
/// What was read through one view, and how long the answer holds by itself. Whatever a page shows comes from here, so a
/// change that touches none of it leaves the page as it is.
/// </summary>
public sealed class ReadNotes
{
    private readonly HashSet<Note> _things = [];
    private readonly HashSet<Stretch> _stretches = [];

    public IReadOnlyCollection<Note> Things => _things;

    public IReadOnlyCollection<Stretch> Stretches => _stretches;

    /// <summary>UTC ticks: from this instant on the same reading would give another answer; <see cref="long.MaxValue"/> for never.</summary>
    public long Ends { get; private set; } = long.MaxValue;

    /// <summary>UTC ticks: from this instant on something that was read is no longer public; never later than needed to be shown.</summary>
    public long Dies { get; private set; } = long.MaxValue;

    internal void Add(Note note) => _things.Add(note);

    /// <summary>What was made of both was made of all that either read.</summary>
    internal void Add(ReadNotes other)
    {
        _things.UnionWith(other._things);
        _stretches.UnionWith(other._stretches);
        (Ends, Dies) = (Math.Min(Ends, other.Ends), Math.Min(Dies, other.Dies));
    }

    internal void Add(Stretch stretch) => _stretches.Add(stretch);

    /// <summary>The answer is another one from this instant on: a day ends, a window moves on.</summary>
    public void EndAt(DateTime utc) => Ends = Math.Min(Ends, utc.Ticks);

    /// <summary>Something that was read ends at this instant, for good.</summary>
    internal void DieAt(long? until)
    {
        if (until is not { } at) return;
        (Ends, Dies) = (Math.Min(Ends, at), Math.Min(Dies, at));
    }
}
