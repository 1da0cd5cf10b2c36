using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Tajuk.People;
using Tajuk.Publishing;
using Tajuk.Site.Archive;
using Tajuk.Storage;
using Tajuk.Stories;
using Tajuk.Tests.Newsroom;

namespace Tajuk.Tests.Pressroom;

/// <summary>The page of the press, at a whole newsroom with readers.</summary>
public sealed partial class PressroomTests(Desk desk) : IClassFixture<Desk>
{
    private const string Page = "/newsroom/percetakan";

    [Theory]
    [InlineData("reporter", false)]
    [InlineData("photo-editor", false)]
    [InlineData("editor", false)]
    [InlineData("desk-head", false)]
    [InlineData("editor-in-chief", true)]
    [InlineData("administrator", true)]
    public async Task Who_answers_for_the_program_sees_the_press_and_nobody_else(string role, bool may)
    {
        await desk.AddAsync("lihat-" + role, Roles.Parse(role));
        var person = await desk.SignedInAsync("lihat-" + role);
        using var answer = await person.GetAsync(Page);

        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(may, (await person.ReadAsync("/newsroom/berita")).Contains($"href=\"{Page}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_there_in_both_languages()
    {
        var person = await ChiefAsync("dua-bahasa");
        var indonesian = await person.ReadAsync(Page);
        (await person.SendAsync(Page, "/newsroom/bahasa", ("bahasa", "en"), ("ke", Page))).Dispose();
        var english = await person.ReadAsync(Page);

        Assert.Contains("<h1>Percetakan</h1>", indonesian, StringComparison.Ordinal);
        Assert.Contains("<h1>The press</h1>", english, StringComparison.Ordinal);
        Assert.Equal(Tags(indonesian), Tags(english));
        Assert.DoesNotContain("Pembaca dilayani simpul lain", indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_touched_a_page_and_who_did_it()
    {
        var person = await ChiefAsync("tanya-sebab");
        (await person.GetAsync("/ralat")).Dispose();
        (await person.GetAsync("/nasional")).Dispose();
        var (id, path) = await PublishAsync("Bendungan baru diresmikan");
        (await person.GetAsync(path)).Dispose();
        await ShownAsync((await desk.App.Services.GetRequiredService<Correct>().RunAsync(
            Chief, id, new CorrectionOrder { Kind = "ralat", Note = "Nama bendungan dibetulkan." }, TestContext.Current.CancellationToken)).Value!);

        var section = await WhyAsync(person, "/nasional");
        Assert.Contains("daftar kanal Nasional berubah", section, StringComparison.Ordinal);
        Assert.Contains("Penerbitan: Ratna", section, StringComparison.Ordinal);
        Assert.Contains($"href=\"/newsroom/berita/{id}\"", section, StringComparison.Ordinal);
        var story = await WhyAsync(person, "https://berita.example" + path + "?utm_source=wa#isi");
        Assert.Contains($"berita {id} “Bendungan baru diresmikan” berubah", story, StringComparison.Ordinal);
        Assert.Contains("Ralat, koreksi, atau hak jawab: Ratna", story, StringComparison.Ordinal);
        Assert.Contains("Tercatat 1 kali dilupakan:", story, StringComparison.Ordinal);
        Assert.Contains("daftar ralat berubah", await WhyAsync(person, "ralat"), StringComparison.Ordinal);
        Assert.Contains("Belum ada catatan", await WhyAsync(person, "/olahraga"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_killed_is_found_under_its_address_and_its_headline_is_not_said()
    {
        var person = await ChiefAsync("tanya-tarik");
        var (id, path) = await PublishAsync("Judul yang tidak boleh tinggal");
        (await person.GetAsync(path)).Dispose();
        var killed = await desk.App.Services.GetRequiredService<Kill>().RunAsync(Chief, id, new KillOrder { Reason = "published-in-error" }, TestContext.Current.CancellationToken);
        await ShownAsync(killed.Value!.Seq!.Value);

        var why = await WhyAsync(person, path);

        Assert.Contains($"berita {id} berubah", why, StringComparison.Ordinal);
        Assert.Contains("Penarikan: Ratna", why, StringComparison.Ordinal);
        Assert.DoesNotContain("Judul yang tidak boleh tinggal", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_numbers_are_the_readers_and_its_node_is_named()
    {
        var person = await ChiefAsync("lihat-angka");
        for (var i = 0; i < 3; i++) (await person.GetAsync("/redaksi")).Dispose();
        var page = await person.ReadAsync(Page);

        Assert.Matches(new Regex("data-press=\"hit-rate\">[0-9,]+%<", RegexOptions.NonBacktracking), page);
        Assert.Matches(new Regex("data-press=\"pages-kept\">[1-9][0-9]*<", RegexOptions.NonBacktracking), page);
        Assert.Matches(new Regex("data-press=\"render-time\">[0-9,]+ m?s / [0-9,]+ m?s<", RegexOptions.NonBacktracking), page);
        Assert.Contains("data-press=\"shown-stale\">0<", page, StringComparison.Ordinal);
        Assert.Contains(desk.App.Services.GetRequiredService<NodeName>().Value, page, StringComparison.Ordinal);
        Assert.Contains("<rect", page, StringComparison.Ordinal);
        Assert.Equal(60, new Regex("<th scope=\"row\">[0-9]{2}:[0-9]{2}<", RegexOptions.NonBacktracking).Count(page));
    }

    [Fact]
    public async Task A_node_that_was_heard_of_is_listed_with_how_far_it_is_behind()
    {
        await using var own = new Desk(); // Publishing in the others would wait for the node.
        await own.InitializeAsync();
        await own.AddAsync("lihat-simpul", Role.EditorInChief);
        var person = await own.SignedInAsync("lihat-simpul");
        await own.App.Services.GetRequiredService<Followers>().HearAsync("simpul-timur", own.App.Services.GetRequiredService<Follow>().LastSeq - 1, TestContext.Current.CancellationToken);

        Assert.Matches(new Regex(@"simpul-timur\s*</th>\s*<td class=""number"">[0-9]+</td>\s*<td class=""number"">1</td>\s*<td class=""number"">[0-9],[0-9] s</td>", RegexOptions.NonBacktracking), await person.ReadAsync(Page));
    }

    [Fact]
    public async Task Where_others_serve_the_readers_it_says_so()
    {
        await using var alone = new Desk { Role = "newsroom" };
        await alone.InitializeAsync();
        await alone.AddAsync("jauh", Role.Administrator);

        Assert.Contains("Pembaca dilayani simpul lain", await (await alone.SignedInAsync("jauh")).ReadAsync(Page), StringComparison.Ordinal);
    }

    private static Actor Chief { get; } = new("account:uji", "Ratna", Role.EditorInChief);

    private async Task<Desk.Person> ChiefAsync(string login)
    {
        await desk.AddAsync(login, Role.EditorInChief);
        return await desk.SignedInAsync(login);
    }

    private static async Task<string> WhyAsync(Desk.Person person, string address) => await person.ReadAsync($"{Page}?alamat={Uri.EscapeDataString(address)}");

    private async Task<(string Id, string Path)> PublishAsync(string headline)
    {
        var cancel = TestContext.Current.CancellationToken;
        var input = new StoryInput { Headline = headline, Section = "nasional", BodyHtml = "<p>Isi.</p>" };
        var story = await desk.App.Services.GetRequiredService<Create>().RunAsync(Chief, input, cancel);
        var published = await desk.App.Services.GetRequiredService<Publish>().RunAsync(Chief, story.Value!.Id, new PublishOrder(), cancel);
        await ShownAsync(published.Value!);
        return (story.Value.Id, new Uri(published.Value!.Url!).AbsolutePath);
    }

    private Task ShownAsync(PublishAnswer answer) => ShownAsync(answer.Seq!.Value);

    private async Task ShownAsync(long seq) =>
        Assert.Empty(await desk.App.Services.GetRequiredService<WaitVisible>().MissingAsync(seq, TestContext.Current.CancellationToken));

    // What stands between the tags is another language's; the page must be the same page.
    private static int Tags(string page) => Tag().Count(page);

    [GeneratedRegex("<[a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
