using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tajuk.Publication.Log;
using Tajuk.Storage;

namespace Tajuk.Outreach;

/// <summary>What was owed to caches in front, and what they answered, for an operator to look at.</summary>
internal static class ListDeliveries
{
    private const int Most = 200;

    /// <param name="contexts">The newsroom's database.</param>
    /// <param name="seq">Only those of the act that ended with this seq, as its answer named it; the latest of all when left out.</param>
    /// <param name="cancel">The request's.</param>
    public static async Task<JsonHttpResult<DeliveryList>> AnswerAsync(IDbContextFactory<TajukDb> contexts, long? seq, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await db.Deliveries.AsNoTracking().Where(d => seq == null || d.Seq == seq).OrderByDescending(d => d.Id).Take(Most).ToListAsync(cancel);
        return TypedResults.Json(new DeliveryList { Deliveries = [.. found.Select(DeliveryDocument.Of)] }, Payload.Json);
    }
}

internal sealed record DeliveryList
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<DeliveryDocument> Deliveries { get; init; }
}

/// <summary>One delivery as the API gives it.</summary>
internal sealed record DeliveryDocument
{
    public required long Id { get; init; }

    /// <summary>Name of the cache.</summary>
    public required string Target { get; init; }

    public required string Edition { get; init; }

    public required long Seq { get; init; }

    /// <summary>"waiting", "unseen" (a node did not show it yet when the cache let go), "settling" (once more, for what was on its way) or "done".</summary>
    public required DeliveryStage Stage { get; init; }

    public required IReadOnlyList<string> Keys { get; init; }

    public required DateTime Created { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Not tried before; null when it is done.</summary>
    public DateTime? Due { get; init; }

    public required IReadOnlyList<Receipt> Receipts { get; init; }

    /// <summary>Why the last try failed; null when it did not.</summary>
    public string? Error { get; init; }

    public static DeliveryDocument Of(Delivery delivery) => new()
    {
        Id = delivery.Id, Target = delivery.Target, Edition = delivery.Edition, Seq = delivery.Seq, Stage = delivery.Stage, Keys = delivery.Keys.Split(' '),
        Created = delivery.Created, Attempts = delivery.Attempts, Due = delivery.Due, Receipts = delivery.Receipts, Error = delivery.Error,
    };
}
