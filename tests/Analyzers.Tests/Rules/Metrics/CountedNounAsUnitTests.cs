using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class CountedNounAsUnitTests
{
    private static readonly TestProject Enabled = TestProject.Service.Enabling(new CountedNounAsUnit());

    [Theory]
    [InlineData(" {order}", "{order}")]
    [InlineData("count", "{count}")]
    [InlineData("items", "{item}")]
    [InlineData("units", "{unit}")]
    [InlineData("requests", "{request}")]
    [InlineData("Requests", "{request}")]
    [InlineData("request", "{request}")]
    [InlineData("queries", "{query}")]
    [InlineData("processes", "{process}")]
    [InlineData("batches", "{batch}")]
    [InlineData("caches", "{cache}")]
    [InlineData("messages", "{message}")]
    public Task Reports_what_is_counted(string unit, string annotation)
        => Verify.Reports<CountedNounAsUnit>(
            InvalidMetricNameTests.OpenTelemetry($"meter.CreateHistogram<double>(\"a\", [|\"{unit}\"|]);"),
            Enabled,
            $"\"{unit}\" says what 'a' counts and is no unit: Prometheus appends it to the name of the series. OpenTelemetry's convention is an annotation: \"{annotation}\".");

    [Theory]
    [InlineData("two words", "{two_words}")]
    [InlineData("open carts", "{open_carts}")]
    public Task Reports_a_few_words_beside_a_description(string unit, string annotation)
        => Verify.Reports<CountedNounAsUnit>(
            InvalidMetricNameTests.OpenTelemetry($"meter.CreateCounter<long>(\"a\", [|\"{unit}\"|], \"What it counts.\");"),
            Enabled,
            $"\"{unit}\" says what 'a' counts and is no unit: Prometheus appends it to the name of the series. OpenTelemetry's convention is an annotation: \"{annotation}\".");

    [Theory]
    [InlineData("{request}")]
    [InlineData("{requests}")]
    [InlineData("1")]
    [InlineData("s")]
    [InlineData("seconds")]
    [InlineData("bytes")]
    [InlineData("requests per second")]
    [InlineData("kilobytes")]
    [InlineData("success")]
    [InlineData("series")]
    [InlineData("openRequests")]
    [InlineData("Number of requests")]
    [InlineData("two words")]
    [InlineData(" ")]
    public Task Is_silent(string unit)
        => Verify.IsSilent<CountedNounAsUnit>(InvalidMetricNameTests.OpenTelemetry($"meter.CreateHistogram<double>(\"a\", \"{unit}\"); meter.CreateObservableGauge(\"b\", () => 1, \"{unit}\");"), Enabled);

    [Fact]
    public async Task Is_silent_on_other_libraries_and_in_tests()
    {
        await Verify.IsSilent<CountedNounAsUnit>(InvalidMetricNameTests.Prometheus("Metrics.CreateCounter(\"a\", \"requests\");"), Enabled);
        await Verify.IsSilent<CountedNounAsUnit>(InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"a\", \"requests\");"), TestProject.Tests.Enabling(new CountedNounAsUnit()));
    }
}
