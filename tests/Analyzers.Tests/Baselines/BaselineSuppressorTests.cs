using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Core.Baselines;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Baselines;

/// <summary>What Roslyn lets a suppressor do, and what ours does with it.</summary>
public class BaselineSuppressorTests
{
    private const string Orders = """
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public class Orders(ILogger<Orders> logger)
        {
            public void Find(int id)
            {
                logger.LogInformation($"Order {id} is asked for");
                try
                {
                    File.Copy($"{id}", $"{id}.read");
                }
                catch
                {
                }
            }

            public void Print(int id) => Console.WriteLine(id);
        }
        """;

    private const string Added = """
            public void Close(int id) => logger.LogInformation($"Order {id} is closed");
        """;

    [Fact]
    public async Task Suppresses_what_it_knows_and_nothing_else()
    {
        string baseline = BaselineRun.Of(await BaselineRun.OfAsync(TestProject.Service, null, Orders));

        Assert.Equal("", BaselineRun.New(await BaselineRun.OfAsync(TestProject.Service, baseline, Orders)));
        Assert.Equal("OBS1001:20", BaselineRun.New(await BaselineRun.OfAsync(TestProject.Service, baseline, Orders.TrimEnd('}') + Added + "}")));
    }

    [Fact]
    public async Task Without_a_baseline_all_count()
    {
        Assert.Equal("OBS1001:9 OBS4001:14 OBS1201:19", BaselineRun.New(await BaselineRun.OfAsync(TestProject.Service, null, Orders)));
        Assert.Equal("OBS1001:9 OBS4001:14 OBS1201:19", BaselineRun.New(await BaselineRun.OfAsync(TestProject.Service, BaselineFormat.HeaderLine, Orders)));
    }

    [Fact]
    public void Every_rule_but_those_about_settings_and_the_contract_may_be_known()
        => Assert.Equal(
            RuleCatalog.All.Select(rule => rule.Descriptor.Id)
                .Where(id => !id.StartsWith("OBS0", StringComparison.Ordinal) && id is not ("OBS6001" or "OBS6002" or "OBS6003" or "OBS6004")),
            new BaselineSuppressor().SupportedSuppressions.Select(suppression => suppression.SuppressedDiagnosticId).Order(StringComparer.Ordinal));

    /// <summary>-warnaserror, a severity of error, a suggestion: what is known is suppressed whatever it would have been.</summary>
    [Theory]
    [InlineData(ReportDiagnostic.Error)]
    [InlineData(ReportDiagnostic.Warn)]
    [InlineData(ReportDiagnostic.Info)]
    [InlineData(ReportDiagnostic.Hidden)]
    public async Task Whatever_the_severity(ReportDiagnostic severity)
    {
        string baseline = BaselineRun.Of(await BaselineRun.OfAsync(TestProject.Service, null, Orders));
        CSharpCompilation compilation = Findings.Compile(TestProject.Service, Orders);
        CSharpCompilationOptions options = compilation.Options.WithGeneralDiagnosticOption(severity)
            .WithSpecificDiagnosticOptions(RuleCatalog.All.Select(rule => rule.Descriptor.Id).Distinct().ToImmutableDictionary(id => id, _ => severity));

        ImmutableArray<Diagnostic> found = await BaselineRun.OfAsync(TestProject.Service, baseline, compilation.WithOptions(options));

        Assert.Equal(["OBS1001 True", "OBS4001 True", "OBS1201 True"], found.Where(IsOfOrders).Select(finding => $"{finding.Id} {finding.IsSuppressed}"));
    }

    [Fact]
    public async Task One_switch_shows_all()
    {
        string baseline = BaselineRun.Of(await BaselineRun.OfAsync(TestProject.Service, null, Orders));
        CSharpCompilation compilation = Findings.Compile(TestProject.Service, Orders);

        // What NoWarn=OBSBASELINE tells the compiler.
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("OBSBASELINE", ReportDiagnostic.Suppress)]));

        Assert.Equal("OBS1001:9 OBS4001:14 OBS1201:19", BaselineRun.New(await BaselineRun.OfAsync(TestProject.Service, baseline, compilation)));
    }

    /// <summary>What is only known at the end of a compilation.</summary>
    [Fact]
    public async Task Suppresses_what_comes_at_the_end()
    {
        const string Source = """
            using Microsoft.Extensions.Logging;

            public class Orders(ILogger<Orders> logger)
            {
                public void Find(int id) => logger.LogInformation("Order {OrderId} is asked for", id);
                public void Find(string id) => logger.LogInformation("Order {OrderId} is asked for again", id);
            }
            """;
        ImmutableArray<Diagnostic> found = await BaselineRun.OfAsync(TestProject.Service, null, Source);
        Diagnostic end = Assert.Single(found, finding => finding.Id == "OBS1009");
        Assert.Contains(WellKnownDiagnosticTags.CompilationEnd, end.Descriptor.CustomTags);

        Assert.Equal("", BaselineRun.New(await BaselineRun.OfAsync(TestProject.Service, BaselineRun.Of(found), Source)));
    }

    /// <summary>What stands in a file that is no source.</summary>
    [Fact]
    public async Task Suppresses_what_stands_in_a_settings_file()
    {
        const string Source = "public class Shop { private readonly Sentry.SentryOptions _options = new(); }";
        TestProject project = TestProject.Service with { References = TestReferences.Everything, OtherFiles = [("appsettings.json", """{ "Sentry": { "SendDefaultPii": true } }""")] };
        ImmutableArray<Diagnostic> found = await BaselineRun.OfAsync(project, null, Source);
        Assert.Equal("OBS5003:1", BaselineRun.New(found));

        Assert.Equal("", BaselineRun.New(await BaselineRun.OfAsync(project, BaselineRun.Of(found), Source)));
    }

    [Fact]
    public async Task Of_equal_findings_the_first_are_known()
    {
        const string Two = """
            using Microsoft.Extensions.Logging;

            public class Orders(ILogger<Orders> logger)
            {
                public void Find(int id)
                {
                    logger.LogInformation($"Order {id}");
                    logger.LogInformation($"Order {id}");
                }
            }
            """;
        string baseline = BaselineRun.Of(await BaselineRun.OfAsync(TestProject.Service, null, Two));
        string three = Two.Replace("    {\n", "    {\n        logger.LogInformation(  $\"Order {id}\");\n", StringComparison.Ordinal).ReplaceLineEndings("\n");

        Assert.Contains(" 2", baseline, StringComparison.Ordinal);
        Assert.Equal("", BaselineRun.New(await BaselineRun.OfAsync(TestProject.Service, baseline, Two)));
        Assert.Equal("OBS1001:9", BaselineRun.New(await BaselineRun.OfAsync(TestProject.Service, baseline, three)));
    }

    /// <summary>A type that moved to another project takes its findings along, and a file of several projects need stand in the baseline for one.</summary>
    [Fact]
    public async Task An_entry_of_another_project_counts_where_the_own_has_none()
    {
        ImmutableArray<Diagnostic> found = await BaselineRun.OfAsync(TestProject.Service, null, Orders);

        Assert.Equal("", BaselineRun.New(await BaselineRun.OfAsync(TestProject.Service, BaselineRun.Of(found, "Elsewhere"), Orders)));
    }

    private static bool IsOfOrders(Diagnostic finding) => finding.Id is "OBS1001" or "OBS4001" or "OBS1201";
}
