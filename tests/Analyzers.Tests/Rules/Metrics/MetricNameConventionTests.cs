using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MetricNameConventionTests
{
    [Theory]
    [InlineData("CreateCounter", "orders_total")]
    [InlineData("CreateCounter", "orders_placed_seconds_total")]
    [InlineData("CreateCounter", "orders_us_total")]
    [InlineData("CreateCounter", "gc_collection_count_total")]
    [InlineData("CreateCounter", "gc_pause_sum_total")]
    [InlineData("CreateGauge", "orders")]
    [InlineData("CreateGauge", "Orders")]
    [InlineData("CreateGauge", "ORDERS_OPEN")]
    [InlineData("CreateGauge", "counter_value")]
    [InlineData("CreateGauge", "summary")]
    [InlineData("CreateGauge", "orders_summary")]
    [InlineData("CreateGauge", "shop_info")]
    [InlineData("CreateGauge", "count")]
    [InlineData("CreateGauge", "total_orders")]
    [InlineData("CreateGauge", "days_open_orders")]
    [InlineData("CreateGauge", "pods_ns")]
    [InlineData("CreateGauge", "orders_us")]
    [InlineData("CreateGauge", "apples_s")]
    [InlineData("CreateGauge", "temperature_celsius")]
    [InlineData("CreateHistogram", "checkout_duration_seconds")]
    [InlineData("CreateHistogram", "basket_item_count")]
    [InlineData("CreateSummary", "basket_sum")]
    [InlineData("CreateHistogram", "checkout_seconds_bucket")]
    [InlineData("CreateGauge", "shop.orders-totalCount")]
    [InlineData("CreateGauge", "kilobytes")]
    [InlineData("CreateGauge", "lamp_kelvin")]
    [InlineData("CreateGauge", "orders_summary_rows")]
    [InlineData("CreateGauge", "counter_top_orders")]
    public Task Names_that_Prometheus_wants(string method, string name)
        => Verify.IsSilent<MetricNameConvention>(InvalidMetricNameTests.Prometheus($"Metrics.{method}(\"{name}\", \"Some help.\");"));

    [Theory]
    [InlineData("CreateCounter", "orders", "is a counter and does not end in '_total'", "orders_total")]
    [InlineData("CreateCounter", "orders_count", "ends in '_count', which Prometheus appends to histograms and summaries, and is a counter and does not end in '_total'", "orders_total")]
    [InlineData("CreateCounter", "order_count", "ends in '_count', which Prometheus appends to histograms and summaries, and is a counter and does not end in '_total'", "orders_total")]
    [InlineData("CreateCounter", "orders_counter", "has its type in the name ('_counter'), and is a counter and does not end in '_total'", "orders_total")]
    [InlineData("CreateCounter", "ordersPlacedTotal", "is in camelCase", "orders_placed_total")]
    [InlineData("CreateGauge", "orders_total", "ends in '_total', which is for counters", "orders")]
    [InlineData("CreateGauge", "order_entry_count", "ends in '_count', which Prometheus appends to histograms and summaries", "order_entries")]
    [InlineData("CreateGauge", "orders_sum", "ends in '_sum', which Prometheus appends to histograms and summaries", "orders")]
    [InlineData("CreateGauge", "orders_gauge", "has its type in the name ('_gauge')", "orders")]
    [InlineData("CreateGauge", "openHTTPRequests", "is in camelCase", "open_http_requests")]
    [InlineData("CreateSummary", "orders_bucket", "ends in '_bucket', which Prometheus appends to histograms and summaries", "orders")]
    [InlineData("CreateHistogram", "checkout_histogram", "has its type in the name ('_histogram')", "checkout")]
    [InlineData("CreateHistogram", "checkout_duration_s", "abbreviates its unit ('_s' for '_seconds')", "checkout_duration_seconds")]
    [InlineData("CreateHistogram", "checkout_duration_ms", "abbreviates its unit ('_ms' for '_seconds')", null)]
    [InlineData("CreateHistogram", "checkout_duration_us", "abbreviates its unit ('_us' for '_seconds')", null)]
    [InlineData("CreateHistogram", "checkout_milliseconds", "measures in milliseconds, where Prometheus has seconds", null)]
    [InlineData("CreateCounter", "download_megabytes_total", "measures in megabytes, where Prometheus has bytes", null)]
    [InlineData("CreateCounter", "download_kb", "abbreviates its unit ('_kb' for '_bytes'), and is a counter and does not end in '_total'", null)]
    [InlineData("CreateGauge", "offer_age_minutes", "measures in minutes, where Prometheus has seconds", null)]
    [InlineData("CreateSummary", "orders_summary", "has its type in the name ('_summary')", "orders")]
    [InlineData("CreateCounter", "orders_counter_placed_total", "has its type in the name ('_counter_')", "orders_placed_total")]
    [InlineData("CreateGauge", "orders_gauge_open", "has its type in the name ('_gauge_')", "orders_open")]
    [InlineData("CreateGauge", "route_miles", "measures in miles, where Prometheus has meters", null)]
    [InlineData("CreateGauge", "cloth_yards", "measures in yards, where Prometheus has meters", null)]
    [InlineData("CreateGauge", "cache_MB", "abbreviates its unit ('_MB' for '_bytes')", null)]
    [InlineData("CreateGauge", "oven_fahrenheit", "measures in fahrenheit, where Prometheus has celsius", null)]
    public async Task Names_that_Prometheus_does_not_want(string method, string name, string faults, string? better)
        => await Verify.Reports<MetricNameConvention>(
            InvalidMetricNameTests.Prometheus($"Metrics.{method}([|\"{name}\"|], \"Some help.\");"),
            null,
            $"The metric '{name}' {faults}: Prometheus' conventions are what queries, alerts and people expect of a name.{(better is null ? "" : $" Write '{better}'.")}");

    [Fact]
    public async Task Labels_in_camel_case()
    {
        await Verify.Reports<MetricNameConvention>(
            InvalidMetricNameTests.Prometheus("Metrics.CreateGauge([|\"orders\"|], \"Orders.\", \"shop\", \"salesChannel\");"),
            null,
            "The metric 'orders' has a label in camelCase ('salesChannel'): Prometheus' conventions are what queries, alerts and people expect of a name.");
        await Verify.IsSilent<MetricNameConvention>(InvalidMetricNameTests.Prometheus("Metrics.CreateGauge(\"orders\", \"Orders.\", \"shop\", \"sales_channel\");"));
    }

    [Fact]
    public async Task Empty_help()
    {
        await Verify.Reports<MetricNameConvention>(
            InvalidMetricNameTests.Prometheus("Metrics.CreateGauge([|\"orders\"|], \"\");"),
            null,
            "The metric 'orders' has no help text: Prometheus' conventions are what queries, alerts and people expect of a name.");
        await Verify.IsSilent<MetricNameConvention>(InvalidMetricNameTests.Prometheus("Metrics.CreateGauge(\"orders\", shop);"));
    }

    [Theory]
    [InlineData("\"orders\"")]
    [InlineData("\"orders.placed\"")]
    [InlineData("\"shop.orders_placed.2xx\"")]
    [InlineData("\"orders_total\"")]
    [InlineData("\"http.server.request.duration\", \"s\"")]
    [InlineData("\"http.server.seconds.duration\", \"s\"")]
    [InlineData("\"request_duration_seconds\"")]

    // Written for Prometheus, whose exporter does not append the unit once more.
    [InlineData("\"request_duration_seconds\", \"s\"")]
    [InlineData("\"request_duration_seconds\", \"seconds\"")]
    [InlineData("\"cpu_seconds\", \"s\"")]
    [InlineData("\"shop_cache_bytes\", \"By\"")]
    [InlineData("\"request_duration_milliseconds\", \"ms\"")]
    [InlineData("\"request_duration_seconds\", \"ms\"")]
    [InlineData("\"seconds\", \"s\"")]
    [InlineData("\"milliseconds\", \"s\"")]
    [InlineData("\"orders\", \"{order}\"")]
    [InlineData("\"sales\", \"s\"")]

    // A style that whole projects have.
    [InlineData("\"orleans-messages-sent\"")]
    [InlineData("$\"Orders.{shop}\"")]
    [InlineData("shop")]
    [InlineData("System.Net.Mime.DispositionTypeNames.Attachment")]
    [InlineData("System.Net.Mime.MediaTypeNames.Text.Html")]

    // What OBS2102 says.
    [InlineData("\"_Orders\"")]
    [InlineData("\"My Orders\"")]
    public Task Names_that_OpenTelemetry_wants(string arguments)
        => Verify.IsSilent<MetricNameConvention>(InvalidMetricNameTests.OpenTelemetry($"meter.CreateHistogram<double>({arguments});"));

    [Theory]
    [InlineData("OrdersPlaced", null, "is not in small letters with '.' between namespaces and '_' between words", "orders_placed")]
    [InlineData("Shop.OrdersPlaced", null, "is not in small letters with '.' between namespaces and '_' between words", "shop.orders_placed")]
    [InlineData("Orders-placed", null, "is not in small letters with '.' between namespaces and '_' between words", "orders_placed")]
    [InlineData("shop/orders", null, "is not in small letters with '.' between namespaces and '_' between words", "shop.orders")]
    [InlineData("shop..orders_", null, "is not in small letters with '.' between namespaces and '_' between words", "shop.orders")]
    [InlineData("shop_.orders", null, "is not in small letters with '.' between namespaces and '_' between words", "shop.orders")]
    [InlineData("HTTPRequests2Served", null, "is not in small letters with '.' between namespaces and '_' between words", "http_requests2_served")]
    [InlineData("otel.orders", null, "begins with 'otel.', which is kept for OpenTelemetry itself", null)]
    [InlineData("request.duration.seconds", "s", "has its unit in the name ('seconds'), which the unit \"s\" says", "request.duration")]
    [InlineData("request_duration_sec", "s", "has its unit in the name ('sec'), which the unit \"s\" says", "request_duration")]
    [InlineData("request_duration_ms", "ms", "has its unit in the name ('ms'), which the unit \"ms\" says", "request_duration")]
    [InlineData("cpu_ms", "ms", "has its unit in the name ('ms'), which the unit \"ms\" says", null)]
    [InlineData("BookWorm.ordersPlaced", null, "is not in small letters with '.' between namespaces and '_' between words", "bookworm.orders_placed")]
    [InlineData("request.duration.ms", "ms", "has its unit in the name ('ms'), which the unit \"ms\" says", "request.duration")]
    [InlineData("RequestDurationMs", "ms", "is not in small letters with '.' between namespaces and '_' between words, and has its unit in the name ('ms'), which the unit \"ms\" says", "request_duration")]
    public Task Names_that_OpenTelemetry_does_not_want(string name, string? unit, string faults, string? better)
        => Verify.Reports<MetricNameConvention>(
            InvalidMetricNameTests.OpenTelemetry($"meter.CreateHistogram<double>([|\"{name}\"|], {(unit is null ? "null" : $"\"{unit}\"")});"),
            null,
            $"The metric '{name}' {faults}: OpenTelemetry's conventions are what queries, alerts and people expect of a name.{(better is null ? "" : $" Write '{better}'.")}");

    [Fact]
    public async Task Tests_and_half_typed_code_are_left_alone()
    {
        await Verify.IsSilent<MetricNameConvention>(InvalidMetricNameTests.OpenTelemetry("meter.CreateCounter<long>(\"OrdersPlaced\");"), TestProject.Tests);
        await Verify.IsSilent<MetricNameConvention>(InvalidMetricNameTests.Prometheus("Metrics.CreateCounter(\"orders\", \"\");"), TestProject.Tests);
        await Verify.IsSilent<MetricNameConvention>(InvalidMetricNameTests.Prometheus("Metrics.CreateCounter(, \"\");"), TestProject.Service with { MayNotCompile = true });
    }

    [Fact]
    public void It_is_a_suggestion() => Assert.Equal(DiagnosticSeverity.Info, new MetricNameConvention().Descriptor.DefaultSeverity);
}
