using Tool.PageTests.Support;

namespace Tool.PageTests;

/// <summary>What the filters leave, what their counts say, and that an address brings them back.</summary>
[Collection(nameof(PageReaders))]
public class FilterTests(Chromium chromium)
{
    [Fact]
    public async Task Text_is_looked_for_in_rule_path_project_member_and_message()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        foreach ((string text, int found) in new[] { ("obs4001", 2), ("SWALLOWED", 2), ("Mailer.cs:40", 1), ("worker drops", 1), ("Checkout.Place", 9), ("shop_id", 1), ("drops shop_id", 0) })
        {
            await opened.Search.FillAsync(text);
            await Assertions.Expect(opened.Count).ToHaveTextAsync($"{found} of 9 findings");
            Assert.Equal(found, await opened.Findings.CountAsync());
        }

        Assert.Equal("Nothing matches these filters.", await opened.Page.Locator("#groups").InnerTextAsync());
        await opened.Page.GetByText("Clear filters").ClickAsync();
        Assert.Equal("9 findings in 4 rules", await opened.Count.InnerTextAsync());
        Assert.Equal("", await opened.Search.InputValueAsync());
    }

    [Fact]
    public async Task Severity_area_and_fix_narrow_each_other_and_their_counts_follow()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);
        Assert.Equal(["Warning 7", "Suggestion 2", "Errors 2", "Logging 5", "Metrics 1", "Privacy 1", "Safe fix 5", "Fix to review 2", "No fix 2"], await CountsAsync(opened));

        await Box(opened, "Suggestion").CheckAsync();
        Assert.Equal("2 of 9 findings", await opened.Count.InnerTextAsync());
        Assert.Equal(["Warning 7", "Suggestion 2", "Errors 0", "Logging 0", "Metrics 1", "Privacy 1", "Safe fix 0", "Fix to review 0", "No fix 2"], await CountsAsync(opened));

        await Box(opened, "Metrics").CheckAsync();
        Assert.Equal("1 of 9 findings", await opened.Count.InnerTextAsync());
        Assert.Equal(["Warning 0", "Suggestion 1"], (await CountsAsync(opened)).Take(2));

        await Box(opened, "Suggestion").UncheckAsync();
        await Box(opened, "Errors").CheckAsync();
        Assert.Equal("3 of 9 findings", await opened.Count.InnerTextAsync());
    }

    [Fact]
    public async Task Suppressed_debt_is_shown_apart()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        await opened.Page.GetByLabel("Suppressed").CheckAsync();
        await opened.Page.GetByText("Open all").ClickAsync();

        Assert.Equal("2 suppressed findings in 2 rules", await opened.Count.InnerTextAsync());
        Assert.Contains("in the baseline", await opened.Finding("Old.cs").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("suppressed in the source", await opened.Finding("Older.cs").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_brings_the_state_back()
    {
        string address;
        string text;
        await using (OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop))
        {
            await opened.Page.GetByLabel("Project", new() { Exact = true }).CheckAsync();
            await Box(opened, "Warning").CheckAsync();
            await Box(opened, "Logging").CheckAsync();
            await Box(opened, "Errors").CheckAsync();
            await opened.Search.FillAsync("worker drops");
            await Assertions.Expect(opened.Count).ToHaveTextAsync("1 of 9 findings");
            await opened.Finding("Mailer.cs:40").ClickAsync();
            address = opened.State;
            text = await opened.Page.Locator("#groups").InnerTextAsync();
        }

        Assert.Equal("group=project&q=worker+drops&severity=warning&area=Logging,Errors&at=7", address);
        await using OpenedPage sent = await OpenedPage.OpenAsync(chromium, Reports.Shop, address);
        Assert.Equal(text, await sent.Page.Locator("#groups").InnerTextAsync());
        Assert.Equal("worker drops", await sent.Search.InputValueAsync());
        Assert.True(await Box(sent, "Errors").IsCheckedAsync());
        Assert.StartsWith("src/Shop.Worker/Mailer.cs:40", await sent.FocusedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("severity=fatal,toString&area=__proto__&group=nothing&view=x&at=-1")]
    [InlineData("at=99999999999999999999&q=")]
    [InlineData("%E0%A4%A&&&===")]
    public async Task An_address_that_says_nonsense_shows_everything(string address)
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop, address);

        Assert.Equal("9 findings in 4 rules", await opened.Count.InnerTextAsync());
    }

    [Fact]
    public async Task A_new_address_in_the_same_window_is_followed()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        await opened.Page.EvaluateAsync("location.hash = 'area=Metrics'");

        await Assertions.Expect(opened.Count).ToHaveTextAsync("1 of 9 findings");
        Assert.True(await Box(opened, "Metrics").IsCheckedAsync());
    }

    private static ILocator Box(OpenedPage opened, string name) => opened.Page.GetByRole(AriaRole.Checkbox, new() { Name = name });

    private static async Task<IEnumerable<string>> CountsAsync(OpenedPage opened)
        => (await opened.Page.Locator("#facets label").AllInnerTextsAsync()).Select(label => string.Join(' ', label.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
}
