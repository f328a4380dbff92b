using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MillisecondDurationFixTests
{
    private const string Advice = "advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] }";

    [Fact]
    public Task Unit_name_type_buckets_and_every_measurement_change_together()
        => Verify.Fixes<MillisecondDuration, MillisecondDurationFix>(
            """
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly Histogram<double> _order = meter.CreateHistogram<double>("order.duration", [|"ms"|]);
                private readonly Histogram<long> _parcel = meter.CreateHistogram<long>(
                    "parcel_duration_ms", // old
                    [|"ms"|], // milliseconds
                    "Parcels.");

                public void Do(Stopwatch watch, TimeSpan took)
                {
                    _order.Record(watch.Elapsed.TotalMilliseconds /* all of it */, new KeyValuePair<string, object?>("shop", "a"));
                    _order.Record((int)took.TotalMilliseconds);
                    _parcel?.Record(watch.ElapsedMilliseconds);
                    _parcel?.Record((long)watch.Elapsed.TotalMilliseconds);
                }
            }
            """,
            $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly Histogram<double> _order = meter.CreateHistogram<double>("order.duration", "s", {{Advice}});
                private readonly Histogram<double> _parcel = meter.CreateHistogram<double>(
                    "parcel_duration", // old
                    "s", // milliseconds
                    "Parcels.",
                    {{Advice}});

                public void Do(Stopwatch watch, TimeSpan took)
                {
                    _order.Record(watch.Elapsed.TotalSeconds /* all of it */, new KeyValuePair<string, object?>("shop", "a"));
                    _order.Record(took.TotalSeconds);
                    _parcel?.Record(watch.Elapsed.TotalSeconds);
                    _parcel?.Record(watch.Elapsed.TotalSeconds);
                }
            }
            """,
            Project);

    [Fact]
    public Task A_cast_to_the_instruments_own_type_stays()
        => Verify.Fixes<MillisecondDuration, MillisecondDurationFix>(
            """
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly Histogram<float> _order = meter.CreateHistogram<float>("order.milliseconds", [|"ms"|]);

                public void Do(Stopwatch watch) => _order.Record((float)watch.Elapsed.TotalMilliseconds);
            }
            """,
            """
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly Histogram<float> _order = meter.CreateHistogram<float>("order", "s");

                public void Do(Stopwatch watch) => _order.Record((float)watch.Elapsed.TotalSeconds);
            }
            """,
            Project with { References = TestReferences.With("OpenTelemetry.Api") });

    [Theory]

    // A value that is not a time that is written out.
    [InlineData("_order.Record(milliseconds);")]
    [InlineData("_order.Record(250);")]
    [InlineData("var ms = watch.Elapsed.TotalMilliseconds; _order.Record(ms);")]
    [InlineData("_order.Record(Math.Round(watch.Elapsed.TotalMilliseconds));")]
    [InlineData("_order.Record(watch.Elapsed.Milliseconds);")]
    [InlineData("_order.Record(watch.Elapsed.TotalSeconds);")]
    [InlineData("_order.Record(watch.Elapsed.TotalMilliseconds); _order.Record(milliseconds);")]

    // Others may measure with it, or speak of it.
    [InlineData("_all.Add(_order);")]
    [InlineData("Console.WriteLine(\"Order.Duration\");")]
    [InlineData("OpenTelemetry.Metrics.MeterProviderBuilderExtensions.AddView(null!, \"order.*\", OpenTelemetry.Metrics.MetricStreamConfiguration.Drop);")]
    public Task What_cannot_all_be_changed_has_no_fix(string statements) => HasNoFix("\"order.duration\", [|\"ms\"|]", statements);

    [Theory]
    [InlineData("\"order.duration\", [|Milliseconds|]")]
    [InlineData("Name, [|\"ms\"|]")]
    [InlineData("\"order.duration\", [|\"ms\"|], advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [10, 100] }")]
    public Task What_is_written_elsewhere_has_no_fix(string arguments) => HasNoFix(arguments, "_order.Record(watch.Elapsed.TotalMilliseconds);");

    private static readonly TestProject Project = TestProject.Service.Enabling(new MillisecondDuration());

    private static Task HasNoFix(string arguments, string statements)
        => Verify.HasNoFix<MillisecondDuration, MillisecondDurationFix>(
            $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private const string Milliseconds = "ms";
                private const string Name = "orders";
                private readonly Histogram<double> _order = meter.CreateHistogram<double>({{arguments}});
                private readonly List<object> _all = [];

                public void Do(Stopwatch watch, double milliseconds)
                {
                    {{statements}}
                }
            }
            """,
            Project);
}
