using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MetricNameConventionFixTests
{
    [Fact]
    public Task Names_for_Prometheus()
        => Fixes(
            InvalidMetricNameTests.Prometheus(
                """
                Metrics.CreateCounter([|"ordersPlaced"|], "Orders placed."); // all of them
                        Metrics.CreateCounter([|Paid|], "Orders paid.");
                        factory.CreateGauge([|"open_order_count"|], "Open orders.");
                        factory.CreateHistogram(/* time */ [|@"checkout_time_s"|], "Checkouts.");
                """,
                "const string Prefix = \"shop_\"; const string Paid = Prefix + \"orders_paid\";"),
            InvalidMetricNameTests.Prometheus(
                """
                Metrics.CreateCounter("orders_placed_total", "Orders placed."); // all of them
                        Metrics.CreateCounter(Paid, "Orders paid.");
                        factory.CreateGauge("open_orders", "Open orders.");
                        factory.CreateHistogram(/* time */ @"checkout_time_seconds", "Checkouts.");
                """,
                "const string Prefix = \"shop_\"; const string Paid = Prefix + \"orders_paid_total\";"));

    [Fact]
    public Task Names_for_OpenTelemetry()
        => Fixes(
            InvalidMetricNameTests.OpenTelemetry(
                """
                meter.CreateCounter<long>([|"OrdersPlaced"|]);
                        meter.CreateHistogram<double>([|name|], "s");
                        meter.CreateHistogram<float>([|name|], "s");
                """,
                "const string name = \"checkout.duration.seconds\";"),
            InvalidMetricNameTests.OpenTelemetry(
                """
                meter.CreateCounter<long>("orders_placed");
                        meter.CreateHistogram<double>(name, "s");
                        meter.CreateHistogram<float>(name, "s");
                """,
                "const string name = \"checkout.duration\";"));

    // A test, a query: who reads the series by its name would find it no more.
    [Theory]
    [InlineData("Prometheus.Metrics.CreateGauge([|\"open_orders_total\"|], \"Orders.\"); Console.WriteLine(\"open_orders_total\");")]
    [InlineData("Prometheus.Metrics.CreateGauge([|\"open_orders_total\"|], \"Orders.\"); Console.WriteLine($\"sum(open_orders_total{{shop='{1}'}})\");")]
    [InlineData("Prometheus.Metrics.CreateHistogram([|\"checkout_time_s\"|], \"Checkouts.\"); Console.WriteLine(\"rate(checkout_time_s_bucket[5m])\");")]
    public Task Leaves_a_name_that_something_reads(string statement)
        => Verify.HasNoFix<MetricNameConvention, MetricNameConventionFix>(InvalidMetricNameTests.OpenTelemetry(statement));

    [Theory]
    [InlineData("Console.WriteLine(\"all_open_orders_total\");")]
    [InlineData("Console.WriteLine(\"open_orders_total_of_shop\");")]
    public Task Renames_what_only_looks_alike(string statement)
        => Fixes(
            InvalidMetricNameTests.OpenTelemetry("Prometheus.Metrics.CreateGauge([|\"open_orders_total\"|], \"Orders.\"); " + statement),
            InvalidMetricNameTests.OpenTelemetry("Prometheus.Metrics.CreateGauge(\"open_orders\", \"Orders.\"); " + statement));

    // Another unit needs other values, a reserved prefix another idea; a constant may be right for another use.
    [Theory]
    [InlineData("Prometheus.Metrics.CreateGauge([|\"offer_age_minutes\"|], \"Age.\");")]
    [InlineData("Prometheus.Metrics.CreateHistogram([|\"checkoutDuration_ms\"|], \"Checkouts.\");")]
    [InlineData("Prometheus.Metrics.CreateGauge([|\"orders\"|], \"\");")]
    [InlineData("meter.CreateCounter<long>([|\"otel.Orders\"|]);")]
    [InlineData("meter.CreateCounter<long>([|\"cpu.seconds\"|], \"s\");")]
    [InlineData("const string Name = \"request_duration_ms\"; meter.CreateHistogram<double>([|Name|], \"ms\"); meter.CreateHistogram<double>(Name);")]
    [InlineData("const string Name = \"orders\"; meter.CreateCounter<double>(Name); Prometheus.Metrics.CreateCounter([|Name|], \"Orders.\");")]
    [InlineData("const string Name = \"OrdersPlaced\"; meter.CreateCounter<double>([|Name|]); if (shop == Name) return;")]
    public Task Where_the_name_alone_must_not_change(string statement)
        => Verify.HasNoFix<MetricNameConvention, MetricNameConventionFix>(InvalidMetricNameTests.OpenTelemetry(statement));

    // Two metrics of one name are one series, the sum of both.
    [Theory]
    [InlineData("Prometheus.Metrics.CreateCounter([|\"jobs\"|], \"Jobs.\"); Prometheus.Metrics.CreateCounter(\"jobs_total\", \"All jobs.\");")]
    [InlineData("Prometheus.Metrics.CreateCounter([|\"jobsDone\"|], \"Jobs.\"); Prometheus.Metrics.CreateCounter(\"jobs_done_total\", \"All jobs.\");")]
    [InlineData("meter.CreateCounter<long>([|\"JobsDone\"|]); meter.CreateCounter<long>(\"jobs.done\");")]
    public Task Where_another_metric_has_the_name(string statement)
        => Verify.HasNoFix<MetricNameConvention, MetricNameConventionFix>(InvalidMetricNameTests.OpenTelemetry(statement));

    [Fact]
    public Task Moves_the_total_to_the_end()
        => Fixes(
            InvalidMetricNameTests.Prometheus("""Metrics.CreateCounter([|"total_orders"|], "Orders.");"""),
            InvalidMetricNameTests.Prometheus("""Metrics.CreateCounter("orders_total", "Orders.");"""));

    private static Task Fixes(string before, string after) => Verify.Fixes<MetricNameConvention, MetricNameConventionFix>(before, after);
}
