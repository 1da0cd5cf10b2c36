namespace Tajuk.Related;

/// <summary>A topic that a story now out carries: what related stories are found by.</summary>
internal sealed class TopicInUse
{
    public required string Edition { get; init; }

    public required string TopicId { get; init; }

    public required string StoryId { get; init; }

    /// <summary>When the story was first published.</summary>
    public required DateTime Published { get; init; }
}
