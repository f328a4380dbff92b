using Observability.Analyzers.Core.Baselines;

namespace Observability.Analyzers.Tests.Core.Baselines;

public class BaselineTests
{
    private const string Find = "OBS1001 Shop Shop.Orders.Find 0000002a 2";

    [Theory]
    [InlineData("observability-baseline 1\n" + Find + "\n")]
    [InlineData("observability-baseline 1\r\n\r\n# known since May\r\n" + Find + "\r\n")]
    [InlineData("observability-baseline 1\n" + Find)]
    [InlineData("# ours\nobservability-baseline  1 \nOBS1001   Shop  Shop.Orders.Find 0000002a 2  \n")]
    [InlineData("observability-baseline 1\nobservability-baseline 1\n" + Find + "\n" + Find + "\n")]
    public void Reads_a_baseline(string text)
    {
        Baseline baseline = Baseline.Parse(text);

        Assert.Empty(baseline.Problems);
        Assert.Equal(1, baseline.Count);
        BaselineEntry entry = baseline.Entry(0);
        Assert.Equal(new Fingerprint("OBS1001", "Shop", "Shop.Orders.Find", 42), entry.Finding);
        Assert.Equal(2, entry.Count);
        Assert.StartsWith("OBS1001", text[entry.Span.Start..], StringComparison.Ordinal);
        Assert.Equal(0, baseline.Find(entry.Finding));
    }

    [Theory]
    [InlineData("OBS1001", "Shop", "Shop.Orders.Find", 43)]
    [InlineData("OBS1001", "Shop", "Shop.Orders.Fins", 42)]
    [InlineData("OBS1001", "Shop", "Shop.Orders.Find2", 42)]
    [InlineData("OBS1002", "Shop", "Shop.Orders.Find", 42)]
    public void Knows_only_what_it_says(string rule, string project, string member, uint text)
        => Assert.Equal(-1, Baseline.Parse(Find).Find(new Fingerprint(rule, project, member, text)));

    [Fact]
    public void The_own_projects_entry_comes_first_then_the_largest_of_any()
    {
        Baseline baseline = Baseline.Parse("""
            observability-baseline 1
            OBS1001 A Shop.Orders.Find 0000002a 1
            OBS1001 B Shop.Orders.Find 0000002a 3
            OBS1001 C Shop.Orders.Find 0000002a 2
            """);

        int[] found = [.. "ABCD".Select(project => baseline.Find(new Fingerprint("OBS1001", project.ToString(), "Shop.Orders.Find", 42)))];

        Assert.Equal([0, 1, 2, 1], found);
    }

    /// <summary>Both sides of a merge: the debt that both know is there once.</summary>
    [Fact]
    public void Of_a_line_that_is_there_twice_the_larger_count_holds()
    {
        Baseline baseline = Baseline.Parse("""
            observability-baseline 1
            OBS1001 Shop Shop.Orders.Find 0000002a 1
            OBS1001 Shop Shop.Orders.Find 0000002a 3
            OBS1001 Shop Shop.Orders.Find 0000002a 2
            """);

        Assert.Empty(baseline.Problems);
        Assert.Equal(1, baseline.Count);
        Assert.Equal(3, baseline.FindingsOf(0));
    }

    [Theory]
    [InlineData("observability-baseline 1\nOBS1001 Shop Shop.Orders.Find 2a 1", nameof(BaselineFault.Unreadable))]
    [InlineData("observability-baseline 1\nOBS1001 Shop Shop.Orders.Find 0000002A 1", nameof(BaselineFault.Unreadable))]
    [InlineData("observability-baseline 1\nOBS1001 Shop Shop.Orders.Find 0000002a 0", nameof(BaselineFault.Unreadable))]
    [InlineData("observability-baseline 1\nOBS1001 Shop Shop.Orders.Find 0000002a 9999999999", nameof(BaselineFault.Unreadable))]
    [InlineData("observability-baseline 1\nOBS1001 Shop Shop.Orders.Find 0000002a 1 2", nameof(BaselineFault.Unreadable))]
    [InlineData("observability-baseline 1\nOBS1001 Shop Shop.Orders.Find 0000002a", nameof(BaselineFault.Unreadable))]
    [InlineData("observability-baseline 1\nOBS1001", nameof(BaselineFault.Unreadable))]
    [InlineData("observability-baseline 1\nOBS10011 Shop Shop.Orders.Find 0000002a 1", nameof(BaselineFault.Unreadable))]
    [InlineData("observability-baseline 1\nCA1848 Shop Shop.Orders.Find 0000002a 1", nameof(BaselineFault.Unreadable))]
    [InlineData("observability-baseline 1\n<<<<<<< HEAD", nameof(BaselineFault.ConflictMarker))]
    [InlineData("observability-baseline 1\n|||||||", nameof(BaselineFault.ConflictMarker))]
    [InlineData("observability-baseline 1\n=======", nameof(BaselineFault.ConflictMarker))]
    [InlineData("observability-baseline 1\n>>>>>>> theirs", nameof(BaselineFault.ConflictMarker))]
    public void Names_a_line_that_it_cannot_read_and_keeps_the_others(string lines, string fault)
    {
        Baseline baseline = Baseline.Parse(lines + "\n" + Find);

        BaselineProblem problem = Assert.Single(baseline.Problems);
        Assert.Equal((2, fault), (problem.Line, problem.Fault.ToString()));
        Assert.Equal(lines.Split('\n')[1], (lines + "\n").Substring(problem.Span.Start, problem.Span.Length));
        Assert.Equal(1, baseline.Count);
    }

    [Theory]
    [InlineData("observability-baseline 2\n")]
    [InlineData("observability-baseline one\n")]
    [InlineData("observability-baseline\n")]
    [InlineData("<<<<<<< ours\nobservability-baseline 1\n=======\nobservability-baseline 2\n")]
    public void Nothing_of_another_version_counts(string head)
    {
        Baseline baseline = Baseline.Parse(Find + "\n" + head + Find);

        Assert.Equal(BaselineFault.OtherVersion, Assert.Single(baseline.Problems).Fault);
        Assert.Equal(0, baseline.Count);
        Assert.False(baseline.Knows("OBS1001"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("# nothing yet", 0)]
    [InlineData("observability-baseline 1", 0)]
    [InlineData("using System;\nclass A { }", 1)]
    [InlineData("{ \"rules\": [] }", 1)]
    public void What_is_no_baseline_is_told_once(string text, int problems)
        => Assert.Equal(Enumerable.Repeat(BaselineFault.NoBaseline, problems), Baseline.Parse(text).Problems.Select(problem => problem.Fault));

    [Fact]
    public void Without_its_first_line_the_others_count()
    {
        Baseline baseline = Baseline.Parse(Find);

        Assert.Equal(BaselineFault.NoHeader, Assert.Single(baseline.Problems).Fault);
        Assert.Equal(1, baseline.Count);
    }

    [Fact]
    public void Reads_what_it_writes()
    {
        Fingerprint[] findings = [.. Enumerable.Range(0, 5000).Select(i => new Fingerprint($"OBS{1000 + (i % 90)}", $"Shop{i % 7}", $"Shop.Orders{i % 300}.Find", (uint)i * 2654435761))];

        Baseline baseline = Baseline.Parse(string.Join('\n', findings.Select(finding => BaselineFormat.Line(finding, 3)).Prepend(BaselineFormat.HeaderLine)));

        Assert.Equal(findings, findings.Select(finding => baseline.Entry(baseline.Find(finding)).Finding));
    }
}
