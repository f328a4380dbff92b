using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Configuration;

public class OutdatedBaselineEntryTests
{
    private const string Orders = """
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public partial class Orders(ILogger<Orders> logger)
        {
            public void Find(int id)
            {
                logger.LogInformation($"Order {id}");
                logger.LogInformation($"Order {id}");
            }
        }
        """;

    private const string Outdated = "OBS1001 Tested Shop.Orders.Find 00000000 1";

    [Theory]
    [InlineData("OBS1001 Other Shop.Orders.Find 00000000 1")]
    [InlineData("OBS1001 Tested Shop.Receipts.Print 00000000 1")]
    [InlineData("OBS1001 Tested Shop 00000000 1")]
    [InlineData("OBS1012 Tested Shop.Orders.Find 00000000 1")]
    [InlineData("OBS9999 Tested Shop.Orders.Find 00000000 1")]
    [InlineData("# " + Outdated)]
    public async Task IsSilent_of_other_projects_types_and_rules(string line)
        => Assert.Empty(await OfAsync(TestProject.Service, await KnownAsync() + "\n" + line));

    [Fact]
    public async Task IsSilent_where_another_build_has_more_code()
    {
        const string Debug = "namespace Shop { partial class Orders {\n#if DEBUG\nvoid Print() { }\n#endif\n} }";

        Assert.Empty(await OfAsync(TestProject.Service, Outdated, Orders, Debug));
        Assert.Empty(await OfAsync(TestProject.Service with { Options = "build_property.ObservabilityHasSeveralTargets = true" }, Outdated));
    }

    [Fact]
    public async Task IsSilent_of_a_rule_that_is_off()
    {
        CSharpCompilation compilation = Findings.Compile(TestProject.Service, Orders);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("OBS1001", ReportDiagnostic.Suppress)]));

        Assert.Empty((await BaselineRun.OfAsync(TestProject.Service, "observability-baseline 1\n" + Outdated, compilation)).Where(IsOutdated));
    }

    /// <summary>What is silenced in the source is found all the same.</summary>
    [Fact]
    public async Task IsSilent_where_a_pragma_silences_the_finding()
        => Assert.Empty(await OfAsync(TestProject.Service, await KnownAsync(), "#pragma warning disable OBS1001\n" + Orders));

    [Theory]
    [InlineData(Outdated, "The baseline knows 1 finding of OBS1001 in 'Shop.Orders.Find' and none is left; run 'observability baseline prune', or what was mended can come back unseen")]
    [InlineData("OBS1001 Tested Shop.Orders.Delete 00000000 2", "The baseline knows 2 findings of OBS1001 in 'Shop.Orders.Delete' and none is left; run 'observability baseline prune', or what was mended can come back unseen")]
    [InlineData("OBS1001 Tested Shop.Orders 00000000 1", "The baseline knows 1 finding of OBS1001 in 'Shop.Orders' and none is left; run 'observability baseline prune', or what was mended can come back unseen")]
    [InlineData("OBS1001 Tested - 00000000 1", "The baseline knows 1 finding of OBS1001 in '-' and none is left; run 'observability baseline prune', or what was mended can come back unseen")]
    public async Task Reports_a_line_that_nothing_matches(string line, string message)
    {
        Diagnostic found = Assert.Single(await OfAsync(TestProject.Service, await KnownAsync() + "\n# mended\n" + line));

        Assert.Equal(("/0/observability.baseline.txt", 3), (found.Location.GetLineSpan().Path, found.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal(message, found.GetMessage());
    }

    [Fact]
    public async Task Reports_a_count_that_is_too_high()
    {
        string three = (await KnownAsync())[..^1] + "3";

        Assert.Equal(
            "The baseline knows 3 findings of OBS1001 in 'Shop.Orders.Find' and 2 are left; run 'observability baseline prune', or what was mended can come back unseen",
            Assert.Single(await OfAsync(TestProject.Service, three)).GetMessage());
    }

    /// <summary>Tests have few findings, and their lines go out of date like others.</summary>
    [Fact]
    public async Task Reports_in_tests() => Assert.Single(await OfAsync(TestProject.Tests, "OBS2001 Tested Shop.Orders.Find 00000000 1"));

    private static async Task<string> KnownAsync() => BaselineRun.Of(await BaselineRun.OfAsync(TestProject.Service, null, Orders));

    private static async Task<ImmutableArray<Diagnostic>> OfAsync(TestProject project, string baseline, params string[] sources)
        => [.. (await BaselineRun.OfAsync(project, baseline, sources is [] ? [Orders] : sources)).Where(IsOutdated)];

    private static bool IsOutdated(Diagnostic finding) => finding.Id == "OBS0002";
}
