namespace Tajuk.Outreach;

/// <summary>
/// What a cache in front is owed for one act: written in the act's own transaction, tried until it is done, kept with its
/// receipts.
/// </summary>
internal sealed class Delivery
{
    /// <summary>Rises in the order of the acts.</summary>
    public long Id { get; private init; }

    /// <summary>Name of the cache.</summary>
    public required string Target { get; init; }

    /// <summary>The last seq of the act: nodes must show it before the cache may fetch anew.</summary>
    public required long Seq { get; init; }

    public required string Edition { get; init; }

    /// <summary>What the cache must let go of, separated by spaces.</summary>
    public required string Keys { get; init; }

    public required DateTime Created { get; init; }

    public DeliveryStage Stage { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not to be tried before; null when it is done.</summary>
    public DateTime? Due { get; private set; }

    public IReadOnlyList<Receipt> Receipts { get; private set; } = [];

    /// <summary>Why the last try failed, for an operator; null when it did not.</summary>
    public string? Error { get; private set; }

    /// <summary>Tries that failed since the last that did not.</summary>
    public int Failures { get; private set; }

    public static Delivery New(string target, string edition, long seq, IEnumerable<string> keys, DateTime now) => new()
    {
        Target = target, Edition = edition, Seq = seq, Keys = string.Join(' ', keys), Created = now, Due = now,
    };

    /// <summary>The cache has let go.</summary>
    /// <param name="receipt">What it answered.</param>
    /// <param name="seen">Whether every node showed the act when the cache was asked.</param>
    /// <param name="settle">How long what was on its way to the cache at that moment may take to arrive.</param>
    public void Sent(Receipt receipt, bool seen, TimeSpan settle)
    {
        Stage = !seen ? DeliveryStage.Unseen : Stage == DeliveryStage.Settling ? DeliveryStage.Done : DeliveryStage.Settling;
        Due = Stage switch { DeliveryStage.Done => null, DeliveryStage.Settling => receipt.At + settle, _ => receipt.At };
        Receipts = [.. Receipts, receipt];
        (Attempts, Failures, Error) = (Attempts + 1, 0, null);
    }

    /// <summary>The cache has not let go; it is asked again.</summary>
    public void Failed(string error, DateTime next) => (Attempts, Failures, Error, Due) = (Attempts + 1, Failures + 1, error, next);
}

/// <summary>How far a delivery has come.</summary>
internal enum DeliveryStage
{
    /// <summary>The cache has not been asked with success.</summary>
    Waiting,

    /// <summary>The cache has let go, but some node did not show the act yet: it may have fetched the old answer again.</summary>
    Unseen,

    /// <summary>The cache has let go after every node showed the act; once more, for what was on its way at that moment.</summary>
    Settling,

    Done,
}

/// <summary>What a cache answered when it let go.</summary>
internal sealed record Receipt
{
    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required int Status { get; init; }

    /// <summary>By which the cache's own records know it; null when it names none.</summary>
    public string? Id { get; init; }

    /// <summary>Whether every node showed the act by then.</summary>
    public required bool Seen { get; init; }
}
