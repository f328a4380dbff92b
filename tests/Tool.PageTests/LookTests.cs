using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Tool.PageTests.Support;

namespace Tool.PageTests;

/// <summary>Light, dark, narrow and on paper, for eyes and for screen readers.</summary>
[Collection(nameof(PageReaders))]
public class LookTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280, "")]
    [InlineData(ColorScheme.Dark, 1280, "")]
    [InlineData(ColorScheme.Light, 400, "group=project&at=6")]
    [InlineData(ColorScheme.Dark, 1280, "at=0")]
    [InlineData(ColorScheme.Light, 1280, "at=0")]
    [InlineData(ColorScheme.Light, 1280, "q=zeppelin")]
    [InlineData(ColorScheme.Dark, 1280, "view=suppressed&at=9")]
    public async Task Axe_finds_nothing_that_would_keep_anybody_out(ColorScheme colors, int width, string state)
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop, state, colors, width);

        AxeResult result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
        Assert.True(result.Passes.Length > 20, "axe looked at the page");
    }

    [Fact]
    public async Task Colours_follow_the_system_until_somebody_switches()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop, colors: ColorScheme.Dark);
        ILocator theme = opened.Page.GetByRole(AriaRole.Button, new() { Name = "Dark" });
        string dark = await GroundAsync(opened);
        Assert.Equal("true", await theme.GetAttributeAsync("aria-pressed"));

        await theme.ClickAsync();
        string light = await GroundAsync(opened);
        Assert.NotEqual(dark, light);
        Assert.Equal("false", await theme.GetAttributeAsync("aria-pressed"));

        await opened.Page.ReloadAsync();
        Assert.Equal(light, await GroundAsync(opened));
        await opened.PressAsync("t");
        Assert.Equal(dark, await GroundAsync(opened));
    }

    [Theory]
    [InlineData(1600)]
    [InlineData(1024)]
    [InlineData(700)]
    [InlineData(360)]
    public async Task Nothing_sticks_out_at_any_width(int width)
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(
            chromium,
            Reports.Report(Reports.Finding("OBS1001", new string('P', 90), $"src/{new string('f', 200)}/Checkout.cs", 13) with { Message = new string('m', 300), Member = new string('x', 300) }),
            "at=0",
            width: width);

        Assert.InRange(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }

    [Fact]
    public async Task Filters_are_folded_away_on_a_narrow_screen_unless_they_are_in_use()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop, width: 400);
        Assert.True(await opened.Page.Locator("#facets").IsHiddenAsync());

        await using OpenedPage filtered = await OpenedPage.OpenAsync(chromium, Reports.Shop, "area=Metrics", width: 400);
        Assert.True(await filtered.Page.Locator("#facets").IsVisibleAsync());
    }

    [Fact]
    public async Task Paper_gets_the_findings_and_not_the_buttons()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop, "at=0", ColorScheme.Dark);

        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await opened.Page.Locator(".diff").IsVisibleAsync());
        Assert.True(await opened.Search.IsHiddenAsync());
        Assert.True(await opened.Page.GetByText("Close all").IsHiddenAsync());
        Assert.Equal("light", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme"));
    }

    [Fact]
    public async Task Groups_and_findings_tell_whether_they_are_open()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        foreach (ILocator heading in new[] { opened.Group("OBS1001"), opened.Finding("Checkout.cs") })
        {
            Assert.Equal("false", await heading.GetAttributeAsync("aria-expanded"));
            await heading.ClickAsync();
            Assert.Equal("true", await heading.GetAttributeAsync("aria-expanded"));
            Assert.True(await opened.Page.Locator($"#{await heading.GetAttributeAsync("aria-controls")}").IsVisibleAsync());
        }
    }

    private static Task<string> GroundAsync(OpenedPage opened) => opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
