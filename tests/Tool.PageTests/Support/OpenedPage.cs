using Observability.Tool.Page;
using Observability.Tool.Reports;

namespace Tool.PageTests.Support;

/// <summary>A report's page, written to a file and opened from there. Whatever it asks of a network, and every error of its script, fails the test.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly IBrowserContext _context;
    private readonly List<string> _offences = [];

    private OpenedPage(DirectoryInfo folder, IBrowserContext context, IPage page)
    {
        _folder = folder;
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The address without what stands behind the #.</summary>
    public string Address => new Uri(Path.Combine(_folder.FullName, "report.html")).AbsoluteUri;

    /// <summary>What stands behind the #.</summary>
    public string State => new Uri(Page.Url).Fragment.TrimStart('#');

    public ILocator Groups => Page.Locator(".group > h2 .heading");

    public ILocator Findings => Page.Locator(".finding > .heading");

    public ILocator Search => Page.GetByRole(AriaRole.Searchbox);

    public ILocator Count => Page.GetByRole(AriaRole.Status);

    public static Task<OpenedPage> OpenAsync(Chromium chromium, AuditReport report, string state = "", ColorScheme colors = ColorScheme.Light, int width = 1280)
        => OpenAsync(chromium, HtmlPage.Render(report), state, colors, width);

    public static async Task<OpenedPage> OpenAsync(Chromium chromium, byte[] content, string state = "", ColorScheme colors = ColorScheme.Light, int width = 1280)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("observability-page-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "report.html"), content);
        IBrowserContext context = await chromium.NewContextAsync(colors, width);
        IPage page = await context.NewPageAsync();
        var opened = new OpenedPage(folder, context, page);
        await context.RouteAsync("**/*", opened.OnRequestAsync);
        page.PageError += (_, error) => opened._offences.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                opened._offences.Add(message.Text);
        };
        await page.GotoAsync($"{opened.Address}#{state}");
        return opened;
    }

    public ILocator Group(string name) => Groups.Filter(new() { HasText = name });

    public ILocator Finding(string place) => Findings.Filter(new() { HasText = place });

    /// <summary>Says that an error was meant to be: one that is not there fails the test.</summary>
    public void Expect(string error) => Assert.NotEqual(0, _offences.RemoveAll(offence => offence.Contains(error, StringComparison.Ordinal)));

    /// <summary>Presses keys one after the other.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (string key in keys)
            await Page.Keyboard.PressAsync(key);
    }

    /// <summary>The text of what has the focus.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>("document.activeElement.innerText || document.activeElement.id");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _folder.Delete(recursive: true);
        Assert.Empty(_offences);
    }

    private Task OnRequestAsync(IRoute route)
    {
        if (route.Request.Url.StartsWith(Address, StringComparison.Ordinal))
            return route.ContinueAsync();
        _offences.Add($"asked for {route.Request.Url}");
        return route.AbortAsync();
    }
}
