using Microsoft.Playwright;
using Tajuk.Tests.Kit;

namespace Tajuk.EndToEnd.Harness;

/// <summary>One browser window on one site, and everything that went wrong in it.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => Note($"script error: {error}");
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Note($"console {message.Type}: {message.Text}"); };
        page.RequestFailed += (_, request) => Note($"request failed: {request.Url} {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>Script errors, console complaints, failed requests and requests to anyone but the site, in order.</summary>
    public IReadOnlyList<string> Faults
    {
        get { lock (_faults) return [.. _faults]; }
    }

    public static async Task<Visitor> Enter(IBrowserContext context, Uri site)
    {
        var visitor = new Visitor(context, await context.NewPageAsync());
        await context.RouteAsync(url => !url.StartsWith(site.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal), visitor.Refuse);
        return visitor;
    }

    public async Task<int> Open(string path) => (await Page.GotoAsync(path))?.Status ?? 0;

    /// <summary>The real element of a part of the page, by its <c>data-tajuk</c> name.</summary>
    public ILocator Part(string name) => Page.Locator($"[data-tajuk='{name}']");

    /// <summary>By how many pixels the page is wider than the screen, and the elements that stick out.</summary>
    public Task<string[]> Overhang() => Page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 0.5);
          return [`page is ${document.documentElement.scrollWidth} wide on ${width}`, ...out.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
        }
        """);

    /// <summary>
    /// Writes the page to <c>artifacts/screenshots</c>, and with <c>./test --screenshots</c> to <c>docs/images</c>, where the
    /// README shows it: an ordinary run leaves the repository as it is.
    /// </summary>
    public async Task Screenshot(string name, bool wholePage = false)
    {
        var folder = Environment.GetEnvironmentVariable("TAJUK_SCREENSHOTS") == "1" ? "docs/images" : "artifacts/screenshots";
        await Page.ScreenshotAsync(new() { Path = RepositoryRoot.File(folder, name + ".png"), FullPage = wholePage });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private Task Refuse(IRoute route)
    {
        if (route.Request.Url.StartsWith("data:", StringComparison.Ordinal) || route.Request.Url.StartsWith("blob:", StringComparison.Ordinal))
            return route.ContinueAsync();
        Note($"request to somebody else: {route.Request.Url}");
        return route.AbortAsync();
    }

    private void Note(string fault)
    {
        lock (_faults)
            _faults.Add(fault);
    }
}
