using System.Buffers;
using System.Globalization;
using System.Text;
using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>
/// The words in which caches in front are spoken to, the same on both sides: what an answer carries of what it was made
/// of, and what a change of the log calls out. Every answer that a change touches carries at least one of the change's keys.
/// </summary>
public static class CacheKeys
{
    /// <summary>Carried by an answer that has no room for keys of its own; called out by every change.</summary>
    public const string Any = "any";

    /// <summary>A stretch over more months than this is called by its list, not by each month.</summary>
    private const int MonthsNamed = 3;

    // No space and no comma, which separate keys; no percent sign, which begins what stands for all others.
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/*@._-");

    /// <summary>Carried by every answer of an edition: what is purged when all of it must go.</summary>
    public static string Edition(string edition) => Safe("edition:" + edition);

    /// <summary>What an answer carries.</summary>
    /// <param name="edition">Key of its edition.</param>
    /// <param name="notes">What it was made of.</param>
    /// <param name="room">Characters that the keys may take, with one between two. Where they take more, the key of every row of a kind stands for those of its rows.</param>
    public static IReadOnlyList<string> Of(string edition, ReadNotes notes, int room)
    {
        List<string> lists = [Edition(edition), .. notes.Stretches.SelectMany(Of).Distinct()];
        var kinds = notes.Things.GroupBy(KindOf).Select(kind => kind.Select(note => Safe(note.ToString())).Distinct().ToList())
            .OrderBy(Length).Select(keys => (Keys: keys, Every: Safe(Note.Every(KindOf(keys[0])).ToString()))).ToList();
        for (var coarse = 0; coarse <= kinds.Count; coarse++)
        {
            List<string> keys = [.. lists, .. kinds.SkipLast(coarse).SelectMany(k => k.Keys), .. kinds.TakeLast(coarse).Select(k => k.Every)];
            if (Length(keys) <= room) return keys;
        }
        return [Edition(edition), Any];
    }

    /// <summary>What a row of the log calls out.</summary>
    /// <param name="now">The row that is written.</param>
    /// <param name="before">The row it replaces; null when the thing is new.</param>
    public static IReadOnlySet<string> Of(LogRow now, LogRow? before)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { Any, Safe(Note.Of(now.Kind, now.Key).ToString()), Safe(Note.Every(now.Kind).ToString()) };
        try
        {
            AddWhereabouts(keys, now, before);
        }
        // Where it stands or stood nobody can say: then it may be anywhere.
        catch (Exception e) when (e is UnreadablePayloadException or NullReferenceException or ArgumentException)
        {
            keys.Add(Edition(now.Edition));
        }
        return keys;
    }

    private static void AddWhereabouts(HashSet<string> keys, LogRow now, LogRow? before)
    {
        var (after, old) = (Whereabouts.Of(now), before is null ? null : Whereabouts.Of(before));
        foreach (var address in new[] { after.Address, old?.Address }.OfType<string>()) keys.Add(Safe(Note.Address(now.Kind, address).ToString()));
        var stays = old is not null && before!.Until == now.Until ? old.Places.Intersect(after.Places).ToHashSet() : [];
        foreach (var place in after.Places.Concat(old?.Places ?? []))
        {
            var change = stays.Contains(place) ? "rows" : "list";
            keys.Add(Safe($"{change}:{place.List}"));
            keys.Add(Safe($"{change}:{place.List}/{Month(place.At)}"));
        }
    }

    // Which stories stand in a stretch, and what their rows say, are told apart: a corrected headline changes no list of another page.
    private static IEnumerable<string> Of(Stretch stretch)
    {
        var months = Months(stretch);
        foreach (var part in stretch.Content ? new[] { "list", "rows" } : ["list"])
            if (months.Count == 0) yield return Safe($"{part}:{stretch.List}");
            else foreach (var month in months) yield return Safe($"{part}:{stretch.List}/{month}");
    }

    /// <summary>The months that a stretch lies in; none for one that is open at an end or longer than is worth naming.</summary>
    private static List<string> Months(Stretch stretch)
    {
        if (stretch.Top.At > DateTime.MaxValue.Ticks || stretch.Bottom.At <= 0) return [];
        var (from, to) = (new DateTime(stretch.Bottom.At), new DateTime(stretch.Top.At));
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        return months is < 1 or > MonthsNamed ? [] : [.. Enumerable.Range(0, months).Select(i => Month(new DateTime(from.Year, from.Month, 1).AddMonths(i).Ticks))];
    }

    private static string Month(long ticks) => new DateTime(ticks).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The kind of row that a note is about, whichever sort of note it is.</summary>
    private static string KindOf(Note note) => note.Kind.TrimStart('*', '@');

    private static string KindOf(string key) => key.TrimStart('*', '@').Split(':')[0];

    private static int Length(List<string> keys) => keys.Sum(key => key.Length + 1);

    private static string Safe(string key)
    {
        if (!key.AsSpan().ContainsAnyExcept(Plain)) return key;
        var safe = new StringBuilder(key.Length * 2);
        foreach (var b in Encoding.UTF8.GetBytes(key))
            if (Plain.Contains((char)b)) safe.Append((char)b);
            else safe.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        return safe.ToString();
    }
}
