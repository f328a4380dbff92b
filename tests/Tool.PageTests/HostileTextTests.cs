using Observability.Tool.Reports;
using Tool.PageTests.Support;

namespace Tool.PageTests;

/// <summary>Code may hold anything, and the page shows it as it stands: nothing of it becomes a part of the page.</summary>
[Collection(nameof(PageReaders))]
public class HostileTextTests(Chromium chromium)
{
    [Theory]
    [InlineData("</script><img src=x onerror=\"window.harmed=1\">")]
    [InlineData("<!--<script>window.harmed=1</script>")]
    [InlineData("</title></template><script>window.harmed=1</script>")]
    [InlineData("\u2028\u2029 ' \" \\ \\u003c `${window.harmed=1}`")]
    [InlineData("{{report}}{{script}}{{rules}}&lt;b&gt;&amp;")]
    [InlineData("日本語 😀 ‮gnirts‬ \u0000\u0007")]
    [InlineData("__proto__")]
    public async Task Whatever_it_is_it_is_shown_as_text(string text)
    {
        AuditReport report = Reports.Report(Reports.Finding("OBS1001", text, $"src/{text}.cs", 1) with
        {
            Message = text,
            Member = text,
            Span = new FileSpan(1, 1, 1, text.Length + 1),
            Excerpt = new Excerpt(1, [text]),
            Fix = new ProposedFix(text, text, true, $"@@ -1,1 +1,1 @@\n-{text}\n+{text}{text}\n"),
        }) with
        {
            Target = text,
            ToolVersion = text,
            Projects = [new(text, text, 1, null), new(text, text, 1, text)],
        };
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, report, "at=0");

        Assert.False(await opened.Page.EvaluateAsync<bool>("'harmed' in window"));
        Assert.Equal(0, await opened.Page.Locator("img").CountAsync());
        Assert.Equal(2, await opened.Page.Locator("script").CountAsync());
        Assert.Equal(text, await opened.Page.Locator(".message").TextContentAsync());
        Assert.Equal(text, await opened.Page.Locator("mark").TextContentAsync());
        Assert.Equal(text, await opened.Page.Locator("del").TextContentAsync());
        Assert.Equal(text, await opened.Page.Locator(".member code").TextContentAsync());
        Assert.Equal(text, await opened.Page.Locator("#about-report b").TextContentAsync());
        Assert.Contains(text, await opened.Page.Locator("#missing li").TextContentAsync(), StringComparison.Ordinal);

        await opened.PressAsync("g");
        Assert.Equal("1 finding in 1 project", await opened.Count.InnerTextAsync());
        await opened.Search.FillAsync(text);
        await Assertions.Expect(opened.Count).ToHaveTextAsync("1 of 1 finding");
    }

    /// <summary>The last line of defence: even a script that got in would not run, and nothing that it wrote would load.</summary>
    [Fact]
    public async Task The_page_runs_its_own_script_only()
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, Reports.Shop);

        string policy = (await opened.Page.Locator("meta[http-equiv='Content-Security-Policy']").GetAttributeAsync("content"))!;

        Assert.Matches("^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'$", policy);
        Assert.False(await opened.Page.EvaluateAsync<bool>(
            "new Promise(done => { addEventListener('securitypolicyviolation', () => done('harmed' in window)); document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.harmed = 1' })); })"));
        opened.Expect("violates the following Content Security Policy directive");
    }
}
