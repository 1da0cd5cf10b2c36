using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Storage;

namespace Tajuk.Outreach;

/// <summary>An operator wants every cache empty: a theme was changed on nodes of its own, or nobody trusts what is there.</summary>
internal sealed class EmptyCaches(Acts acts)
{
    public Task<Outcome<EmptyAnswer>> RunAsync(Actor actor, CancellationToken cancel, RequestKey? key = null) => acts.RunAsync<EmptyAnswer>(actor, "empty-caches", async act =>
    {
        if (!actor.May(Right.Administer)) return new NotAllowed(Right.Administer);
        var (_, lastSeq) = await KnowCaches.HeadAsync(act.Db, cancel);
        var caches = await act.Db.KnownCaches.Select(c => c.Name).ToListAsync(cancel);
        foreach (var cache in caches) await KnowCaches.EmptyAsync(act, cache, lastSeq, cancel);
        return new EmptyAnswer { Caches = caches };
    }, cancel, key);
}

/// <summary>Which caches will be emptied; GET /deliveries shows when they were.</summary>
internal sealed record EmptyAnswer : IAnswer
{
    public required IReadOnlyList<string> Caches { get; init; }

    [JsonIgnore]
    public int Status => StatusCodes.Status202Accepted;
}
