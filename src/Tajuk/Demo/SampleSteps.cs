using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Storage;

namespace Tajuk.Demo;

/// <summary>Which steps of making the sample are done: the answers that repeated requests are given from say it.</summary>
internal sealed class SampleSteps(IDbContextFactory<TajukDb> contexts)
{
    private const string Fingerprint = "sample";

    /// <summary>Does a step unless it is done already; gives the id it made, now or then.</summary>
    public async Task<string> OnceAsync(Actor actor, string step, Func<RequestKey, Task<string>> work, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var done = await db.RepeatedRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Actor == actor.Id && r.Key == step, cancel);
        return done is null ? await work(new RequestKey(step, Fingerprint)) : JsonNode.Parse(done.Answer)!["id"]!.GetValue<string>();
    }
}
