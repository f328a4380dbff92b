using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class RegistryNotServedTests
{
    private static readonly TestProject Program = TestProject.Service with { Output = OutputKind.ConsoleApplication };

    private static string PrometheusProgram(string endpoint = "", string metrics = """[|Metrics.CreateCounter("orders_total", "Orders.")|]""", string more = "")
        => $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;
            using Microsoft.Extensions.DependencyInjection;
            using Prometheus;

            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            {{endpoint}}
            app.Run();

            public static class Shop
            {
                public static readonly Counter Orders = {{metrics}};
                public static readonly Gauge Queue = Metrics.CreateGauge("queue", "Orders that wait.");
                {{more}}
            }
            """;

    [Theory]
    [InlineData("""[|Metrics.CreateCounter("orders_total", "Orders.")|]""")]
    [InlineData("""[|Metrics.WithLabels(new Dictionary<string, string>()).CreateCounter("orders_total", "Orders.")|]""")]
    [InlineData("""[|Metrics.CreateCounter("orders_total", "Orders.", "shop")|]""")]
    public Task Reports_the_first_metric(string metrics)
        => Verify.Reports<RegistryNotServed>(PrometheusProgram(metrics: metrics), Program);

    [Theory]
    [InlineData("app.MapMetrics();", "")]
    [InlineData("app.UseMetricServer();", "")]
    [InlineData("app.UseMetricServer(9090);", "")]
    [InlineData("", "static KestrelMetricServer? Server;")]
    [InlineData("", "static MetricServer Server = new(9090);")]
    [InlineData("", "static MetricPusher Pusher = new(\"http://gateway\", \"shop\");")]
    [InlineData("builder.Services.AddMetricServer(options => options.Port = 9090);", "")]
    [InlineData("app.MapGet(\"/metrics\", async context => await Metrics.DefaultRegistry.CollectAndExportAsTextAsync(context.Response.Body));", "")]
    public Task Is_silent_where_it_is_served_or_pushed(string endpoint, string more)
        => Verify.IsSilent<RegistryNotServed>(PrometheusProgram(endpoint, """Metrics.CreateCounter("orders_total", "Orders.")""", more), Program);

    [Theory]
    [InlineData("worker")]
    [InlineData("console")]
    [InlineData("test")]
    public Task Is_silent_outside_of_web_services(string kind)
        => Verify.IsSilent<RegistryNotServed>(PrometheusProgram(metrics: """Metrics.CreateCounter("orders_total", "Orders.")"""), Program with { Kind = kind });

    [Fact]
    public Task The_message_tells_what_happens()
        => Verify.Reports<RegistryNotServed>(
            PrometheusProgram(),
            Program,
            "The metric 'orders_total' is kept in prometheus-net's registry, but this service neither serves nor pushes it: Prometheus never sees it. Call app.MapMetrics() before app.Run().");
}
