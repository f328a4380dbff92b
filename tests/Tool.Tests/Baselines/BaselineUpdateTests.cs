using Observability.Analyzers.Core.Baselines;
using Observability.Tool.Baselines;
using Observability.Tool.Reports;
using static Tool.Tests.Baselines.HandMadeReport;

namespace Tool.Tests.Baselines;

public class BaselineUpdateTests
{
    private static readonly Baseline Known = Baseline.Parse("""
        observability-baseline 1
        OBS1001 Shop Orders.Find 0000002a 3
        OBS1201 Shop Orders.Print 0000002a 1
        OBS1201 Stock Shelf.Print 0000002a 1
        """);

    [Fact]
    public void Knows_exactly_what_was_found_once_it_is_written()
        => Assert.Equal(
            ["OBS1001 Shop Orders.Find 0000002a 2", "OBS4001 Stock Shelf.Fill 0000002a 1"],
            Lines(new BaselineUpdate(Known, Of(Finding("OBS1001", "Shop", "Orders.Find", line: 1), Finding("OBS1001", "Shop", "Orders.Find", line: 2), Finding("OBS4001", "Stock", "Shelf.Fill"))).Written()));

    [Fact]
    public void Knows_nothing_new_once_it_is_pruned()
        => Assert.Equal(
            ["OBS1001 Shop Orders.Find 0000002a 2", "OBS1201 Stock Shelf.Print 0000002a 1"],
            Lines(new BaselineUpdate(Known, Of(
                Finding("OBS1001", "Shop", "Orders.Find", line: 1),
                Finding("OBS1001", "Shop", "Orders.Find", line: 2),
                Finding("OBS1201", "Stock", "Shelf.Print", line: 1),
                Finding("OBS1201", "Stock", "Shelf.Print", line: 2),
                Finding("OBS4001", "Stock", "Shelf.Fill"))).Pruned()));

    [Fact]
    public void Of_equal_findings_the_last_are_new()
    {
        Finding[] findings = [Finding("OBS1201", "Stock", "Shelf.Print", line: 9), Finding("OBS1201", "Stock", "Shelf.Print", line: 2)];

        Assert.Equal([9], new BaselineUpdate(Known, Of(findings)).New.Select(finding => finding.Span.StartLine));
    }

    /// <summary>A part of the solution was audited, or a project did not load.</summary>
    [Fact]
    public void What_nobody_looked_at_stays()
    {
        AuditReport ofShop = Of("/shop", ["Shop"], Finding("OBS1201", "Shop", "Orders.Print"));
        AuditReport broken = ofShop with { Projects = ofShop.Projects.Add(new AuditedProject("Stock", "Stock.csproj", 0, "no SDK")) };

        Assert.All([ofShop, broken], report =>
        {
            string[] left = ["OBS1201 Shop Orders.Print 0000002a 1", "OBS1201 Stock Shelf.Print 0000002a 1"];
            Assert.Equal(left, Lines(new BaselineUpdate(Known, report).Written()));
            Assert.Equal(left, Lines(new BaselineUpdate(Known, report).Pruned()));
        });
    }

    /// <summary>What the source silences needs no entry; what is wrong with settings gets none.</summary>
    [Fact]
    public void Some_findings_are_not_for_a_baseline()
        => Assert.Empty(new BaselineUpdate(Baseline.Parse(""), Of(
            Finding("OBS1001", "Shop", "Orders.Find", debt: SuppressedBy.Source),
            Finding("OBS0001", "Shop", "-"),
            Finding("OBS0002", "Shop", "-"))).Written());

    /// <summary>A type that moved to another project is covered by its old entry, which is pruned from neither.</summary>
    [Fact]
    public void An_entry_that_covers_another_projects_findings_stays()
    {
        var update = new BaselineUpdate(Known, Of(Finding("OBS1201", "Shop", "Shelf.Print", debt: SuppressedBy.Baseline)));

        Assert.Empty(update.New);
        Assert.Equal(["OBS1201 Stock Shelf.Print 0000002a 1"], Lines(update.Pruned()));
    }

    private static IEnumerable<string> Lines(IReadOnlyDictionary<Fingerprint, int> entries)
        => entries.Select(entry => BaselineFormat.Line(entry.Key, entry.Value)).Order(StringComparer.Ordinal);
}
