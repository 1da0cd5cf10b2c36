using System.Net;

namespace Tajuk.Tests.Newsroom;

public sealed class FirstAdministratorTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task The_link_makes_the_first_administrator_once()
    {
        var key = desk.Link.Split('=')[1];
        var first = desk.Visitor();
        using var weak = await SendAsync(first, key, "pendek");
        using var wrong = await SendAsync(first, new string('0', 64), Desk.Password);
        using var made = await SendAsync(first, key, Desk.Password);
        using var again = await desk.Visitor().GetAsync(desk.Link);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/newsroom/berita")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(Desk.Person person, string key, string password) => person.SendAsync(
        "/newsroom/masuk", "/newsroom/masuk/pertama", ("kunci", key), ("orang", "Pertama Sekali"), ("nama", "pertama"), ("sandi", password));
}
