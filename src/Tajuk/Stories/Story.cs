using Tajuk.Publication;

namespace Tajuk.Stories;

/// <summary>The unit of work. Its verbs refuse what cannot follow on the state it is in.</summary>
internal sealed class Story
{
    /// <summary>Also the id in the public address.</summary>
    public required string Id { get; init; }

    public required string Edition { get; init; }

    public StoryState State { get; private set; }

    /// <summary>Number of the newest version; what <c>If-Match</c> compares.</summary>
    public int Version { get; private set; }

    public required StoryContent Content { get; set; }

    /// <summary>Fixed at first publication.</summary>
    public string? Slug { get; private set; }

    /// <summary>How often it has been published; 0 for never.</summary>
    public int PublicVersion { get; private set; }

    /// <summary>The version that readers see, or last saw.</summary>
    public int? PublishedVersion { get; private set; }

    public DateTime? FirstPublished { get; private set; }

    /// <summary>When its substance last changed for readers.</summary>
    public DateTime? Updated { get; private set; }

    /// <summary>When a person has told it to go out; null when nobody has.</summary>
    public DateTime? Due { get; private set; }

    /// <summary>The version that goes out then, whatever is written after the order was given.</summary>
    public int? DueVersion { get; private set; }

    /// <summary>Not before, for everyone.</summary>
    public DateTime? Embargo { get; set; }

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public required DateTime Created { get; init; }

    public DateTime Changed { get; private set; }

    /// <summary>The agency item it was taken from; null for our own.</summary>
    public string? WireProvider { get; init; }

    public string? WireItemId { get; init; }

    public int? WireVersion { get; init; }

    /// <summary>Whether an agency has killed the item it was taken from: an editor must decide.</summary>
    public bool SourceKilled { get; set; }

    public bool IsOut => State is StoryState.Published;

    public bool IsTakenBack => State is StoryState.Withdrawn or StoryState.Killed;

    /// <summary>A new text becomes the newest version.</summary>
    public StoryVersion Write(StoryContent content, string actor, DateTime now, string why)
    {
        (Content, Changed) = (content, now);
        Version++;
        return new StoryVersion { StoryId = Id, Number = Version, Content = content, Actor = actor, At = now, Why = why };
    }

    /// <summary>It is to go out at a later instant, in the version it has now.</summary>
    public void Schedule(DateTime due)
    {
        (Due, DueVersion) = (due, Version);
        if (State is StoryState.Draft) State = StoryState.Scheduled;
    }

    /// <summary>The order to go out later is void: an editor must give it anew.</summary>
    public void Unschedule()
    {
        (Due, DueVersion) = (null, null);
        if (State is StoryState.Scheduled) State = StoryState.Draft;
    }

    /// <summary>The order stands, in the version it was given for, but its time is later.</summary>
    public void Postpone(DateTime due) => Due = due;

    /// <summary>It goes out.</summary>
    public void Publish(int version, string slug, DateTime now, DateTime? firstPublished)
    {
        if (IsTakenBack) throw new InvalidOperationException($"Story {Id} was taken back and cannot be published.");
        State = StoryState.Published;
        Slug ??= slug;
        PublicVersion++;
        PublishedVersion = version;
        FirstPublished ??= firstPublished ?? now;
        Updated = PublicVersion == 1 ? FirstPublished : now;
        (Due, DueVersion) = (null, null);
    }

    public void Add(Notice notice) => Notices = [.. Notices, notice];

    public void TakeBack(StoryState how)
    {
        if (how is not (StoryState.Withdrawn or StoryState.Killed)) throw new ArgumentOutOfRangeException(nameof(how));
        (State, Due, DueVersion) = (how, null, null);
    }
}

/// <summary>Where a story stands towards the public.</summary>
internal enum StoryState
{
    Draft,
    Scheduled,
    Published,
    Withdrawn,
    Killed,
}

/// <summary>One version of a story, kept for good.</summary>
internal sealed class StoryVersion
{
    public required string StoryId { get; init; }

    public required int Number { get; init; }

    public required StoryContent Content { get; init; }

    public required string Actor { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The verb that made it: "create", "edit", "correct", "wire" ...</summary>
    public required string Why { get; init; }
}
