using System.Collections.Frozen;

namespace Tajuk.Formats.Indonesian;

/// <summary>
/// Provinces, kabupaten and kota of Indonesia (38, 416 and 98, as by the Ministry of Home Affairs' codes of 2025) and the
/// countries, by the names that Indonesian newspapers print.
/// </summary>
public static class Places
{
    /// <summary>All of them: provinces, then kabupaten and kota by code, then countries.</summary>
    public static IReadOnlyList<Place> Everywhere { get; } = Load();

    private static readonly FrozenDictionary<string, Place[]> ByName =
        Everywhere.SelectMany(place => place.OtherNames.Prepend(place.Name).Select(name => (name, place)))
            .GroupBy(pair => pair.name, pair => pair.place, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The places of that name, the larger first: "Gorontalo" is a province, a kabupaten and a kota. Empty when there is none.
    /// Case does not matter; blanks and hyphens do.
    /// </summary>
    public static IReadOnlyList<Place> Named(string name) => ByName.GetValueOrDefault(name, []);

    /// <summary>The names of one word, in lower case: they stay themselves in an index. "Pegunungan Bintang" gives none, pegunungan is a word like others.</summary>
    internal static IEnumerable<string> SingleWords() => Everywhere.SelectMany(p => p.OtherNames.Prepend(p.Name)).Where(n => !n.Contains(' ', StringComparison.Ordinal)).Select(n => n.ToLowerInvariant());

    private static List<Place> Load()
    {
        var provinces = Resource.Rows("provinces.tsv").Select(Province).ToDictionary(p => p.Code, StringComparer.Ordinal);
        return [.. provinces.Values, .. Resource.Rows("regencies.tsv").Select(row => Regency(row, provinces[row[0][..2]])), .. Resource.Rows("countries.tsv").Select(Country)];
    }

    private static Place Province(string[] row)
    {
        var names = row[2].Split('|');
        return new Place { Name = names[0], OtherNames = names[1..], Kind = PlaceKind.Province, Code = row[0], Iso = row[1], Province = names[0], Zone = row[3] };
    }

    private static Place Regency(string[] row, Place province) => new()
    {
        Name = row[2],
        Kind = row[1] == "kota" ? PlaceKind.Kota : PlaceKind.Kabupaten,
        Code = row[0],
        Iso = province.Iso,
        Province = province.Name,
        Zone = province.Zone,
    };

    private static Place Country(string[] row)
    {
        var names = row[1].Split('|');
        return new Place { Name = names[0], OtherNames = names[1..], Kind = PlaceKind.Country, Code = row[0], Iso = row[0] };
    }
}
