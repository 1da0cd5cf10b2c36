using Tajuk.Formats.Indonesian;

namespace Tajuk.Tests.Formats.Indonesian;

public sealed class PlacesTests
{
    [Theory]
    [InlineData(PlaceKind.Province, 38)]
    [InlineData(PlaceKind.Kabupaten, 416)]
    [InlineData(PlaceKind.Kota, 98)]
    public void All_of_Indonesia_is_there(PlaceKind kind, int count) => Assert.Equal(count, Places.Everywhere.Count(place => place.Kind == kind));

    [Fact]
    public void Every_member_of_the_United_Nations_is_there_and_no_code_twice()
    {
        var countries = Places.Everywhere.Where(place => place.Kind == PlaceKind.Country).ToList();
        Assert.Equal(countries.Count, countries.Select(place => place.Code).Distinct().Count());
        Assert.Equal(199, countries.Count);
    }

    [Fact]
    public void Every_code_stands_once_and_within_its_province()
    {
        var regencies = Places.Everywhere.Where(place => place.Kind is PlaceKind.Kabupaten or PlaceKind.Kota).ToList();
        Assert.Equal(514, regencies.Select(place => place.Code).Distinct().Count());
        Assert.All(regencies, place => Assert.Equal(place.Kind == PlaceKind.Kota, place.Code[3] == '7'));
    }

    [Fact]
    public void A_name_finds_the_larger_place_first() => Assert.Equal(
        [(PlaceKind.Province, "75"), (PlaceKind.Kabupaten, "75.01"), (PlaceKind.Kota, "75.71")],
        Places.Named("gorontalo").Select(place => (place.Kind, place.Code)));

    [Theory]
    [InlineData("Jabar", "Jawa Barat", "WIB")]
    [InlineData("Kota Batu", null, null)]
    [InlineData("Denpasar", "Bali", "WITA")]
    [InlineData("Pontianak", "Kalimantan Barat", "WIB")]
    [InlineData("Banjarmasin", "Kalimantan Selatan", "WITA")]
    [InlineData("Ambon", "Maluku", "WIT")]
    [InlineData("Wakatobi", "Sulawesi Tenggara", "WITA")]
    [InlineData("Prancis", null, null)]
    public void A_place_has_its_province_and_zone(string name, string? province, string? zone)
    {
        var place = Places.Named(name) is [var first, ..] ? first : null;
        Assert.Equal((province, zone), (place?.Province, place?.Zone));
    }

    [Theory]
    [InlineData("Perancis", "FR", "Prancis")]
    [InlineData("AS", "US", "Amerika Serikat")]
    [InlineData("Korut", "KP", "Korea Utara")]
    public void Other_names_are_known(string other, string code, string name)
    {
        var place = Assert.Single(Places.Named(other));
        Assert.Equal((code, name), (place.Code, place.Name));
    }

    [Fact]
    public void A_name_of_one_word_stays_itself_in_an_index() =>
        Assert.Equal([], Places.SingleWords().Where(name => Stem.Of(name) != name && !Resource.Groups("spelling.txt").Any(g => g.Words.Contains(name))));
}
