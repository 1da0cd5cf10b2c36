using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Tajuk.People;

namespace Tajuk.Tests.Newsroom;

/// <summary>A session that ends while somebody writes costs no word, and lets nobody else put words before an editor.</summary>
public sealed partial class KeepTypedTests(Desk desk) : IClassFixture<Desk>
{
    private const string Body = "<p>Paragraf yang ditulis sejam penuh.</p>\n<p>\"Kutipan\" &amp; <strong>tebal</strong></p>";

    [Fact]
    public async Task What_was_typed_when_the_session_ended_is_sent_after_signing_in_again()
    {
        await desk.AddAsync("penulis-lelah", Role.Editor);
        var person = await desk.SignedInAsync("penulis-lelah");
        await EndSessionsAsync("penulis-lelah");

        using var refused = await person.PostOwnAsync("/newsroom/berita/baru", Typed("Judul yang tak boleh hilang"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var signIn = await refused.Content.ReadAsStringAsync();
        using var wrong = await person.PostOwnAsync("/newsroom/masuk", [.. Fields(signIn), ("nama", "penulis-lelah"), ("sandi", "salah sekali ini")]);
        var again = await wrong.Content.ReadAsStringAsync();
        using var carried = await person.PostOwnAsync("/newsroom/masuk", [.. Fields(again), ("nama", "penulis-lelah"), ("sandi", Desk.Password)]);
        Assert.Equal(HttpStatusCode.OK, carried.StatusCode);
        var page = await carried.Content.ReadAsStringAsync();
        using var saved = await person.PostOwnAsync("/newsroom/berita/baru", Fields(page));

        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, await saved.Content.ReadAsStringAsync());
        var form = await person.ReadAsync(saved.Headers.Location!.OriginalString);
        Assert.Contains("Judul yang tak boleh hilang", form, StringComparison.Ordinal);
        Assert.Contains("Paragraf yang ditulis sejam penuh.", form, StringComparison.Ordinal);
        Assert.Contains("<strong>tebal</strong>", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData(null)]
    public async Task A_form_of_another_site_is_not_carried(string? from)
    {
        using var answer = await desk.Visitor().PostFromAsync(from, "/newsroom/berita/baru", Typed("Kata-kata orang lain"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("Kata-kata", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example/newsroom/")]
    [InlineData("/newsroom/../jahat")]
    public async Task What_is_carried_goes_nowhere_but_to_the_newsroom(string action)
    {
        await desk.AddAsync("penulis-" + action.Length, Role.Editor);
        using var answer = await desk.Visitor().SendAsync("/newsroom/masuk", "/newsroom/masuk",
            ("nama", "penulis-" + action.Length), ("sandi", Desk.Password), ("aksi", action), ("isi.headline", "x"));

        Assert.Equal(action.Contains("..", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("jahat.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static (string, string)[] Typed(string headline) => [("headline", headline), ("section", "nasional"), ("body", Body), ("language", "id"), ("version", "0"), ("tanda", "kedaluwarsa")];

    private async Task EndSessionsAsync(string login)
    {
        await using var scope = desk.App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await accounts.UpdateSecurityStampAsync((await accounts.FindByNameAsync(login))!);
    }

    /// <summary>The hidden fields of the page's main form, as a browser would send them.</summary>
    private static (string Name, string Value)[] Fields(string page)
    {
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        return [.. Hidden().Matches(main).Select(m => (Name: m.Groups["a"].Success ? m.Groups["a"].Value : m.Groups["b"].Value, Value: m.Groups["c"].Success ? WebUtility.HtmlDecode(m.Groups["c"].Value) : WithoutFirstLineEnd(WebUtility.HtmlDecode(m.Groups["d"].Value))))];
    }

    // A browser passes over the line end that follows the tag of a text area.
    private static string WithoutFirstLineEnd(string text) => text.StartsWith('\n') ? text[1..] : text;

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<a>[^\"]+)\" value=\"(?<c>[^\"]*)\"|<textarea hidden name=\"(?<b>[^\"]+)\">(?<d>[^<]*)</textarea>", RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();
}
