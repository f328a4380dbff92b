using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class DescriptionAsUnitFixTests
{
    [Theory]
    [InlineData("[|\"Orders placed\"|]", "description: \"Orders placed\"")]
    [InlineData("/* unit */ [|\"Orders placed\"|] /* end */", "/* unit */ description: \"Orders placed\" /* end */")]
    [InlineData("unit: [|\"Orders placed\"|]", "description: \"Orders placed\"")]
    [InlineData("[|Text|]", "description: Text")]
    [InlineData("[|\"Orders placed\"|], \"{order}\"", "\"{order}\", \"Orders placed\"")]
    [InlineData("[|\"Orders placed\"|], null", "null, \"Orders placed\"")]
    [InlineData("[|\"Orders placed\"|], \"\"", "\"\", \"Orders placed\"")]
    [InlineData("description: \"By\", unit: [|\"Orders placed\"|]", "description: \"Orders placed\", unit: \"By\"")]
    [InlineData("[|\"Orders placed\"|], \"Orders placed\"", "null, \"Orders placed\"")]
    public Task The_text_becomes_the_description(string before, string after)
        => Verify.Fixes<DescriptionAsUnit, DescriptionAsUnitFix>(
            InvalidMetricNameTests.OpenTelemetry($"meter.CreateUpDownCounter<int>(\"orders\", {before});", "const string Text = \"Number of orders\";"),
            InvalidMetricNameTests.OpenTelemetry($"meter.CreateUpDownCounter<int>(\"orders\", {after});", "const string Text = \"Number of orders\";"));

    [Fact]
    public Task Several_at_once()
        => Verify.Fixes<DescriptionAsUnit, DescriptionAsUnitFix>(
            InvalidMetricNameTests.OpenTelemetry("""
                meter.CreateCounter<long>(
                            "orders", // the name
                            [|"Orders placed"|]); // what it is
                        meter.CreateObservableGauge("open", () => 1, [|"Orders open"|]);
                        meter.CreateObservableGauge("paid", () => 1, "{order}", "Orders paid");
                """),
            InvalidMetricNameTests.OpenTelemetry("""
                meter.CreateCounter<long>(
                            "orders", // the name
                            description: "Orders placed"); // what it is
                        meter.CreateObservableGauge("open", () => 1, description: "Orders open");
                        meter.CreateObservableGauge("paid", () => 1, "{order}", "Orders paid");
                """));

    [Theory]
    [InlineData("[|\"Orders placed\"|], \"All orders\"")]
    [InlineData("[|\"Orders placed\"|], shop")]
    public Task Where_both_are_texts(string arguments)
        => Verify.HasNoFix<DescriptionAsUnit, DescriptionAsUnitFix>(InvalidMetricNameTests.OpenTelemetry($"meter.CreateCounter<int>(\"orders\", {arguments});"));
}
