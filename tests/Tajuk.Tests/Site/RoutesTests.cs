using System.Net;
using Tajuk.Publication.Log;

namespace Tajuk.Tests.Site;

public sealed class RoutesTests
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/nasional", 200)]
    [InlineData("/internasional/asia", 200)]
    [InlineData(Sample.VisitPath, 200)]
    [InlineData("/topik/diplomasi", 200)]
    [InlineData("/penulis/sinta-maharani", 200)]
    [InlineData("/indeks", 200)]
    [InlineData("/indeks/2024/06/19", 200)]
    [InlineData("/ralat", 200)]
    [InlineData("/redaksi", 200)]
    [InlineData("/?utm_source=x", 200)]
    [InlineData("/tidak-ada", 404)]
    [InlineData("/asia", 404)]
    [InlineData("/topik/tidak-ada", 404)]
    [InlineData("/penulis/tidak-ada", 404)]
    [InlineData("/indeks/2024/13/01", 404)]
    [InlineData("/indeks/2024/6/19", 404)]
    [InlineData("/indeks/2024/06/20", 404)]
    [InlineData("/nasional/z9z9z9z9-tak-pernah-ada", 404)]
    [InlineData("/internasional/asia/" + Sample.Visit + "-tamu-negara-tiba/riwayat", 404)]
    [InlineData("/nasional/" + Sample.Taken + "-slug-apa-saja", 410)]
    [InlineData("/" + Sample.Taken, 410)]
    [InlineData("/media/" + Sample.PictureKey + "/640.webp", 200)]
    [InlineData("/media/" + Sample.PictureKey + "/641.webp", 404)]
    [InlineData("/media/foto/640.webp", 404)]
    [InlineData("/aset/0000000000000000/print.css", 404)]
    public async Task Every_address_answers_with_its_status(string path, int status)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await site.Get(path);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("/internasional/asia/" + Sample.Visit + "-slug-lama")]
    [InlineData("/nasional/" + Sample.Visit + "-tamu-negara-tiba")]
    [InlineData("/internasional/asia/" + Sample.Visit)]
    [InlineData("/" + Sample.Visit)]
    [InlineData("/internasional/asia/K7M2X9QA-tamu-negara-tiba")]
    [InlineData(Sample.VisitPath + "/")]
    public async Task Whatever_else_leads_to_a_story_moves_to_its_one_address(string path)
    {
        await using var site = await SiteUnderTest.Start(Sample.Log());
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(Sample.VisitPath, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_story_taken_back_after_it_was_read_is_gone_with_the_next_request()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log);
        Assert.Contains("Tamu Negara Tiba", await site.Read(Sample.VisitPath), StringComparison.Ordinal);

        log.TakeBack(Kinds.Story, Sample.Visit, new Tombstone { Why = TakenBack.Killed, At = Sample.Published.AddHours(2) });
        await site.Apply(log);

        foreach (var path in new[] { Sample.VisitPath, "/", "/internasional", "/internasional/asia", "/topik/diplomasi", "/penulis/sinta-maharani", "/indeks/2024/06/19", "/ralat" })
            Assert.DoesNotContain("Tamu Negara Tiba", await site.Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_taken_back_is_refused_though_its_file_is_still_there()
    {
        var log = Sample.Log();
        await using var site = await SiteUnderTest.Start(log);
        log.TakeBack(Kinds.Picture, "foto", new Tombstone { Why = TakenBack.Unused, At = Sample.Published });
        await site.Apply(log);
        using var response = await site.Get($"/media/{Sample.PictureKey}/640.webp");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_story_whose_section_is_gone_keeps_an_address()
    {
        var log = Sample.Log().TakeBack(Kinds.Section, "asia", new Tombstone { Why = TakenBack.Unused, At = Sample.Published });
        await using var site = await SiteUnderTest.Start(log);
        using var response = await site.Get($"/{Sample.Visit}-tamu-negara-tiba");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_list_goes_on_below_the_last_story_shown_and_repeats_none()
    {
        var log = Sample.Edition(new HandLog());
        for (var i = 0; i < 30; i++)
            log.Add(Kinds.Story, $"a1b2c3{i:00}", Sample.Story($"a1b2c3{i:00}", $"Berita ke-{i:00}", "nasional", hoursBefore: i));
        await using var site = await SiteUnderTest.Start(log);

        var first = await site.Read("/nasional");
        Assert.Contains("href=\"/nasional?sebelum=a1b2c323\"", first, StringComparison.Ordinal);
        var second = await site.Read("/nasional?sebelum=a1b2c323");

        Assert.DoesNotContain("Berita ke-23", second, StringComparison.Ordinal);
        Assert.Contains("Berita ke-24", second, StringComparison.Ordinal);
        Assert.Contains("Berita ke-29", second, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);
    }
}
