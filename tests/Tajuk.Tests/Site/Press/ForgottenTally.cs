using System.Globalization;
using Tajuk.Site.Press;

namespace Tajuk.Tests.Site.Press;

/// <summary>For each kind of act, the pages that were forgotten against those that had truly changed.</summary>
internal sealed class ForgottenTally
{
    /// <summary>Every forgotten page is made anew to be compared; of an act that touches thousands, some are enough.</summary>
    private const int LookedAt = 12;

    private readonly SortedDictionary<string, Count> _acts = new(StringComparer.Ordinal);

    public async Task CountAsync(string act, IEnumerable<StoredPage> forgotten, PressUnderTest fresh)
    {
        var all = forgotten.ToList();
        var changed = 0;
        foreach (var page in all.Take(LookedAt))
            if (await IsChangedAsync(page, fresh)) changed++;
        var before = _acts.GetValueOrDefault(act, new Count(0, 0, 0, 0));
        _acts[act] = new Count(before.Acts + 1, before.Forgotten + all.Count, before.Seen + Math.Min(all.Count, LookedAt), before.Changed + changed);
    }

    public override string ToString() => string.Join('\n', _acts.Select(a => string.Create(CultureInfo.InvariantCulture,
        $"{a.Key,-20} {a.Value.Acts,5} acts, {(double)a.Value.Forgotten / a.Value.Acts,7:f1} pages forgotten each, {(double)a.Value.Seen / Math.Max(1, a.Value.Changed):f2} for one that had changed")));

    private static async Task<bool> IsChangedAsync(StoredPage page, PressUnderTest fresh)
    {
        var now = await fresh.Get(PageAddress.Of(page.Key));
        return now.Status != page.Answer.Status || !now.In(Packing.None).Bytes.AsSpan().SequenceEqual(page.Answer.In(Packing.None).Bytes);
    }

    private sealed record Count(int Acts, int Forgotten, int Seen, int Changed);
}
