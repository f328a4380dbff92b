using Observability.Tool.Reports;
using Tool.PageTests.Support;

namespace Tool.PageTests;

/// <summary>A finding that is opened: its code, its place, and what a fix would make of it.</summary>
[Collection(nameof(PageReaders))]
public class FindingTests(Chromium chromium)
{
    [Fact]
    public async Task The_code_is_there_with_the_place_marked()
    {
        await using OpenedPage opened = await OpenAsync(Reports.Finding("OBS1001", "Shop.Api", "A.cs", 13));

        Assert.Equal("$\"Order {orderId} placed by {customer}\"", await opened.Page.Locator("mark").InnerTextAsync());
        Assert.Equal("13", await opened.Page.Locator(".marked .number").InnerTextAsync());
        Assert.StartsWith("public void Place(int orderId, string customer)", await CodeAsync(opened, 0), StringComparison.Ordinal);
        Assert.Contains("In Shop.Orders.Checkout.Place(int, string)", await opened.Page.Locator(".finding").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_of_several_lines_is_marked_in_each()
    {
        await using OpenedPage opened = await OpenAsync(Reports.Finding("OBS4001", "Shop.Api", "A.cs", 5) with
        {
            Span = new FileSpan(5, 5, 7, 6),
            Excerpt = new Excerpt(4, ["    try { Send(); }", "    catch (Exception)", "    {", "    }", "    return;"]),
        });

        Assert.Equal(["catch (Exception)", "{", "}"], await opened.Page.Locator("mark").AllInnerTextsAsync());
    }

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(2, 30, 2, 40)]
    [InlineData(90, 1, 91, 5)]
    [InlineData(1, 1, 3, 1)]
    public async Task A_place_that_the_code_does_not_have_harms_nothing(int startLine, int startColumn, int endLine, int endColumn)
    {
        await using OpenedPage opened = await OpenAsync(Reports.Finding("OBS1001", "Shop.Api", "A.cs", 1) with
        {
            Span = new FileSpan(startLine, startColumn, endLine, endColumn),
            Excerpt = new Excerpt(1, ["\tone", "", "\t\tthree"]),
        });

        Assert.Equal("one\n\n\tthree\n", await CodeAsync(opened, 0));
    }

    [Fact]
    public async Task The_fix_is_a_diff_with_its_title_and_safety()
    {
        await using OpenedPage opened = await OpenAsync(Reports.Finding("OBS1001", "Shop.Api", "A.cs", 13));

        Assert.Equal("Use a constant template", await opened.Page.Locator(".fix-title h3").InnerTextAsync());
        Assert.Equal("Safe fix: keeps what arrives", await opened.Page.Locator(".fix-title .badge").InnerTextAsync());
        Assert.Equal("    logger.LogInformation($\"Order {orderId} placed by {customer}\");", await opened.Page.Locator("del").TextContentAsync());
        Assert.Equal("    logger.LogInformation(\"Order {OrderId} placed by {Customer}\", orderId, customer);", await opened.Page.Locator("ins").TextContentAsync());
        Assert.Equal("$\"Order {orderId} placed by {customer}\"", await opened.Page.Locator("del b").TextContentAsync());
        Assert.Equal(["10", "11", "12", "13", "13", "14"], await opened.Page.Locator(".diff .number").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_fix_without_a_diff_says_where_to_see_it()
    {
        await using OpenedPage opened = await OpenAsync(Reports.Shop.Findings.First(finding => finding.Rule == "OBS4001"));

        string text = await opened.Page.Locator(".finding").InnerTextAsync();
        Assert.Contains("Log the exception\n", text, StringComparison.Ordinal);
        Assert.Contains("Fix to review: changes flow or construction", text, StringComparison.Ordinal);
        Assert.Contains("The change is not in this page. observability fix --rules OBS4001 --unsafe shows it.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@@ -1,2 +1,1 @@\n-one\n two\n", "one\ntwo\n")]
    [InlineData("--- a\n+++ b\n@@ -1 +1,3 @@\n-a\n+a1\n+a2\n+a3\n\\ No newline at end of file\n", "a\na1\na2\na3\n")]
    [InlineData("@@ -1,1 +1,1 @@\r\n-a\r\n+b\r\n@@ -9,1 +9,1 @@\r\n-c\r\n+d\r\n", "a\nb\n⋯\nc\nd\n")]
    [InlineData("@@ -1,1 +1,1 @@\n--- no header, a removed line\n+-- another\n", "-- no header, a removed line\n-- another\n")]
    [InlineData("", "")]
    public async Task Any_diff_is_read(string diff, string text)
    {
        await using OpenedPage opened = await OpenAsync(Reports.Finding("OBS1001", "Shop.Api", "A.cs", 13) with { Fix = new ProposedFix("Mend", "keeps what arrives", true, diff) });

        Assert.Equal(text, diff == "" ? "" : string.Concat(await opened.Page.Locator(".diff .text, .diff .gap").AllTextContentsAsync()));
    }

    private async Task<OpenedPage> OpenAsync(Finding finding) => await OpenedPage.OpenAsync(chromium, Reports.Report(finding), "at=0");

    private static async Task<string> CodeAsync(OpenedPage opened, int index) => string.Concat(await opened.Page.Locator(".code").Nth(index).Locator(".text").AllTextContentsAsync());
}
