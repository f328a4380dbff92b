using Observability.Analyzers.Models.Metrics.Time;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class SecondsHistogramDefaultBucketsTests
{
    [Theory]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", [|\"s\"|]);")]
    [InlineData("meter.CreateHistogram<float>(\"order.duration\", unit: [|\"s\"|], description: \"Orders.\");")]
    [InlineData("meter.CreateHistogram<decimal>(name: \"order.duration\", description: null, unit: [|\"s\"|]);")]
    [InlineData("meter.CreateHistogram<double>([|\"order.duration.seconds\"|]);")]
    [InlineData("meter.CreateHistogram<double>([|\"order_duration_seconds\"|], description: \"Orders.\");")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", [|Seconds|]);")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", [|\"s\"|], null, new KeyValuePair<string, object?>[] { new(\"a\", 1) });")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", [|\"s\"|], advice: null);")]
    public Task Seconds_in_default_buckets_are_reported(string statement) => Verify.Reports<SecondsHistogramDefaultBuckets>(Source(statement));

    [Theory]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", \"ms\");")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\");")]
    [InlineData("meter.CreateHistogram<double>(\"seconds\");")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration.ms\", \"s\");")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration_seconds\", unit);")]
    [InlineData("meter.CreateHistogram<double>(unit, \"s\");")]
    [InlineData("meter.CreateHistogram<int>(\"order.duration\", \"s\");")]
    [InlineData("meter.CreateHistogram<long>(\"order.duration\", \"s\");")]
    [InlineData("meter.CreateCounter<double>(\"order.duration\", \"s\");")]
    [InlineData("meter.CreateGauge<double>(\"order.duration\", \"s\");")]
    [InlineData("Metrics.CreateHistogram(\"order_duration_seconds\", \"\");")]

    // It has boundaries.
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", \"s\", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });")]
    [InlineData("meter.CreateHistogram<double>(\"order.duration\", \"s\", null, null, _advice);")]

    // OpenTelemetry knows these by name.
    [InlineData("meter.CreateHistogram<double>(\"http.server.request.duration\", \"s\");")]
    [InlineData("meter.CreateHistogram<double>(\"kestrel.connection.duration\", \"s\");")]

    // What takes minutes, or is no operation's time.
    [InlineData("meter.CreateHistogram<double>(\"message.age\", \"s\");")]
    [InlineData("meter.CreateHistogram<double>(\"session.duration\", \"s\");")]
    [InlineData("meter.CreateHistogram<double>(\"websocket.connection.duration\", \"s\");")]
    [InlineData("meter.CreateHistogram<double>(\"backup.duration\", \"s\");")]
    public Task Everything_else_is_silent(string statement) => Verify.IsSilent<SecondsHistogramDefaultBuckets>(Source(statement));

    [Fact]
    public Task A_view_anywhere_may_give_it_boundaries()
        => Verify.IsSilent<SecondsHistogramDefaultBuckets>("""
            using System.Diagnostics.Metrics;
            using OpenTelemetry.Metrics;

            public class Shop(Meter meter)
            {
                public Histogram<double> Duration { get; } = meter.CreateHistogram<double>("order.duration", "s");

                public static void Configure(MeterProviderBuilder metrics)
                    => metrics.AddView("*.duration", new ExplicitBucketHistogramConfiguration { Boundaries = [0.1, 1] });
            }
            """);

    [Fact]
    public Task Without_the_SDK_whoever_collects_is_unknown()
        => Verify.IsSilent<SecondsHistogramDefaultBuckets>(
            "using System.Diagnostics.Metrics; public class Shop(Meter meter) { public Histogram<double> Duration { get; } = meter.CreateHistogram<double>(\"order.duration\", \"s\"); }",
            TestProject.Service with { References = TestReferences.With("OpenTelemetry.Api") });

    [Fact]
    public Task The_message_says_where_the_buckets_begin()
        => Verify.Reports<SecondsHistogramDefaultBuckets>(
            Source("var orders = meter.CreateHistogram<double>(\"order.duration\", [|\"s\"|]);"),
            messages: "The histogram 'orders' is in seconds, and OpenTelemetry's default buckets begin at 0, 5, 10, 25: whatever takes less than 5 seconds falls into one of them, and percentiles mean nothing. Give it bucket boundaries with 'advice'.");

    [Fact]
    public Task Tests_are_silent() => Verify.IsSilent<SecondsHistogramDefaultBuckets>(Source("meter.CreateHistogram<double>(\"order.duration\", \"s\");"), TestProject.Tests);

    [Fact]
    public Task Half_typed_code_is_no_fault()
        => Verify.IsSilent<SecondsHistogramDefaultBuckets>(Source("meter.CreateHistogram<double>(, \"s\"); meter.CreateHistogram<double>(); meter.CreateHistogram<Nothing>(\"a\", \"s\");"), TestProject.Service with { MayNotCompile = true });

    private static string Source(string statement)
        => $$"""
            using System.Diagnostics.Metrics;
            using Metrics = Prometheus.Metrics;

            public class Shop
            {
                private const string Seconds = "s";
                private static readonly InstrumentAdvice<double> _advice = new() { HistogramBucketBoundaries = [0.1, 1] };

                public void Do(Meter meter, string unit)
                {
                    {{statement}}
                }
            }
            """;
}
