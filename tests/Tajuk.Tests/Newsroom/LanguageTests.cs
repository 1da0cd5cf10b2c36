using System.Net;
using Tajuk.People;

namespace Tajuk.Tests.Newsroom;

public sealed class LanguageTests(Desk desk) : IClassFixture<Desk>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_language_is_chosen_signed_in_or_not(bool signedIn)
    {
        if (signedIn) await desk.AddAsync("dwibahasa", Role.Reporter);
        var person = signedIn ? await desk.SignedInAsync("dwibahasa") : desk.Visitor();
        var page = signedIn ? "/newsroom/berita" : "/newsroom/masuk";

        using var chosen = await person.SendAsync(page, "/newsroom/bahasa", ("bahasa", "en"), ("ke", page));

        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Contains(signedIn ? "New story" : "Password", await person.ReadAsync(page), StringComparison.Ordinal);
    }
}
