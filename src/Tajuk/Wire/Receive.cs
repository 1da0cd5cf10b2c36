using Microsoft.EntityFrameworkCore;
using Tajuk.Formats.Wire;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Storage;

namespace Tajuk.Wire;

/// <summary>Takes one wire file in: each of its items is new, changes what is there, or changes nothing.</summary>
internal sealed class Receive(Acts acts, WireNews news)
{
    /// <summary>Bytes of one file.</summary>
    public const int Limit = 16 * 1024 * 1024;

    /// <summary>Whose a file is when nobody says. Not read from the file: one item's versions name their agency in different ways.</summary>
    public const string UnknownProvider = "unknown";

    private const int ProviderLimit = 100;

    public static string ProviderOf(string? given) => CleanText.LineOrNull(given) ?? UnknownProvider;

    public async Task<Outcome<WireReceived>> RunAsync(Actor actor, string? provider, ReadOnlyMemory<byte> file, CancellationToken cancel, RequestKey? key = null)
    {
        if (!actor.May(Right.Wire)) return new NotAllowed(Right.Wire);
        if (file.Length > Limit) return new TooLarge(Limit);
        var from = ProviderOf(provider);
        if (from.Length > ProviderLimit) return new ProviderTooLong(ProviderLimit);
        var reading = ReadWire.Read(file);
        if (reading.Records.Count == 0) return new WireFileRefused(reading.Refusals);
        return await acts.RunAsync<WireReceived>(actor, "wire", async act =>
        {
            act.Subject = $"{from} {reading.Records[0].Id}";
            // A kill and the item it kills may arrive at once: whoever comes second must see the first.
            await act.HoldAsync("wire:" + from, cancel);
            var items = new List<ReceivedItem>();
            foreach (var record in reading.Records) items.Add(await OneAsync(act, from, record, cancel));
            items.AddRange(reading.Refusals.Select(r => new ReceivedItem { Result = WireResult.Refused, Reason = r.Sentence }));
            return new WireReceived { Items = items };
        }, cancel, key);
    }

    private async Task<ReceivedItem> OneAsync(Act act, string provider, WireRecord record, CancellationToken cancel)
    {
        var known = await act.Db.WireItems.Where(i => i.Provider == provider && i.ItemId == record.Id).ToListAsync(cancel);
        var verdict = Judge.Item(record, known);
        if (verdict.Changes)
        {
            var newest = await KeepAsync(act, provider, record, known, verdict, cancel);
            await news(act, newest, cancel);
            await KillOthersAsync(act, newest, record, cancel);
            await act.Db.SaveChangesAsync(cancel); // The next item of the file must find it.
        }
        return new ReceivedItem
        {
            Result = verdict.Result, Id = record.Id, Version = Math.Max(verdict.Version, 1), Headline = record.Headline, Reason = verdict.Reason, Record = record,
        };
    }

    /// <summary>Writes what the item is from now on and gives its newest version.</summary>
    private static async Task<WireItem> KeepAsync(Act act, string provider, WireRecord record, List<WireItem> known, Verdict verdict, CancellationToken cancel)
    {
        var there = known.Find(i => i.Version == verdict.Version);
        if (there is not null && verdict.Result is WireResult.Update)
        {
            // A whole one comes after a part under the same number.
            act.Db.WireItems.Remove(there);
            await act.Db.SaveChangesAsync(cancel);
            (known, there) = ([.. known.Where(i => i != there)], null);
        }
        foreach (var older in known.Where(i => i.State is not WireState.Killed)) older.State = WireState.Superseded;
        if (there is null) act.Db.WireItems.Add(there = WireCopy.Item(provider, record, verdict.Version, act.Now));
        else WireCopy.ChangeStatus(there, record);
        if (there.State is WireState.Killed)
            foreach (var older in known) older.State = WireState.Killed;
        return there;
    }

    /// <summary>A killed item's own pictures go with it, and so does whatever the item says that it cancels.</summary>
    private async Task KillOthersAsync(Act act, WireItem item, WireRecord record, CancellationToken cancel)
    {
        if (item.State is WireState.Killed)
            foreach (var part in await PartsAsync(act.Db, item, cancel)) await KillAsync(act, part, cancel);
        foreach (var link in record.Links.Where(l => l.Relation is WireRelation.Cancels && l.Target != item.ItemId && l.Target.Length <= Judge.IdLimit))
        {
            var others = await act.Db.WireItems.Where(i => i.Provider == item.Provider && i.ItemId == link.Target).ToListAsync(cancel);
            if (others.Count == 0) act.Db.WireItems.Add(WireCopy.Tombstone(item.Provider, record, link, act.Now));
            foreach (var other in others) await KillAsync(act, other, cancel);
        }
    }

    private Task KillAsync(Act act, WireItem item, CancellationToken cancel)
    {
        item.State = WireState.Killed;
        return news(act, item, cancel);
    }

    private static async Task<IEnumerable<WireItem>> PartsAsync(TajukDb db, WireItem item, CancellationToken cancel)
    {
        var name = item.ItemId + "#";
        var found = await db.WireItems.Where(i => i.Provider == item.Provider && i.ItemId.StartsWith(name)).ToListAsync(cancel);
        return found.Where(i => i.ItemId.StartsWith(name, StringComparison.Ordinal)); // LIKE does not tell letters apart on every engine.
    }
}

/// <summary>
/// Called inside the act for each item about which the agency has said something new, so that what was made of it can
/// follow. A delegate, because whoever makes something of an item is below the wire in the line of modules.
/// </summary>
internal delegate Task WireNews(Act act, WireItem newest, CancellationToken cancel);
