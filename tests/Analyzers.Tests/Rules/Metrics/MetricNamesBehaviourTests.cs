using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;
using Prometheus;
using PrometheusMetrics = Prometheus.Metrics;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>What OBS2102 to OBS2106 say of the libraries, said by the libraries.</summary>
public class MetricNamesBehaviourTests
{
    private readonly MetricFactory _factory = PrometheusMetrics.WithCustomRegistry(PrometheusMetrics.NewCustomRegistry());

    public static TheoryData<string> Names =>
    [
        "a", "A", "_a", "a_", "_", "1a", "a1", "", " ", "a b", "a.b", "a-b", "a/b", "a:b", "-a", ".a", "é", "aé", "a\n", "\n", "a\n\n", "\u212A", "a\u212A", "__a", new string('a', 255), new string('a', 256), new string('a', 255) + "\n",
    ];

    [Theory, MemberData(nameof(Names))]
    public void Prometheus_net_takes_the_names_that_the_model_takes(string name)
    {
        Exception? thrown = Record.Exception(() => _factory.CreateGauge(name, ""));
        if (MetricNameSyntax.Prometheus.Accepts(name))
            Assert.Null(thrown);
        else
            Assert.IsType<ArgumentException>(thrown);
        Assert.Equal(thrown is null && !name.StartsWith("__", StringComparison.Ordinal), Record.Exception(() => _factory.CreateGauge("labelled", "", name)) is null);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task OpenTelemetry_takes_the_names_that_the_model_takes(string name)
    {
        string literal = SymbolDisplay.FormatLiteral(name, quote: true);
        Scrape scrape = await MetricRun.OfAsync(Measured($"Shop.CreateUpDownCounter<long>(\"enabled\").Add(Shop.CreateUpDownCounter<long>({literal}).Enabled ? 1 : 0);"));
        Assert.Equal(MetricNameSyntax.OpenTelemetry.Accepts(name) ? 1 : 0, scrape["enabled"]);
    }

    [Fact]
    public void Prometheus_net_throws_at_labels()
    {
        Assert.Throws<ArgumentException>(() => _factory.CreateGauge("a", "", "shop-name"));
        Assert.Throws<ArgumentException>(() => _factory.CreateGauge("b", "", "__shop"));
        Assert.Throws<ArgumentException>(() => _factory.CreateHistogram("c", "", "le"));
        Assert.Throws<ArgumentException>(() => _factory.CreateSummary("d", "", "quantile"));
        Assert.Throws<InvalidOperationException>(() => _factory.CreateGauge("e", "", "shop", "shop"));
        Assert.NotNull(_factory.CreateGauge("f", "", "le", "quantile"));
        Assert.NotNull(_factory.CreateHistogram("g", "", "quantile"));
        Assert.NotNull(_factory.CreateSummary("h", "", "le"));
    }

    [Fact]
    public async Task A_type_with_such_a_metric_in_a_static_field_cannot_be_used()
    {
        const string Source = """
            using Prometheus;

            public static class Run
            {
                public static void Main() => Orders.Place();
            }

            public static class Orders
            {
                private static readonly Counter Placed = Metrics.CreateCounter("shop.orders-placed", "Orders placed.", "shop-name");

                public static void Place() => Placed.WithLabels("a").Inc();
            }
            """;
        await Assert.ThrowsAsync<TypeInitializationException>(() => MetricRun.OfAsync(Source));

        Scrape after = await MetricRun.OfAsync(await RepairedAsync<InvalidMetricName, InvalidMetricNameFix>(Source));

        Assert.Equal(1, after["shop_orders_placed{shop_name=\"a\"}"]);
    }

    [Fact]
    public async Task An_invalid_instrument_appears_with_the_fix()
    {
        string source = Measured("Shop.CreateCounter<long>(\"orders placed\").Add(3); Shop.CreateCounter<long>(\"other\").Add(1);");
        Scrape before = await MetricRun.OfAsync(source), after = await MetricRun.OfAsync(await RepairedAsync<InvalidMetricName, InvalidMetricNameFix>(source));

        Assert.Null(before.TypeOf("orders_placed_total"));
        Assert.Null(before["orders_placed_total"]);
        Assert.Equal(1, before["other_total"]);
        Assert.Equal("counter", after.TypeOf("orders_placed_total"));
        Assert.Equal(3, after["orders_placed_total"]);
    }

    [Fact]
    public async Task A_description_leaves_the_name_with_the_fix()
    {
        string source = Measured("Shop.CreateCounter<long>(\"orders\", \"Number of orders placed\").Add(3);");
        Scrape before = await MetricRun.OfAsync(source), after = await MetricRun.OfAsync(await RepairedAsync<DescriptionAsUnit, DescriptionAsUnitFix>(source));

        Assert.Equal(3, before["orders_Number_of_orders_placed_total"]);
        Assert.Null(before["orders_total"]);
        Assert.Equal(3, after["orders_total"]);
        Assert.Null(after["orders_Number_of_orders_placed_total"]);
    }

    [Fact]
    public async Task A_unit_in_the_name_is_not_said_twice()
    {
        string source = Measured("Shop.CreateHistogram<double>(\"request_duration_seconds\", \"s\").Record(3);");
        Scrape before = await MetricRun.OfAsync(source), after = await MetricRun.OfAsync(await RepairedAsync<MetricNameConvention, MetricNameConventionFix>(source));

        Assert.Equal("histogram", before.TypeOf("request_duration_seconds"));
        Assert.Equal("histogram", after.TypeOf("request_duration_seconds"));
    }

    [Fact]
    public async Task Two_definitions_are_two_streams()
    {
        Scrape scrape = await MetricRun.OfAsync(Measured("""
            Shop.CreateCounter<long>("orders").Add(1);
            Shop.CreateUpDownCounter<long>("orders").Add(2);
            Shop.CreateUpDownCounter<long>("carts", null, "Carts.").Add(1);
            Shop.CreateUpDownCounter<long>("carts", null, "Open carts.").Add(2);
            """));
        Assert.Equal(1, scrape["orders_total"]);
        Assert.Equal(2, scrape["orders"]);
        Assert.Equal(1, scrape["carts"]);
    }

    [Fact]
    public async Task A_counter_of_prometheus_net_without_total_is_of_unknown_type_in_OpenMetrics()
    {
        CollectorRegistry registry = PrometheusMetrics.NewCustomRegistry();
        MetricFactory factory = PrometheusMetrics.WithCustomRegistry(registry);
        factory.CreateCounter("orders", "Orders.").Inc();
        factory.CreateCounter("carts_total", "Carts.").Inc();
        using var stream = new MemoryStream();
        await registry.CollectAndExportAsTextAsync(stream, ExpositionFormat.OpenMetricsText);
        string text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("# TYPE orders unknown", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE carts counter", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_bare_callbacks_export_one_value()
    {
        Scrape scrape = await MetricRun.OfAsync(Measured("Shop.CreateObservableGauge(\"open\", () => 1); Shop.CreateObservableGauge(\"open\", () => 2);"));
        Assert.Equal(2, scrape["open"]);
    }

    [Fact]
    public async Task Two_callbacks_with_tags_export_both()
    {
        Scrape scrape = await MetricRun.OfAsync(Measured("""
            Shop.CreateObservableGauge("open", () => new Measurement<int>(1, new KeyValuePair<string, object?>("shop", "a")));
            Shop.CreateObservableGauge("open", () => new Measurement<int>(2, new KeyValuePair<string, object?>("shop", "b")));
            """.Replace("\"shop\"", "\"store\"", StringComparison.Ordinal)));
        Assert.Equal(1, scrape["open{store=\"a\"}"]);
        Assert.Equal(2, scrape["open{store=\"b\"}"]);
    }

    [Fact]
    public void Prometheus_net_has_one_type_for_a_name()
    {
        _factory.CreateCounter("a", "A.");
        Assert.Throws<InvalidOperationException>(() => _factory.CreateGauge("a", "A."));
        Assert.NotNull(_factory.CreateCounter("a", "B.", "shop"));
        Assert.NotNull(_factory.CreateGauge("A", "A."));
    }

    private static string Measured(string statements)
        => $$"""
            using System.Diagnostics.Metrics;

            public static class Run
            {
                private static readonly Meter Shop = new("shop");

                public static void Main()
                {
                    {{statements}}
                }
            }
            """;

    private static async Task<string> RepairedAsync<TRule, TFix>(string source)
        where TRule : Observability.Analyzers.Rules.Rule, new()
        where TFix : Observability.Analyzers.CodeFixes.Engine.RuleFix, new()
        => (await Repair.AllAsync<TRule, TFix>(TestProject.Service, source))[0];
}
