using Microsoft.EntityFrameworkCore;
using Tajuk.Formats.Wire;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Storage;
using Tajuk.Wire;

namespace Tajuk.Photos;

/// <summary>An agency's picture comes to the photo desk. The agency's words beside it count more than those inside the file.</summary>
internal sealed class TakeFromWire(Receive receive, Acts acts, IDbContextFactory<TajukDb> contexts, Clock clock)
{
    /// <summary>Whether the item may be used and has no picture yet.</summary>
    public async Task<bool> IsMissingAsync(string? provider, WireRecord record, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Waiting(db, provider, record).AnyAsync(cancel);
    }

    public async Task<Outcome<string>> RunAsync(Actor actor, string? provider, WireRecord record, byte[] file, CancellationToken cancel)
    {
        var picture = await receive.RunAsync(actor, new NewPicture
        {
            File = file, Received = clock.Now, Caption = record.Caption, Credit = record.CreditLine,
            WireProvider = Wire.Receive.ProviderOf(provider), WireItemId = record.Id,
        }, cancel);
        if (picture.Refused) return picture.Refusal!;
        return await acts.RunAsync<string>(actor, "wire-picture", async act =>
        {
            act.Subject = picture.Value!.Id;
            // The item may have been killed while the picture was made: then the picture stays without one, and unused.
            if (await Waiting(act.Db, provider, record).SingleOrDefaultAsync(cancel) is { } item) item.PictureId = picture.Value.Id;
            return picture.Value.Id;
        }, cancel);
    }

    private static IQueryable<WireItem> Waiting(TajukDb db, string? provider, WireRecord record)
    {
        var from = Wire.Receive.ProviderOf(provider);
        return db.WireItems.Where(i => i.Provider == from && i.ItemId == record.Id && i.State == WireState.Usable && i.PictureId == null);
    }
}
