namespace Tool.PageTests.Support;

/// <summary>The browser of the distribution, started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A window of its own, which remembers nothing of others.</summary>
    public Task<IBrowserContext> NewContextAsync(ColorScheme colors = ColorScheme.Light, int width = 1280)
        => _browser!.NewContextAsync(new() { ColorScheme = colors, ViewportSize = new() { Width = width, Height = 900 } });

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Executable()
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"These tests click through the page in a browser, and none of {string.Join(", ", Names)} is on the PATH. Install it, on Debian and Ubuntu with: apt-get install -y chromium");
}

/// <summary>Tests that look at the page in a browser.</summary>
[CollectionDefinition(nameof(PageReaders))]
public sealed class PageReaders : ICollectionFixture<Chromium>;
