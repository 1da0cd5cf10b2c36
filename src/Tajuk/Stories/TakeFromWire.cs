using Microsoft.EntityFrameworkCore;
using Tajuk.Formats.Wire;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Publication;
using Tajuk.Storage;
using Tajuk.Taxonomy;
using Tajuk.Wire;

namespace Tajuk.Stories;

/// <summary>
/// A wire item becomes a draft that remembers where it came from. What the agency tells editors stays behind: only
/// fields that are meant for readers are named here.
/// </summary>
internal sealed class TakeFromWire(Acts acts)
{
    public Task<Outcome<StoryCreated>> RunAsync(Actor actor, TakeOrder order, CancellationToken cancel, RequestKey? key = null) =>
        acts.RunAsync<StoryCreated>(actor, "take-from-wire", async act =>
        {
            if (!actor.May(Right.Write)) return new NotAllowed(Right.Write);
            var source = await SourceAsync(act.Db, order, cancel);
            if (source.Refused) return source.Refusal!;
            var record = WireCopy.RecordOf(source.Value!);
            var input = InputFrom(record, source.Value!, await SectionAsync(act.Db, order, cancel)) with { LeadPhoto = await LeadPhotoAsync(act.Db, source.Value!, record, cancel) };
            var content = await ReadInput.AsContentAsync(act, Edition.First, input, cancel);
            if (content.Refused) return content.Refusal!;
            return Begin(act, source.Value!, content.Value!);
        }, cancel, key);

    private static StoryCreated Begin(Act act, WireItem source, StoryContent content)
    {
        var story = new Story
        {
            Id = Ids.New(), Edition = Edition.First, Content = content, Created = act.Now, Embargo = source.Embargo,
            WireProvider = source.Provider, WireItemId = source.ItemId, WireVersion = source.Version,
        };
        act.Subject = story.Id;
        act.Db.StoryVersions.Add(story.Write(content, act.Actor.Id, act.Now, "wire"));
        act.Db.Stories.Add(story);
        return new StoryCreated(story.Id, story.Version);
    }

    /// <summary>The version that counts now, when the agency lets us have it.</summary>
    private static async Task<Outcome<WireItem>> SourceAsync(TajukDb db, TakeOrder order, CancellationToken cancel)
    {
        var (provider, id) = (Receive.ProviderOf(order.Provider), CleanText.LineOrNull(order.Item) ?? "");
        var newest = await db.WireItems.AsNoTracking().Where(i => i.Provider == provider && i.ItemId == id)
            .OrderByDescending(i => i.State == WireState.Killed).ThenByDescending(i => i.Version).FirstOrDefaultAsync(cancel);
        if (newest is null) return new WireItemNotFound(id);
        if (newest.State is WireState.Killed) return new WireItemKilled(id);
        if (newest.State is WireState.Withheld) return new WireItemWithheld(id);
        return newest.Kind == "text" ? newest : new WireItemNotText(id);
    }

    private static async Task<string?> SectionAsync(TajukDb db, TakeOrder order, CancellationToken cancel) =>
        order.Section ?? await db.Sections.Where(s => s.Edition == Edition.First).OrderBy(s => s.Order).Select(s => s.Path).FirstOrDefaultAsync(cancel);

    private static StoryInput InputFrom(WireRecord record, WireItem source, string? section) => new()
    {
        Headline = record.Headline.Length > 500 ? record.Headline[..500] : record.Headline,
        Section = section,
        Slugline = record.Slugline,
        Byline = [.. record.Bylines.Select(b => b.Name).Take(50)],
        Dateline = record.DatelinePlace?.Name,
        Body = WireBody.Of(record.Body),
        SignOff = record.SignOff,
        Source = record.CreditLine ?? record.Provider ?? source.Provider,
        Language = record.Language,
    };

    /// <summary>The first picture that came with the item and that the agency still lets us use.</summary>
    private static async Task<PictureUse?> LeadPhotoAsync(TajukDb db, WireItem source, WireRecord record, CancellationToken cancel)
    {
        var own = source.ItemId + "#";
        var linked = record.Links.Where(l => l.Relation is WireRelation.Member or WireRelation.AssociatedWith).Select(l => l.Target).ToList();
        var pictures = await db.WireItems.AsNoTracking()
            .Where(i => i.Provider == source.Provider && i.PictureId != null && i.State == WireState.Usable && !i.Held && (linked.Contains(i.ItemId) || i.ItemId.StartsWith(own)))
            .OrderBy(i => i.ItemId).ToListAsync(cancel);
        if (pictures.OrderBy(i => linked.IndexOf(i.ItemId) is var at and >= 0 ? at : int.MaxValue).FirstOrDefault() is not { } picture) return null;
        var words = WireCopy.RecordOf(picture);
        return new PictureUse { Picture = picture.PictureId!, Caption = words.Caption, Credit = words.CreditLine };
    }
}

/// <summary>Which item is to become a story.</summary>
internal sealed record TakeOrder
{
    /// <summary>As it was given when the item came in; "unknown" when it was not.</summary>
    public string? Provider { get; init; }

    /// <summary>The agency's id.</summary>
    public string? Item { get; init; }

    /// <summary>Path of a section; the edition's first when left out.</summary>
    public string? Section { get; init; }
}

internal sealed record WireItemNotFound(string Item) : Refusal(
    "wire_item_not_found", StatusCodes.Status404NotFound, $"Bahan kantor berita \"{Item}\" tidak ada.", $"There is no wire item \"{Item}\".");

internal sealed record WireItemKilled(string Item) : Refusal(
    "wire_item_killed", StatusCodes.Status409Conflict,
    $"Kantor berita telah membatalkan bahan \"{Item}\"; bahan ini tidak boleh dipakai lagi.", $"The agency has killed \"{Item}\"; it must not be used any more.");

internal sealed record WireItemWithheld(string Item) : Refusal(
    "wire_item_withheld", StatusCodes.Status409Conflict,
    $"Kantor berita menahan bahan \"{Item}\"; tunggu sampai dilepas.", $"The agency withholds \"{Item}\"; wait until it is released.");

internal sealed record WireItemNotText(string Item) : Refusal(
    "wire_item_not_text", StatusCodes.Status422UnprocessableEntity,
    $"Bahan \"{Item}\" bukan teks, jadi tidak dapat menjadi berita.", $"The item \"{Item}\" is not a text, so it cannot become a story.");
