using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class SecondsHistogramDefaultBucketsFixTests
{
    private const string Seconds = "0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10";

    [Fact]
    public Task Boundaries_are_added_in_the_layout_that_is_there()
        => Verify.Fixes<SecondsHistogramDefaultBuckets, SecondsHistogramDefaultBucketsFix>(
            """
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                // How long orders take.
                private readonly Histogram<double> _order = meter.CreateHistogram<double>("order.duration", [|"s"|], "Orders."); // kept
                private readonly Histogram<double> _parcel = meter.CreateHistogram<double>(
                    "parcel.duration",
                    unit: [|"s"|],
                    description: "Parcels."); // kept
                private readonly Histogram<double> _refund = meter.CreateHistogram<double>(
                    "refund.duration",
                    [|"s"|] // seconds
                );
                private readonly Histogram<float> _single = meter.CreateHistogram<float>([|"single_seconds"|]);
                private readonly Histogram<decimal> _decimal = meter.CreateHistogram<decimal>("decimal", [|"s"|]);
            }
            """,
            $$"""
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                // How long orders take.
                private readonly Histogram<double> _order = meter.CreateHistogram<double>("order.duration", "s", "Orders.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [{{Seconds}}] }); // kept
                private readonly Histogram<double> _parcel = meter.CreateHistogram<double>(
                    "parcel.duration",
                    unit: "s",
                    description: "Parcels.",
                    advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [{{Seconds}}] }); // kept
                private readonly Histogram<double> _refund = meter.CreateHistogram<double>(
                    "refund.duration",
                    "s", // seconds
                    advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [{{Seconds}}] }
                );
                private readonly Histogram<float> _single = meter.CreateHistogram<float>("single_seconds", advice: new InstrumentAdvice<float> { HistogramBucketBoundaries = [0.005f, 0.01f, 0.025f, 0.05f, 0.075f, 0.1f, 0.25f, 0.5f, 0.75f, 1, 2.5f, 5, 7.5f, 10] });
                private readonly Histogram<decimal> _decimal = meter.CreateHistogram<decimal>("decimal", "s", advice: new InstrumentAdvice<decimal> { HistogramBucketBoundaries = [0.005m, 0.01m, 0.025m, 0.05m, 0.075m, 0.1m, 0.25m, 0.5m, 0.75m, 1, 2.5m, 5, 7.5m, 10] });
            }
            """);

    [Fact]
    public Task An_older_language_gets_an_array_and_a_file_without_the_namespace_a_using()
        => Verify.Fixes<SecondsHistogramDefaultBuckets, SecondsHistogramDefaultBucketsFix>(
            """
            public class Shop
            {
                public Shop(System.Diagnostics.Metrics.Meter meter)
                {
                    meter.CreateHistogram<double>("order.duration", [|"s"|]);
                }
            }
            """,
            $$"""
            using System.Diagnostics.Metrics;

            public class Shop
            {
                public Shop(System.Diagnostics.Metrics.Meter meter)
                {
                    meter.CreateHistogram<double>("order.duration", "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = new double[] { {{Seconds}} } });
                }
            }
            """,
            TestProject.Service with { Language = LanguageVersion.CSharp11 });

    [Fact]
    public Task An_advice_that_is_null_by_name_has_no_fix()
        => Verify.HasNoFix<SecondsHistogramDefaultBuckets, SecondsHistogramDefaultBucketsFix>(
            "using System.Diagnostics.Metrics; public class Shop(Meter meter) { public Histogram<double> Duration { get; } = meter.CreateHistogram<double>(\"order.duration\", [|\"s\"|], advice: null); }");
}
