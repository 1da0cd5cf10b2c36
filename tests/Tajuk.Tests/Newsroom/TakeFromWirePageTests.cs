using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Tajuk.People;
using Tajuk.Tests.Kit;
using Tajuk.Wire;

namespace Tajuk.Tests.Newsroom;

public sealed class TakeFromWirePageTests(Desk desk) : IClassFixture<Desk>
{
    private const string Note = "kbnr.example/20260513/EN-0058";
    private static readonly string Page = $"/newsroom/kawat/bahan?agensi=KBNR&id={Uri.EscapeDataString(Note)}";

    [Fact]
    public async Task An_item_is_read_taken_once_and_found_again()
    {
        var person = await OpenAsync("pengambil");
        Assert.Contains($"href=\"{Page}\"", await person.ReadAsync("/newsroom/kawat"), StringComparison.Ordinal);
        var page = await person.ReadAsync(Page);
        Assert.Contains("Eleven fishing villages", page, StringComparison.Ordinal);
        Assert.Contains("0899 5550", page, StringComparison.Ordinal); // The desk may call; readers never see it.

        using var first = await person.SendAsync(Page, "/newsroom/kawat/bahan", ("agensi", "KBNR"), ("id", Note), ("section", "ekonomi"));
        using var second = await person.SendAsync("/newsroom/berita/baru", "/newsroom/kawat/bahan", ("agensi", "KBNR"), ("id", Note), ("section", "ekonomi"));

        var draft = first.Headers.Location!.OriginalString;
        Assert.EndsWith("?pesan=taken", draft, StringComparison.Ordinal);
        Assert.Equal(draft.Replace("taken", "taken-before", StringComparison.Ordinal), second.Headers.Location!.OriginalString);
        var form = await person.ReadAsync(draft);
        Assert.Contains("Arunika villages light their quays", form, StringComparison.Ordinal);
        Assert.DoesNotContain("0899 5550", form, StringComparison.Ordinal);
        Assert.Contains(draft.Split('?')[0], await person.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clicks_at_once_make_one_draft()
    {
        var person = await OpenAsync("pengambil-ganda");
        var item = (await IngestAsync("11-story.ninjs-1.3.json"))[0].Id!;
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => person.SendAsync("/newsroom/berita/baru", "/newsroom/kawat/bahan", ("agensi", "KBNR"), ("id", item))));

        Assert.Single(both.Select(a => a.Headers.Location!.OriginalString.Split('?')[0]).Distinct());
    }

    [Fact]
    public async Task What_the_agency_withholds_is_refused_in_a_sentence()
    {
        var person = await OpenAsync("pengambil-tahan");
        var item = (await IngestAsync("10-withheld.g2.xml"))[0].Id!;
        using var answer = await person.SendAsync("/newsroom/berita/baru", "/newsroom/kawat/bahan", ("agensi", "KBNR"), ("id", item));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("menahan bahan", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private async Task<Desk.Person> OpenAsync(string login)
    {
        await IngestAsync("03-editors-note.newsml1.xml");
        await desk.AddAsync(login, Role.Editor);
        return await desk.SignedInAsync(login);
    }

    private async Task<IReadOnlyList<ReceivedItem>> IngestAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(RepositoryRoot.File("samples", "wire", file));
        return (await desk.App.Services.GetRequiredService<Receive>().RunAsync(Actor.Program, "KBNR", bytes, CancellationToken.None)).Must().Items;
    }
}
