namespace Tajuk.Publishing;

/// <summary>A picture that a story now out shows; when the last use goes, the picture leaves the public with it.</summary>
internal sealed class PictureInUse
{
    public required string Edition { get; init; }

    public required string PictureId { get; init; }

    public required string StoryId { get; init; }
}
