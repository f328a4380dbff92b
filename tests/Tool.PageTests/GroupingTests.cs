using Tool.PageTests.Support;

namespace Tool.PageTests;

/// <summary>Findings by rule and by project.</summary>
[Collection(nameof(PageReaders))]
public class GroupingTests(Chromium chromium)
{
    [Fact]
    public async Task By_rule_the_gravest_and_most_frequent_first()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        Assert.Equal(
            ["OBS1001 Log message template is built at the call", "OBS4001 Exception is swallowed", "OBS2203 Inconsistent tag keys", "OBS5001 Secret written to telemetry"],
            await opened.Page.Locator(".group > h2 .name").AllInnerTextsAsync());
        Assert.Equal(["5", "2", "1", "1"], (await opened.Page.Locator(".group > h2 .total").AllInnerTextsAsync()).Select(total => total.Split('\n', ' ')[0]));
    }

    [Fact]
    public async Task By_project_with_a_click()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        await opened.Page.GetByLabel("Project", new() { Exact = true }).CheckAsync();

        Assert.Equal("9 findings in 2 projects", await opened.Count.InnerTextAsync());
        Assert.Contains("Shop.Api src/Shop.Api/Shop.Api.csproj\n4 warnings\n1 suggestion\n5", await opened.Group("Shop.Api").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("group=project", opened.State);
    }

    [Fact]
    public async Task A_group_of_a_rule_tells_why_and_how()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        await opened.Group("OBS1001").ClickAsync();

        ILocator about = opened.Page.Locator(".about-rule");
        Assert.Contains("The message template of a log call is built at the call", await about.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("nobody can search for OrderId = 4711", await about.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Safe fix: keeps what arrives", await about.InnerTextAsync(), StringComparison.Ordinal);
        await about.GetByText("How to fix, with an example").ClickAsync();
        Assert.Contains("logger.LogInformation(\"Order {OrderId} placed by {Customer}\", orderId, customer);", await about.InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("docs/rules/OBS1102.md", await about.GetByRole(AriaRole.Link, new() { Name = "OBS1102" }).GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_a_project_tells_what_its_rule_is_about()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop, "group=project");

        await opened.Group("Shop.Worker").ClickAsync();
        await opened.Finding("Mailer.cs:40").ClickAsync();
        await opened.Page.GetByText("OBS4001: Exception is swallowed").ClickAsync();

        Assert.Contains("The operation fails and the service looks healthy", await opened.Page.Locator(".about-rule").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_without_a_fix_says_why()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Report(Reports.Finding("OBS0001", "Shop.Api", ".editorconfig", 1) with { Fix = null }));

        await opened.Groups.First.ClickAsync();

        Assert.Contains("No fix by tool: the setting stands in a configuration file, not in C#", await opened.Page.Locator(".about-rule").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_somebody_elses_is_shown_all_the_same()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Report(Reports.Finding("AD0001", "Shop.Api", "A.cs", 1)));

        Assert.Contains("AD0001", await opened.Groups.First.InnerTextAsync(), StringComparison.Ordinal);
        await opened.Groups.First.ClickAsync();
        await opened.Finding("A.cs:1").ClickAsync();
        Assert.True(await opened.Page.Locator(".code").First.IsVisibleAsync());
    }

    [Fact]
    public async Task All_open_and_close_at_once()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        await opened.Page.GetByText("Open all").ClickAsync();
        Assert.Equal(9, await opened.Findings.CountAsync());
        await opened.Page.GetByText("Close all").ClickAsync();
        Assert.All(await opened.Findings.AllAsync(), finding => Assert.False(finding.IsVisibleAsync().Result));
    }
}
