using Observability.Tool.Reports;
using Spectre.Console.Testing;
using Tool.Tests.Baselines;

namespace Tool.Tests.Reports;

/// <summary>The last lines of an audit: how much there is, what mends it, and where to read on.</summary>
public class SummaryTests
{
    private static readonly ProposedFix Safe = new("Mend it", "keeps what arrives", IsSafe: true, Diff: null);
    private static readonly ProposedFix Unsafe = Safe with { IsSafe = false };

    [Fact]
    public void Nothing_found_is_one_line() => Assert.Equal(["0 findings in 2 projects"], Lines([]));

    [Theory]
    [InlineData(2, 0, "`observability fix` shows fixes for 2 of them, which keep what arrives.")]
    [InlineData(0, 3, "`observability fix --unsafe` shows fixes for 3 of them, which change telemetry or what the program does.")]
    [InlineData(1, 2, "`observability fix` shows fixes for 1 of them, which keep what arrives; --unsafe for 2 more, which change telemetry or what the program does.")]
    public void What_the_fixes_mend_is_told_by_their_safety(int safe, int unsafely, string told)
        => Assert.Contains(told, Lines([.. Enumerable.Repeat(Safe, safe), .. Enumerable.Repeat(Unsafe, unsafely)]));

    [Fact]
    public void Findings_without_any_fix_promise_none()
    {
        string[] lines = Lines([null]);

        Assert.Contains("1 finding in 2 projects (1 warning)", lines);
        Assert.DoesNotContain(lines, line => line.Contains("observability fix", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_has_no_report_is_told_how_to_get_one()
    {
        const string told = "`observability audit --html findings.html` shows each with its code; `observability explain OBS1001` tells what a rule means.";

        Assert.Contains(told, Lines([Safe]));
        Assert.DoesNotContain(told, Lines([Safe], isShownElsewhere: true));
    }

    private static string[] Lines(ProposedFix?[] fixes, bool isShownElsewhere = false)
    {
        var console = new TestConsole().Width(240);
        new Summary(console).Write(HandMadeReport.Of([.. fixes.Select(fix => HandMadeReport.Finding("OBS1001", "Shop", "Shop.Orders.Find") with { Fix = fix })]), isShownElsewhere);
        return [.. console.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd())];
    }
}
