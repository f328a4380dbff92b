using Tool.PageTests.Support;

namespace Tool.PageTests;

/// <summary>What the page shows once it is open, and how soon.</summary>
[Collection(nameof(PageReaders))]
public class LoadingTests(Chromium chromium)
{
    [Fact]
    public async Task Says_what_was_audited_and_what_was_not()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        Assert.Equal("Observability audit of Shop.sln", await opened.Page.TitleAsync());
        Assert.Contains("Shop.sln · 2 projects", await opened.Page.Locator("#about-report").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("1 project was not audited", await opened.Page.Locator("#missing").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Shop.Legacy (src/Shop.Legacy/Shop.Legacy.csproj): package 'Legacy.Payments 1.2.0' was not found", await opened.Page.Locator("#missing").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("9 findings in 4 rules", await opened.Count.InnerTextAsync());
    }

    [Fact]
    public async Task Says_so_when_there_is_nothing()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Clean);

        Assert.Equal("No findings.\n\n1 project with 120 files, and no rule has anything to say.", await opened.Page.Locator("#groups").InnerTextAsync());
        Assert.True(await opened.Page.Locator("#missing").IsHiddenAsync());
        Assert.True(await opened.Search.IsHiddenAsync());
    }

    [Fact]
    public async Task Says_so_when_nothing_could_be_audited()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Clean with { Projects = [Reports.Shop.Projects[2]] });

        Assert.StartsWith("Nothing was audited.", await opened.Page.Locator("#groups").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_auditors_folders_to_itself()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        Assert.DoesNotContain(Reports.Shop.Root, await opened.Page.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>The limit is the one that was promised; the page takes a fraction of it.</summary>
    [Fact]
    public async Task Five_thousand_findings_are_there_in_less_than_two_seconds()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Of(5_000));

        double shown = await opened.Page.EvaluateAsync<double>("performance.getEntriesByName('shown')[0].startTime");
        Assert.InRange(shown, 1, 2_000);
        Assert.StartsWith("5,000 findings in ", await opened.Count.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_group_comes_in_portions_as_one_reads_on()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Report([.. Enumerable.Range(0, 400).Select(i => Reports.Finding("OBS1001", "Shop.Api", $"File{i}.cs", 13))]));

        await opened.Groups.First.ClickAsync();
        Assert.InRange(await opened.Findings.CountAsync(), 50, 100);
        for (int shown = await opened.Findings.CountAsync(); shown < 400; shown = await opened.Findings.CountAsync())
        {
            await opened.Findings.Last.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(opened.Findings.Nth(shown)).ToBeAttachedAsync();
        }

        Assert.Contains("File399.cs", await opened.Findings.Last.InnerTextAsync(), StringComparison.Ordinal);
    }
}
