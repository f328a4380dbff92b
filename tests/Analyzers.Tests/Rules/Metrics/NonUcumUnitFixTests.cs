using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class NonUcumUnitFixTests
{
    [Fact]
    public Task The_word_becomes_the_code_where_it_is_written()
        => Verify.Fixes<NonUcumUnit, NonUcumUnitFix>(
            InvalidMetricNameTests.OpenTelemetry(
                """
                meter.CreateCounter<long>("a", [|"minutes"|], "minutes"); // minutes
                        meter.CreateHistogram<double>("b", unit: /* time */ [|@"seconds"|]);
                        meter.CreateHistogram<double>("c", [|Unit|]);
                        meter.CreateObservableGauge("d", () => 1, [|Unit|]);
                """,
                "const string Unit = \"bytes\"; // not bits"),
            InvalidMetricNameTests.OpenTelemetry(
                """
                meter.CreateCounter<long>("a", "min", "minutes"); // minutes
                        meter.CreateHistogram<double>("b", unit: /* time */ @"s");
                        meter.CreateHistogram<double>("c", Unit);
                        meter.CreateObservableGauge("d", () => 1, Unit);
                """,
                "const string Unit = \"By\"; // not bits"));

    [Theory]
    [InlineData("meter.CreateCounter<long>(\"a\", [|Unit|]); Console.WriteLine(Unit);")]
    [InlineData("meter.CreateCounter<long>(\"a\", [|Unit|], Unit);")]
    [InlineData("meter.CreateCounter<long>(Unit, [|Unit|]);")]
    public Task A_constant_that_means_more_than_a_unit_stays(string statement)
        => Verify.HasNoFix<NonUcumUnit, NonUcumUnitFix>(InvalidMetricNameTests.OpenTelemetry(statement, "const string Unit = \"bytes\";"));

    [Theory]
    [InlineData("seconds", "Write \"s\" (Prometheus sees the same name)")]
    [InlineData("bytes", "Write \"By\" (Prometheus sees the same name)")]
    [InlineData("sec", "Write \"s\" (the series that Prometheus sees gets another name)")]
    public async Task The_title_says_whether_the_series_is_renamed(string unit, string title)
    {
        Project project = await Repair.ProjectAsync(TestProject.Service, InvalidMetricNameTests.OpenTelemetry($"meter.CreateCounter<long>(\"a\", \"{unit}\");"));
        Document document = project.Documents.First();
        var found = await Findings.OfAsync<NonUcumUnit>((await document.GetTextAsync()).ToString(), TestProject.Service);
        Diagnostic diagnostic = Diagnostic.Create(found[0].Descriptor, Location.Create((await document.GetSyntaxTreeAsync())!, found[0].Location.SourceSpan));
        var actions = new List<CodeAction>();
        await new NonUcumUnitFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        Assert.Equal(title, Assert.Single(actions).Title);
    }

    [Theory]
    [InlineData("s")]
    [InlineData("seconds")]
    [InlineData("ms")]
    [InlineData("us")]
    [InlineData("ns")]
    [InlineData("min")]
    [InlineData("h")]
    [InlineData("d")]
    [InlineData("By")]
    [InlineData("bytes")]
    [InlineData("%")]
    [InlineData("percent")]
    [InlineData("m")]
    [InlineData("V")]
    [InlineData("A")]
    [InlineData("J")]
    [InlineData("W")]
    [InlineData("g")]
    [InlineData("Cel")]
    [InlineData("Hz")]
    [InlineData("{request}")]
    [InlineData("requests")]
    [InlineData("sec")]
    public async Task The_exporter_appends_what_the_title_thinks(string unit)
    {
        Scrape scrape = await MetricRun.OfAsync($$"""
            using System.Diagnostics.Metrics;

            public static class Run
            {
                private static readonly Meter Shop = new("shop");

                public static void Main() => Shop.CreateUpDownCounter<long>("a", "{{unit}}").Add(1);
            }
            """);
        string word = PrometheusUnit.InName(unit);
        Assert.Equal(1, scrape[word.Length == 0 ? "a" : $"a_{word}"]);
    }
}
