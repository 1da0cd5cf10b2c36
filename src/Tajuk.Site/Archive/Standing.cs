using Tajuk.Publication.Log;

namespace Tajuk.Site.Archive;

/// <summary>Where a thing stands in the archive at one moment: its addresses and its places in lists.</summary>
internal sealed class Standing
{
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, Place Place, long? Until)> _places = [];

    public static Standing Of(Statements archive, LogRow row)
    {
        var standing = new Standing();
        using (var rows = archive.Command("select address from address where edition = @0 and kind = @1 and key = @2", row.Edition, row.Kind, row.Key).ExecuteReader())
            while (rows.Read()) standing._addresses.Add(rows.GetString(0));
        if (row.Kind == Kinds.Story) standing.AddPlaces(archive, row);
        return standing;
    }

    /// <summary>Says what a row changed by where its thing stood before and stands after.</summary>
    public static void Compare(Standing before, Standing after, LogRow row, EditionChanges changes)
    {
        var step = new LogStep(row.Seq, row.Act);
        changes.Row(row.Kind, row.Key, row.Gone, step);
        // Also an address that stays: who answers to one that two things claim is decided by the newer row.
        foreach (var address in before._addresses.Union(after._addresses)) changes.Address(row.Kind, address, step);
        foreach (var place in before._places.Union(after._places))
            changes.List(new ListChange(place.List, place.Place, Moved: !(before._places.Contains(place) && after._places.Contains(place)), step));
    }

    private void AddPlaces(Statements archive, LogRow row)
    {
        using var rows = archive.Command("select list, at, until from listed indexed by listed_story where edition = @0 and story = @1", row.Edition, row.Key).ExecuteReader();
        while (rows.Read()) _places.Add((rows.GetString(0), new Place(rows.GetInt64(1), row.Key), rows.Ticks(2)));
    }
}
