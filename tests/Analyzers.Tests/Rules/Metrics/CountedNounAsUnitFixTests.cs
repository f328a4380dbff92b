using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class CountedNounAsUnitFixTests
{
    [Fact]
    public Task The_noun_becomes_an_annotation_where_it_is_written()
        => Verify.Fixes<CountedNounAsUnit, CountedNounAsUnitFix>(
            InvalidMetricNameTests.OpenTelemetry(
                """
                meter.CreateCounter<long>("a", [|"requests"|], "requests"); // requests
                        meter.CreateCounter<long>("b", [|"open carts"|], "Carts.");
                        meter.CreateObservableGauge("c", () => 1, [|Unit|]);
                """,
                "const string Unit = \"items\"; // not one"),
            InvalidMetricNameTests.OpenTelemetry(
                """
                meter.CreateCounter<long>("a", "{request}", "requests"); // requests
                        meter.CreateCounter<long>("b", "{open_carts}", "Carts.");
                        meter.CreateObservableGauge("c", () => 1, Unit);
                """,
                "const string Unit = \"{item}\"; // not one"));

    [Theory]
    [InlineData("meter.CreateCounter<long>(\"a\", [|Unit|]); Console.WriteLine(Unit);")]
    [InlineData("meter.CreateCounter<long>(\"a\", [|Unit|], Unit);")]
    public Task A_constant_that_means_more_than_a_unit_stays(string statement)
        => Verify.HasNoFix<CountedNounAsUnit, CountedNounAsUnitFix>(InvalidMetricNameTests.OpenTelemetry(statement, "const string Unit = \"items\";"));
}
