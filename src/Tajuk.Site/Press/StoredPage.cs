using Tajuk.Site.Archive;

namespace Tajuk.Site.Press;

/// <summary>A page as it is kept: its answer, what it was made of, and what it is worth to keep.</summary>
internal sealed class StoredPage(string key, Answer answer, ReadNotes notes, TimeSpan cost)
{
    /// <summary>What a page costs besides its bodies, roughly: the notes and their places in the index.</summary>
    private const int BytesOfNote = 120;

    private readonly long _ends = notes.Ends;
    private volatile bool _isFresh = true;

    /// <summary>Address in the store.</summary>
    public string Key => key;

    public Answer Answer => answer;

    public ReadNotes Notes => notes;

    /// <summary>What making it took.</summary>
    public TimeSpan Cost => cost;

    /// <summary>Requests it has answered since it was last weighed. Counted without a lock: a lost count does no harm.</summary>
    public int Uses;

    /// <summary>False once a change has touched what it was made of; it is then shown only while it cannot be made anew.</summary>
    public bool IsFresh => _isFresh;

    /// <summary>Bytes that the store counts for it.</summary>
    public int Size { get; private set; } = Measured(key, answer, notes);

    /// <summary>Whether it may be sent as it is. Most pages end with no instant, and ask no clock.</summary>
    public bool IsRight(TimeProvider clock) => _isFresh && (_ends == long.MaxValue || clock.GetUtcNow().UtcTicks < _ends);

    /// <summary>Whether everything on it may still be shown, though it is not up to date.</summary>
    public bool MayBeShown(long now) => now < notes.Dies;

    public void Forget() => _isFresh = false;

    /// <summary>Counts its bytes again, after it was packed another way.</summary>
    public void Measure() => Size = Measured(key, answer, notes);

    /// <summary>What keeping it saves for each byte it takes: the least goes first.</summary>
    public double Worth => _isFresh ? (1 + Uses) * cost.TotalMilliseconds / Size : 0;

    private static int Measured(string key, Answer answer, ReadNotes notes) =>
        answer.Size + (key.Length * 2) + ((notes.Things.Count + notes.Stretches.Count) * BytesOfNote);
}
