using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.Extensibility;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using PrometheusMetrics = Prometheus.Metrics;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>What OBS2201 and OBS2203 say of the libraries, said by the libraries.</summary>
public class CardinalityBehaviourTests
{
    [Fact]
    public void OpenTelemetry_counts_what_comes_after_two_thousand_values_together()
    {
        List<string> points = Collect(counter =>
        {
            for (int i = 0; i < 2500; i++)
                counter.Add(1, new KeyValuePair<string, object?>("order", Guid.NewGuid()));
        });

        Assert.Equal(2001, points.Count(point => point != ""));
        Assert.Contains("otel.metric.overflow=True", points);
    }

    [Fact]
    public void Keys_that_differ_in_spelling_are_two_keys_and_their_order_is_nothing()
        => Assert.Equal(
            ["a=1 b=2", "shopId=1", "shop_id=1"],
            Collect(counter =>
            {
                counter.Add(1, new KeyValuePair<string, object?>("shopId", 1));
                counter.Add(1, new KeyValuePair<string, object?>("shop_id", 1));
                counter.Add(1, new("a", 1), new("b", 2));
                counter.Add(1, new("b", 2), new("a", 1));
            }));

    [Fact]
    public async Task Prometheus_net_keeps_and_serves_every_one()
    {
        var registry = PrometheusMetrics.NewCustomRegistry();
        Prometheus.Counter counter = PrometheusMetrics.WithCustomRegistry(registry).CreateCounter("failed_total", "", "error");
        for (int i = 0; i < 5000; i++)
            counter.WithLabels($"order {i} failed").Inc();

        using var stream = new MemoryStream();
        await registry.CollectAndExportAsTextAsync(stream);
        Assert.Equal(5000, Encoding.UTF8.GetString(stream.ToArray()).Split('\n').Count(line => line.StartsWith("failed_total{", StringComparison.Ordinal)));
    }

    [Fact]
    public void Application_Insights_takes_a_hundred_values_of_a_dimension_and_no_more()
    {
        using var configuration = new TelemetryConfiguration { DisableTelemetry = true };
        Microsoft.ApplicationInsights.Metric metric = new TelemetryClient(configuration).GetMetric("failed" + Guid.NewGuid(), "error");

        int taken = Enumerable.Range(0, 500).Count(i => metric.TrackValue(1, $"order {i} failed"));

        Assert.Equal(100, taken);
    }

    [Fact]
    public async Task The_route_s_template_is_the_same_for_every_id()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using WebApplication app = builder.Build();
        var seen = new List<string>();
        app.UseRouting();
        app.Use(async (context, next) =>
        {
            await next(context);
            seen.Add((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown");
        });
        app.MapGet("/orders/{id}", (int id) => id);
        await app.StartAsync();

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        await client.GetStringAsync("/orders/1");
        await client.GetStringAsync("/orders/2");
        await client.GetAsync("/elsewhere");
        await app.StopAsync();

        Assert.Equal(["/orders/{id}", "/orders/{id}", "unknown"], seen);
    }

    // The tags of each series that OpenTelemetry exports.
    private static List<string> Collect(Action<Counter<int>> measure)
    {
        using var meter = new Meter("behaviour." + Guid.NewGuid());
        var exporter = new Exported();
        using MeterProvider provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name).AddReader(new BaseExportingMetricReader(exporter)).Build();
        measure(meter.CreateCounter<int>("orders"));
        provider.ForceFlush();
        return [.. exporter.Points.Order(StringComparer.Ordinal)];
    }

    private sealed class Exported : BaseExporter<OpenTelemetry.Metrics.Metric>
    {
        public List<string> Points { get; } = [];

        public override ExportResult Export(in Batch<OpenTelemetry.Metrics.Metric> batch)
        {
            foreach (OpenTelemetry.Metrics.Metric metric in batch)
            {
                foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
                {
                    var tags = new List<string>();
                    foreach (KeyValuePair<string, object?> tag in point.Tags)
                        tags.Add($"{tag.Key}={tag.Value}");
                    Points.Add(string.Join(" ", tags.Order(StringComparer.Ordinal)));
                }
            }

            return ExportResult.Success;
        }
    }
}
