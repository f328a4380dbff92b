using Tool.PageTests.Support;

namespace Tool.PageTests;

/// <summary>The page without a mouse.</summary>
[Collection(nameof(PageReaders))]
public class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task From_the_search_to_a_finding_and_back()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        await opened.PressAsync("/");
        Assert.Equal("text", await opened.FocusedAsync());
        await opened.Page.Keyboard.TypeAsync("refunds j/k?");
        Assert.Equal("refunds j/k?", await opened.Search.InputValueAsync());
        await opened.Search.FillAsync("refunds");
        await Assertions.Expect(opened.Count).ToHaveTextAsync("1 of 9 findings");
        await opened.PressAsync("Enter");
        Assert.StartsWith("OBS1001", await opened.FocusedAsync(), StringComparison.Ordinal);
        await opened.PressAsync("j", "Enter");
        Assert.StartsWith("src/Shop.Api/Orders/Refunds.cs:13", await opened.FocusedAsync(), StringComparison.Ordinal);
        Assert.True(await opened.Page.Locator(".diff").IsVisibleAsync());

        await opened.PressAsync("Escape");
        Assert.True(await opened.Page.Locator(".diff").IsHiddenAsync());
        Assert.StartsWith("src/Shop.Api/Orders/Refunds.cs:13", await opened.FocusedAsync(), StringComparison.Ordinal);
        await opened.PressAsync("Escape");
        Assert.StartsWith("OBS1001", await opened.FocusedAsync(), StringComparison.Ordinal);
        Assert.True(await opened.Findings.First.IsHiddenAsync());
    }

    [Fact]
    public async Task J_and_k_and_the_arrows_step_through_what_is_visible()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        await opened.PressAsync("j", "j");
        Assert.StartsWith("OBS4001", await opened.FocusedAsync(), StringComparison.Ordinal);
        await opened.PressAsync("ArrowRight", "ArrowDown", "ArrowDown");
        Assert.StartsWith("src/Shop.Worker/Mailer.cs:40", await opened.FocusedAsync(), StringComparison.Ordinal);
        await opened.PressAsync("j");
        Assert.StartsWith("OBS2203", await opened.FocusedAsync(), StringComparison.Ordinal);
        await opened.PressAsync("k", "ArrowUp", "ArrowLeft");
        Assert.StartsWith("OBS4001", await opened.FocusedAsync(), StringComparison.Ordinal);
        await opened.PressAsync("k", "k", "k");
        Assert.StartsWith("OBS1001", await opened.FocusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tab_goes_from_the_skip_link_over_the_filters_to_the_findings()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        List<string> passed = [];
        for (int i = 0; i < 17; i++)
        {
            await opened.PressAsync("Tab");
            passed.Add((await opened.Page.EvaluateAsync<string>("document.activeElement.value || document.activeElement.id || document.activeElement.innerText")).Split('\n')[0]);
        }

        Assert.Equal(
            [
                "Skip to the findings", "show-keys", "switch-theme", "text", "rule", "open", "warning", "suggestion",
                "Errors", "Logging", "Metrics", "Privacy", "safe", "unsafe", "none", "open-all", "OBS1001 Log message template is built at the call",
            ],
            passed);
    }

    [Fact]
    public async Task The_skip_link_leaves_the_filters_as_they_are()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop, "area=Metrics");

        await opened.PressAsync("Tab", "Enter");

        Assert.Equal("findings", await opened.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("1 of 9 findings", await opened.Count.InnerTextAsync());
        Assert.Equal("area=Metrics", opened.State);
    }

    [Fact]
    public async Task More_of_a_long_group_by_keyboard()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Report([.. Enumerable.Range(0, 120).Select(i => Reports.Finding("OBS1001", "Shop.Api", $"File{i}.cs", 13))]));

        await opened.PressAsync("j", "Enter");

        // Keys that come while the rest of the group is written are lost, as many as the machine is slow.
        for (int i = 0; i < 400 && !(await opened.FocusedAsync()).StartsWith("File119.cs:13", StringComparison.Ordinal); i++)
            await opened.PressAsync("j");

        // Behind the last finding there is none to go to.
        await opened.PressAsync("j", "j");
        Assert.StartsWith("File119.cs:13", await opened.FocusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_group_switch_and_help()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        await opened.PressAsync("g");
        Assert.Equal("9 findings in 2 projects", await opened.Count.InnerTextAsync());
        await opened.PressAsync("?");
        ILocator keys = opened.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        Assert.True(await keys.IsVisibleAsync());
        await keys.GetByLabel("Letters are shortcuts").UncheckAsync();
        await opened.PressAsync("Escape");
        Assert.True(await keys.IsHiddenAsync());

        await opened.PressAsync("g");
        Assert.Equal("9 findings in 2 projects", await opened.Count.InnerTextAsync());
        await opened.Page.ReloadAsync();
        await opened.PressAsync("g");
        Assert.Equal("9 findings in 2 projects", await opened.Count.InnerTextAsync());
    }

    [Fact]
    public async Task Keys_of_the_browser_stay_the_browsers()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        await opened.PressAsync("Control+g", "Alt+j");

        Assert.Equal("9 findings in 4 rules", await opened.Count.InnerTextAsync());
        Assert.Equal("BODY", await opened.Page.EvaluateAsync<string>("document.activeElement.tagName"));
    }
}
