using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tajuk.People;
using Tajuk.Platform.Desk;
using Tajuk.Storage;
using Tajuk.Stories;

namespace Tajuk.Tests.Newsroom;

public sealed partial class NewsroomTests(Desk desk) : IClassFixture<Desk>
{
    // What can be asked for without being signed in, and nothing else.
    private static readonly string[] Open =
    [
        "GET /newsroom/aset/desk.css", "GET /newsroom/aset/ikon.svg", "POST /newsroom/bahasa",
        "GET /newsroom/masuk", "POST /newsroom/masuk", "POST /newsroom/masuk/pertama",
    ];

    [Fact]
    public async Task Every_address_of_the_newsroom_but_the_way_in_asks_who_comes()
    {
        var routes = desk.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => (Path: "/" + route.RoutePattern.RawText!.Trim('/'), Methods: route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]))
            .Where(route => route.Path.StartsWith("/newsroom", StringComparison.Ordinal))
            .SelectMany(route => route.Methods.Select(method => (method, route.Path))).ToList();
        var open = new List<string>();
        foreach (var (method, path) in routes)
        {
            using var answer = await desk.Visitor().Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Hole().Replace(path, "abc")));
            if (answer.Headers.Location?.AbsolutePath != "/newsroom/masuk") open.Add($"{method} {path}");
        }

        Assert.True(routes.Count > 15);
        Assert.Equal(Open.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();

    [Theory]
    [InlineData("/newsroom")]
    [InlineData("/newsroom/berita")]
    [InlineData("/newsroom/berita/abc")]
    [InlineData("/newsroom/kawat")]
    [InlineData("/newsroom/tidak/ada")]
    public async Task Who_is_not_signed_in_is_sent_to_the_door(string path)
    {
        using var answer = await desk.Visitor().GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/newsroom/masuk", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_page_is_not_kept_not_indexed_not_framed_and_runs_no_script()
    {
        using var answer = await desk.Visitor().GetAsync("/newsroom/masuk");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_mark_is_refused()
    {
        await desk.AddAsync("tanpa-tanda", Role.Editor);
        var editor = await desk.SignedInAsync("tanpa-tanda");
        using var answer = await editor.PostAsync("/newsroom/berita/baru", ("headline", "Dari situs lain"), ("section", "nasional"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Dari situs lain", await editor.ReadAsync("/newsroom/berita"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_login_get_the_same_answer_in_the_same_time()
    {
        await desk.AddAsync("dikenal", Role.Reporter);
        var (known, knownTime) = await TryAsync("dikenal");
        var (unknown, unknownTime) = await TryAsync("siapa-ini");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, known);
        Assert.Equal(known, unknown);
        Assert.All([knownTime, unknownTime], time => Assert.True(time >= TimeSpan.FromMilliseconds(690), $"{time}"));
    }

    [Fact]
    public async Task After_ten_wrong_tries_the_right_password_does_not_help()
    {
        await desk.AddAsync("terkunci", Role.Reporter);
        await using var scope = desk.App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByNameAsync("terkunci"))!;
        for (var i = 0; i < 10; i++) await accounts.AccessFailedAsync(account);
        using var answer = await desk.Visitor().SendAsync("/newsroom/masuk", "/newsroom/masuk", ("nama", "terkunci"), ("sandi", Desk.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_alone_and_the_api_does_not_take_it()
    {
        await desk.AddAsync("kue", Role.Administrator);
        var person = desk.Visitor();
        using var answer = await person.SendAsync("/newsroom/masuk", "/newsroom/masuk", ("nama", "kue"), ("sandi", Desk.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("tajuk-masuk=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/newsroom/berita")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await person.PostAsync("/api/v1/stories")).StatusCode);
    }

    [Fact]
    public async Task A_changed_role_counts_with_the_next_request_and_a_changed_stamp_signs_out()
    {
        await desk.AddAsync("berubah", Role.Editor);
        var person = await desk.SignedInAsync("berubah");
        var id = await WriteAsync(person, "Peran yang berubah");
        await ChangeAsync("berubah", account => account.Role = Role.Reporter);

        Assert.Equal(HttpStatusCode.Forbidden, (await person.SendAsync("/newsroom/berita/baru", $"/newsroom/berita/{id}/tayang", ("version", "1"))).StatusCode);
        await ChangeAsync("berubah", account => account.SecurityStamp = "lain");
        Assert.Equal(HttpStatusCode.Redirect, (await person.GetAsync("/newsroom/berita")).StatusCode);
    }

    [Fact]
    public async Task A_reporter_writes_but_does_not_publish()
    {
        await desk.AddAsync("wartawan", Role.Reporter);
        var reporter = await desk.SignedInAsync("wartawan");
        var id = await WriteAsync(reporter, "Naskah wartawan");
        using var answer = await reporter.SendAsync($"/newsroom/berita/{id}", $"/newsroom/berita/{id}/tayang", ("version", "1"), ("kapan", "kini"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(StoryState.Draft, (await StoryAsync(id)).State);
        Assert.DoesNotContain("action=\"/newsroom/berita/" + id + "/tayang\"", await reporter.ReadAsync($"/newsroom/berita/{id}/tayang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_save_shows_both_texts_and_keeps_the_writers_own_in_the_form()
    {
        await desk.AddAsync("pertama", Role.Editor);
        var one = await desk.SignedInAsync("pertama");
        var two = await desk.SignedInAsync("pertama");
        var id = await WriteAsync(one, "Judul bersama");
        (await SaveAsync(one, id, "1", "Judul dari kolega")).Dispose();
        using var stale = await SaveAsync(two, id, "1", "Judul <saya> sendiri");
        var page = await stale.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Contains("<pre data-side=\"theirs\">Judul dari kolega</pre>", page, StringComparison.Ordinal);
        Assert.Contains("<pre data-side=\"yours\">Judul &lt;saya&gt; sendiri</pre>", page, StringComparison.Ordinal);
        Assert.Contains("Judul &lt;saya&gt; sendiri</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"2\"", page, StringComparison.Ordinal);
        Assert.Equal("Judul dari kolega", (await StoryAsync(id)).Content.Headline);
    }

    [Fact]
    public async Task A_missing_headline_is_said_beside_its_field_and_the_body_stays()
    {
        await desk.AddAsync("tanpa-judul", Role.Reporter);
        var reporter = await desk.SignedInAsync("tanpa-judul");
        using var answer = await reporter.SendAsync("/newsroom/berita/baru", "/newsroom/berita/baru", ("headline", " "), ("section", "nasional"), ("body", "<p>Jangan hilang.</p>"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("id=\"headline-salah\"", page, StringComparison.Ordinal);
        Assert.Contains("Jangan hilang.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_is_what_goes_out()
    {
        await desk.AddAsync("redaktur", Role.Editor);
        var editor = await desk.SignedInAsync("redaktur");
        var id = await WriteAsync(editor, "Versi yang dibaca");
        (await SaveAsync(editor, id, "1", "Versi yang belum dibaca")).Dispose();
        using var answer = await editor.SendAsync($"/newsroom/berita/{id}", $"/newsroom/berita/{id}/tayang", ("version", "1"), ("kapan", "kini"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.False((await StoryAsync(id)).IsOut);
    }

    [Theory]
    [InlineData("//contoh.id/")]
    [InlineData("https://contoh.id/newsroom/")]
    [InlineData("/newsroom/..//contoh.id")]
    [InlineData("/newsroom/\\contoh.id")]
    [InlineData("/redaksi")]
    public void Signing_in_leads_nowhere_outside_the_newsroom(string path) => Assert.Equal(DeskPath.Home, DeskPath.OrHome(path));

    [Fact]
    public void Every_word_is_there_in_both_languages() =>
        Assert.All(Words.All, word => Assert.True(word.Value.Length == 2 && word.Value.All(text => text.Length > 0), word.Key));

    private async Task<(HttpStatusCode Status, TimeSpan Time)> TryAsync(string login)
    {
        var person = desk.Visitor();
        await person.GetAsync("/newsroom/masuk");
        var clock = Stopwatch.StartNew();
        using var answer = await person.SendAsync("/newsroom/masuk", "/newsroom/masuk", ("nama", login), ("sandi", "bukan kata sandinya"));
        return (answer.StatusCode, clock.Elapsed);
    }

    private static async Task<string> WriteAsync(Desk.Person person, string headline)
    {
        using var answer = await person.SendAsync(
            "/newsroom/berita/baru", "/newsroom/berita/baru", ("headline", headline), ("section", "nasional"), ("body", "<p>Isi.</p>"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString.Split('/', '?')[3];
    }

    private static Task<HttpResponseMessage> SaveAsync(Desk.Person person, string id, string version, string headline) => person.SendAsync(
        $"/newsroom/berita/{id}", $"/newsroom/berita/{id}", ("version", version), ("state", "draft"), ("headline", headline), ("section", "nasional"), ("body", "<p>Isi.</p>"));

    private async Task<Story> StoryAsync(string id)
    {
        await using var db = await desk.App.Services.GetRequiredService<IDbContextFactory<TajukDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Stories.AsNoTracking().SingleAsync(s => s.Id == id);
    }

    private async Task ChangeAsync(string login, Action<Account> change)
    {
        await using var db = await desk.App.Services.GetRequiredService<IDbContextFactory<TajukDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        change(await db.Users.SingleAsync(a => a.UserName == login));
        await db.SaveChangesAsync();
    }
}
