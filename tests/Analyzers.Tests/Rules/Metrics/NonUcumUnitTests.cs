using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class NonUcumUnitTests
{
    [Theory]
    [InlineData("s")]
    [InlineData("ms")]
    [InlineData("us")]
    [InlineData("min")]
    [InlineData("h")]
    [InlineData("d")]
    [InlineData("By")]
    [InlineData("KiBy")]
    [InlineData("MBy")]
    [InlineData("bit")]
    [InlineData("By/s")]
    [InlineData("1")]
    [InlineData("%")]
    [InlineData("Cel")]
    [InlineData("K")]
    [InlineData("{request}")]
    [InlineData("{requests}")]
    [InlineData("{request}/s")]
    [InlineData("mol")]
    [InlineData("kat")]
    [InlineData("Torr")]

    // Codes for something else, guesses, and words that are no plain nouns.
    [InlineData("B")]
    [InlineData("KB")]
    [InlineData("MB")]
    [InlineData("GB")]
    [InlineData("S")]
    [InlineData("MS")]
    [InlineData("C")]
    [InlineData("M")]
    [InlineData("bps")]
    [InlineData("kilobytes")]
    [InlineData("kbytes")]
    [InlineData("megabits")]
    [InlineData("ticks")]
    [InlineData("degrees")]
    [InlineData("cents")]
    [InlineData("IOPS")]
    [InlineData("USD")]
    [InlineData("success")]
    [InlineData("status")]
    [InlineData("bus")]
    [InlineData("series")]
    [InlineData("basis")]
    [InlineData("houses")]
    [InlineData("gas")]
    [InlineData("tps")]
    [InlineData("openRequests")]
    [InlineData("active_requests")]
    [InlineData("requests/shop")]
    [InlineData("{request}/min")]
    [InlineData("km/h")]
    [InlineData("/s")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Number of requests")]

    // What is counted is for OBS2109.
    [InlineData("requests")]
    [InlineData("count")]
    public Task What_may_be_a_unit(string unit)
        => Verify.IsSilent<NonUcumUnit>(InvalidMetricNameTests.OpenTelemetry($"meter.CreateHistogram<double>(\"a\", \"{unit}\"); meter.CreateObservableGauge(\"b\", () => 1, \"{unit}\");"));

    [Theory]
    [InlineData("seconds", "s")]
    [InlineData("Seconds", "s")]
    [InlineData("sec", "s")]
    [InlineData("milliseconds", "ms")]
    [InlineData("Milliseconds", "ms")]
    [InlineData("msec", "ms")]
    [InlineData("microseconds", "us")]
    [InlineData("µs", "us")]
    [InlineData("nanoseconds", "ns")]
    [InlineData("minutes", "min")]
    [InlineData("hours", "h")]
    [InlineData("days", "d")]
    [InlineData("bytes", "By")]
    [InlineData("Byte", "By")]
    [InlineData("BYTES", "By")]
    [InlineData("percent", "%")]
    [InlineData("°C", "Cel")]
    [InlineData("ratio", "1")]
    [InlineData("ms ", "ms")]
    [InlineData("requests per second", "{request}/s")]
    [InlineData("Bytes/sec", "By/s")]
    [InlineData("messages/s", "{message}/s")]
    [InlineData("{message}/second", "{message}/s")]
    [InlineData("bits per second", "bit/s")]
    public async Task What_is_no_unit(string unit, string code)
    {
        string message = $"\"{unit}\" is no unit that tools know: OpenTelemetry's units are UCUM codes, so dashboards can neither label nor convert the values of 'a'. Write \"{code}\".";
        await Verify.Reports<NonUcumUnit>(InvalidMetricNameTests.OpenTelemetry($"meter.CreateHistogram<double>(\"a\", [|\"{unit}\"|]);"), null, message);
    }

    [Fact]
    public async Task Constants_and_all_kinds_of_instruments()
    {
        await Verify.Reports<NonUcumUnit>(InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"a\", [|Unit|]); meter.CreateObservableGauge(\"b\", () => 1, unit: [|Unit|]);", "const string Unit = \"seconds\";"));
        await Verify.IsSilent<NonUcumUnit>(InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"a\", Unit); meter.CreateCounter<long>(\"b\", shop);", "static readonly string Unit = \"seconds\";"));
        await Verify.IsSilent<NonUcumUnit>(InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"a\", $\"{shop}\" + \"seconds\");"));
    }

    [Fact]
    public async Task Other_libraries_and_tests_are_not_meant()
    {
        await Verify.IsSilent<NonUcumUnit>(InvalidMetricNameTests.Prometheus("Metrics.CreateCounter(\"a\", \"seconds\");"));
        await Verify.IsSilent<NonUcumUnit>(InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"a\", \"seconds\");"), TestProject.Tests);
        await Verify.IsSilent<NonUcumUnit>(InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"a\", unit: );"), TestProject.Service with { MayNotCompile = true });
    }

    [Fact]
    public void It_is_a_suggestion() => Assert.Equal(DiagnosticSeverity.Info, new NonUcumUnit().Descriptor.DefaultSeverity);
}
