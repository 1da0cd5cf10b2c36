using System.Text.RegularExpressions;
using Tajuk.EndToEnd.DemoEdition;
using Tajuk.Tests.Kit;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Tajuk.EndToEnd.DemoEdition;

/// <summary>The demo, made by the real program on its first run, once for all browser tests.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly TestFolder _data = new();
    private TajukServer? _server;

    public Uri Address => _server!.Address;

    /// <summary>The data folder of the running demo.</summary>
    internal TestFolder Data => _data;

    internal HttpClient Reader => _server!.Client;

    /// <summary>Address of the state visit, found as a reader finds it: in the index of its day.</summary>
    public string StateVisit { get; private set; } = "";

    /// <summary>Addresses of the story that was corrected and of the one that was withdrawn, from the page of corrections.</summary>
    public string Corrected { get; private set; } = "";

    public string Withdrawn { get; private set; } = "";

    /// <summary>Every kind of page by name, with the status it must answer.</summary>
    public static TheoryData<string, int> Kinds => new()
    {
        { "front", 200 }, { "section", 200 }, { "subsection", 200 }, { "article", 200 }, { "corrected", 200 }, { "topic", 200 }, { "author", 200 },
        { "index", 200 }, { "corrections", 200 }, { "page", 200 }, { "not-found", 404 }, { "gone", 410 },
    };

    public string Path(string kind) => kind switch
    {
        "front" => "/",
        "section" => "/internasional",
        "subsection" => "/internasional/asia",
        "article" => StateVisit,
        "corrected" => Corrected,
        "topic" => "/topik/diplomasi",
        "author" => "/penulis/sinta-maharani",
        "index" => "/indeks",
        "corrections" => "/ralat",
        "page" => "/redaksi",
        "not-found" => "/alamat-yang-tidak-ada",
        "gone" => Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public async ValueTask InitializeAsync()
    {
        _server = await RunTajuk.Demo(_data);
        StateVisit = await Link("/indeks/2024/06/19", "href=\"(/internasional/asia/[^\"]+-[^\"]+)\"");
        Corrected = await Link("/ralat", "href=\"(/olahraga/[^\"]+-[^\"]+)\"");
        Withdrawn = await Link("/ralat", "class=\"title\"><a href=\"(/[a-z0-9]{8})\"");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _data.Dispose();
    }

    private async Task<string> Link(string page, string pattern)
    {
        var html = await Reader.GetStringAsync(page);
        return Regex.Match(html, pattern, RegexOptions.NonBacktracking) is { Success: true } link
            ? link.Groups[1].Value
            : throw new InvalidOperationException($"{page} has no link like {pattern}.");
    }
}
