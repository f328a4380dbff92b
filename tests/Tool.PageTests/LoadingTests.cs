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
        Assert.Contains("Shop.Legacy (src/Shop.Legacy/Shop.Legacy.csproj): package 'Legacy.Payments 1.2.0' was not found", await opened.Page.Locator("#missing").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("9 findings in 4 rules", await opened.Count.InnerTextAsync());
    }
}
