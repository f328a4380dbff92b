using Observability.Analyzers.Rules;
using Tool.Tests.Support;

namespace Tool.Tests.Pages;

/// <summary>What `observability explain` writes.</summary>
public class ExplainCommandTests
{
    [Fact]
    public async Task Prints_the_page_as_plain_text()
    {
        ToolRun result = await ExplainAsync("obs1001");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("OBS1001: Log message template is built at the call\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nWhy it matters\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Safety: keeps what arrives\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nReported:\n    using Microsoft.Extensions.Logging;\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("        logger.LogInformation(\"Order {OrderId} placed by {Customer}\", orderId, customer);\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("**", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("](", result.Output, StringComparison.Ordinal);
    }

    /// <summary>No page has anything that the terminal's own marks would stumble over.</summary>
    [Fact]
    public async Task Prints_every_page()
    {
        ToolRun result = await ExplainAsync([.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)]);

        Assert.Equal(0, result.ExitCode);
        Assert.All(RuleCatalog.All, rule => Assert.Contains($"{rule.Descriptor.Id}: ", result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_which_rule_may_be_meant()
    {
        ToolRun result = await ExplainAsync("OBS1001", "OBS4O01");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("OBS1001: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("There is no rule 'OBS4O01'. Did you mean OBS4001", result.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_where_rules_are_found()
    {
        ToolRun result = await ExplainAsync("[red]");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("There is no rule '[red]'", result.Messages, StringComparison.Ordinal);
        Assert.Contains("'observability rules'", result.Messages, StringComparison.Ordinal);
    }

    private static Task<ToolRun> ExplainAsync(params string[] ids) => ToolRun.RunAsync(["explain", .. ids]);
}
