using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class DescriptionAsUnitTests
{
    [Theory]
    [InlineData("\"s\"")]
    [InlineData("\"By\", \"Bytes that were sent.\"")]
    [InlineData("\"{order}\", \"Orders placed.\"")]
    [InlineData("\"{orders placed}\"")]
    [InlineData("\"{open orders}/s\"")]
    [InlineData("\"ms\", \"ms\"")]
    [InlineData("\"mm[Hg]\", \"mm[Hg]\"")]
    [InlineData("null, \"Number of orders placed\"")]
    [InlineData("\"\", \"\"")]
    [InlineData("\" \"")]
    [InlineData("description: \"Number of orders placed\"")]
    [InlineData("\"€\"")]
    [InlineData("\"件\"")]
    [InlineData("\"°dH\"")]
    [InlineData("\"m3.kg-1.s-2\", \"m3.kg-1.s-2\"")]
    [InlineData("unit, \"Number of orders placed\"")]
    [InlineData("$\"{unit} per shop\"")]

    // Somebody's idea of a unit, with a description of its own.
    [InlineData("\"nests (gross)\", \"Nests that were seen.\"")]

    // What OBS2104 says better.
    [InlineData("\"ms \"")]
    [InlineData("\"requests per second\"")]
    [InlineData("\"seconds\", \"seconds\"")]
    public Task Units(string arguments)
        => Verify.IsSilent<DescriptionAsUnit>(InvalidMetricNameTests.OpenTelemetry($"string unit = shop; meter.CreateCounter<long>(\"orders\", {arguments}); meter.CreateHistogram<double>(\"sizes\", {arguments});"));

    [Theory]
    [InlineData("[|\"Number of orders placed\"|]")]
    [InlineData("[|\"Orders placed.\"|], \"Orders that were placed.\"")]
    [InlineData("unit: [|\"Number of orders placed\"|]")]
    [InlineData("description: \"By\", unit: [|\"Size of an order\"|]")]
    [InlineData("[|\"{order} placed now\"|]")]
    [InlineData("[|\"NumberOfOrders\"|], \"NumberOfOrders\"")]
    [InlineData("[|\"注文された商品の総数\"|]")]
    [InlineData("[|\"TheNumberOfOrdersThatWerePlacedInThisShopAndNotCancelledUntilNow\"|]")]
    [InlineData("[|Text|]")]
    public async Task Descriptions(string arguments)
    {
        const string Text = "private const string Text = \"Number of orders\";";
        await Verify.Reports<DescriptionAsUnit>(InvalidMetricNameTests.OpenTelemetry($"meter.CreateUpDownCounter<int>(\"orders\", {arguments});", Text));
        await Verify.Reports<DescriptionAsUnit>(InvalidMetricNameTests.OpenTelemetry($"meter.CreateObservableGauge(\"orders\", () => 1, {arguments});", Text));
    }

    [Fact]
    public async Task A_unit_may_be_63_characters_long()
    {
        await Verify.IsSilent<DescriptionAsUnit>(InvalidMetricNameTests.OpenTelemetry($"meter.CreateCounter<long>(\"a\", \"{new string('x', 63)}\");"));
        await Verify.Reports<DescriptionAsUnit>(InvalidMetricNameTests.OpenTelemetry($"meter.CreateCounter<long>(\"a\", [|\"{new string('x', 64)}\"|]);"));
    }

    [Fact]
    public async Task Other_libraries_and_tests_are_not_meant()
    {
        await Verify.IsSilent<DescriptionAsUnit>(InvalidMetricNameTests.Prometheus("Metrics.CreateCounter(\"orders\", \"Number of orders placed\");"));
        await Verify.IsSilent<DescriptionAsUnit>(InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"orders\", \"Number of orders placed\");"), TestProject.Tests);
        await Verify.IsSilent<DescriptionAsUnit>(InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"orders\", \"Number of"), TestProject.Service with { MayNotCompile = true });
    }

    [Fact]
    public Task The_message_says_where_it_ends_up()
        => Verify.Reports<DescriptionAsUnit>(
            InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"orders\", [|\"Orders placed\"|]);"),
            null,
            "The unit \"Orders placed\" of 'orders' has white space, so it must be a description: exporters take it for the unit, and Prometheus shows it in the name of the series. Pass it as 'description:'.");

    [Fact]
    public void It_is_a_warning() => Assert.Equal(DiagnosticSeverity.Warning, new DescriptionAsUnit().Descriptor.DefaultSeverity);
}
