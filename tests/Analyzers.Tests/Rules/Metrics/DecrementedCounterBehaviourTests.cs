using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using PrometheusMetrics = Prometheus.Metrics;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>What OBS2001 says of the libraries, said by the libraries.</summary>
public class DecrementedCounterBehaviourTests
{
    [Fact]
    public void A_counter_of_prometheus_net_throws()
    {
        var metrics = PrometheusMetrics.WithCustomRegistry(PrometheusMetrics.NewCustomRegistry());
        Prometheus.Counter counter = metrics.CreateCounter("open", "", "shop");

        Assert.Throws<ArgumentOutOfRangeException>(() => counter.Inc(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => counter.WithLabels("a").Inc(-0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Prometheus.ICounter)counter.WithLabels("a")).Inc(-1));
    }

    [Fact]
    public void A_counter_of_System_Diagnostics_Metrics_takes_it_without_a_word()
    {
        using var meter = new Meter("behaviour." + Guid.NewGuid());
        Counter<long> counter = meter.CreateCounter<long>("open");
        var seen = new List<long>();
        using var listener = new MeterListener();
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => seen.Add(value));
        listener.EnableMeasurementEvents(counter);

        counter.Add(2);
        counter.Add(-5);

        Assert.Equal([2, -5], seen);
    }

    [Fact]
    public async Task A_decremented_counter_is_exported_as_a_counter_that_falls()
    {
        string name = "behaviour." + Guid.NewGuid();
        using var meter = new Meter(name);
        Counter<long> counter = meter.CreateCounter<long>("orders.open");
        Counter<long> suffixed = meter.CreateCounter<long>("carts_total");

        string text = await ScrapeAsync(name, () => { counter.Add(2); counter.Add(-5); suffixed.Add(-1); });

        Assert.Contains("# TYPE orders_open_total counter", text, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^orders_open_total(\{[^}]*\})? -3\b", text);
        Assert.Contains("# TYPE carts_total counter", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_fix_makes_of_it_is_exported_as_a_gauge()
    {
        string name = "behaviour." + Guid.NewGuid();
        using var meter = new Meter(name);
        UpDownCounter<long> counter = meter.CreateUpDownCounter<long>("orders.open");
        UpDownCounter<long> suffixed = meter.CreateUpDownCounter<long>("carts_total");

        string text = await ScrapeAsync(name, () => { counter.Add(2); counter.Add(-5); suffixed.Add(-1); });

        Assert.Contains("# TYPE orders_open gauge", text, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^orders_open(\{[^}]*\})? -3\b", text);
        Assert.DoesNotContain("orders_open_total", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE carts_total gauge", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_fix_makes_of_a_counter_of_prometheus_net_goes_down_under_the_same_name()
    {
        var registry = PrometheusMetrics.NewCustomRegistry();
        Prometheus.Gauge gauge = PrometheusMetrics.WithCustomRegistry(registry).CreateGauge("orders_open_total", "");

        gauge.Inc();
        gauge.Dec();
        gauge.Dec(2);
        gauge.Inc(-1);

        using var stream = new MemoryStream();
        await registry.CollectAndExportAsTextAsync(stream);
        string text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("# TYPE orders_open_total gauge", text, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^orders_open_total -3\b", text);
    }

    [Fact]
    public void One_name_of_prometheus_net_cannot_be_a_counter_and_a_gauge()
    {
        var metrics = PrometheusMetrics.WithCustomRegistry(PrometheusMetrics.NewCustomRegistry());
        metrics.CreateCounter("open", "");

        Assert.Same(metrics.CreateCounter("open", ""), metrics.CreateCounter("open", ""));
        Assert.Throws<InvalidOperationException>(() => metrics.CreateGauge("open", ""));
    }

    private static async Task<string> ScrapeAsync(string meter, Action measure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(meter).AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
        await using WebApplication app = builder.Build();
        app.MapPrometheusScrapingEndpoint();
        await app.StartAsync();
        measure();
        using var client = new HttpClient();
        string text = await client.GetStringAsync(app.Urls.Single() + "/metrics");
        await app.StopAsync();
        return text;
    }
}
