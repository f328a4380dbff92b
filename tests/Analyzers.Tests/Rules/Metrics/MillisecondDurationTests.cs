using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MillisecondDurationTests
{
    [Theory]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", [|\"ms\"|]);")]
    [InlineData("meter.CreateHistogram<long>(\"order.duration\", unit: [|\"ms\"|], description: \"Orders.\");")]
    [InlineData("meter.CreateHistogram<double>(\"order_duration_ms\", [|Milliseconds|]);")]
    [InlineData("meter.CreateHistogram<int>(name, [|\"ms\"|]);")]
    public Task Milliseconds_are_reported(string statement) => Verify.Reports<MillisecondDuration>(Source(statement));

    [Theory]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", \"s\");")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", \"us\");")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", \"By\");")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\");")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration.ms\");")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", name);")]
    [InlineData("meter.CreateCounter<double>(\"order.duration\", \"ms\");")]
    [InlineData("meter.CreateGauge<double>(\"order.duration\", \"ms\");")]
    [InlineData("meter.CreateObservableGauge(\"order.duration\", () => 1, \"ms\");")]
    [InlineData("Metrics.CreateHistogram(\"order_duration_ms\", \"ms\");")]

    // Name and unit contradict each other: another fault.
    [InlineData("meter.CreateHistogram<double>(\"order_duration_seconds\", \"ms\");")]
    public Task Everything_else_is_silent(string statement) => Verify.IsSilent<MillisecondDuration>(Source(statement));

    [Fact]
    public Task The_message_says_with_what_it_does_not_compare()
        => Verify.Reports<MillisecondDuration>(
            Source("var orders = meter.CreateHistogram<double>(\"order.duration\", [|\"ms\"|]);"),
            messages: "The histogram 'orders' is in milliseconds: OpenTelemetry's conventions and the platform's own metrics have seconds, so it cannot be compared with them on one dashboard. Record seconds, with the unit \"s\".");

    [Fact]
    public Task Tests_are_silent() => Verify.IsSilent<MillisecondDuration>(Source("meter.CreateHistogram<double>(\"order.duration\", \"ms\");"), TestProject.Tests);

    private static string Source(string statement)
        => $$"""
            using System.Diagnostics.Metrics;
            using Metrics = Prometheus.Metrics;

            public class Shop
            {
                private const string Milliseconds = "ms";

                public void Do(Meter meter, string name)
                {
                    {{statement}}
                }
            }
            """;
}
