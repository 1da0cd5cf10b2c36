using Microsoft.Playwright;
using Tajuk.EndToEnd.Harness;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Tajuk.EndToEnd.Harness;

/// <summary>
/// The system's own Chromium, started once for all browser tests and driven by Playwright, which downloads none. A test
/// class takes it as a constructor parameter.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    // Without these the browser looks up its maker's hosts at every start and then updates itself in the background.
    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--font-render-hinting=none",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            // Chromium's sandbox refuses root.
            Args = Environment.IsPrivilegedProcess ? [.. Quiet, "--no-sandbox"] : Quiet,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A fresh visitor: no cookies, nothing cached, Indonesian first.</summary>
    internal async Task<Visitor> Visitor(Screen screen, Uri site, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            DeviceScaleFactor = screen.Scale,
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await Harness.Visitor.Enter(context, site);
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("TAJUK_TEST_BROWSER") is { Length: > 0 } named ? named
        : OnPath("chromium") ?? OnPath("chromium-browser") ?? OnPath("google-chrome")
        ?? throw new InvalidOperationException("No Chromium on this machine: run ./test, which installs one.");

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
