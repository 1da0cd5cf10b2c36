namespace Tajuk.Publishing;

/// <summary>A withdrawal that waits for a second person.</summary>
internal sealed class WithdrawalRequest
{
    public required string StoryId { get; init; }

    public required string Ground { get; init; }

    public required string Reason { get; init; }

    public required bool KeepHeadline { get; init; }

    /// <summary>Who asked; somebody else must agree.</summary>
    public required string AskedBy { get; init; }

    public required DateTime At { get; init; }
}
