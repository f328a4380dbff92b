using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class ScrapeEndpointMissingTests
{
    private static readonly TestProject Program = TestProject.Service with { Output = OutputKind.ConsoleApplication };

    private static string OpenTelemetryProgram(string exporter, string endpoint = "", string more = "")
        => $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            using OpenTelemetry.Metrics;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop"){{exporter}});
            var app = builder.Build();
            {{endpoint}}
            app.Run();
            {{more}}
            """;

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
    [InlineData(".[|AddPrometheusExporter|]()")]
    [InlineData(".[|AddPrometheusExporter|](options => options.ScrapeResponseCacheDurationMilliseconds = 0)")]
    [InlineData(".AddView(\"a\", \"b\").[|AddPrometheusExporter|]().AddView(\"c\", \"d\")")]
    public Task Reports_an_exporter_that_nothing_serves(string exporter) => Verify.Reports<ScrapeEndpointMissing>(OpenTelemetryProgram(exporter), Program);

    [Theory]
    [InlineData("app.MapPrometheusScrapingEndpoint();")]
    [InlineData("app.MapPrometheusScrapingEndpoint(\"/internal/metrics\");")]
    [InlineData("app.UseOpenTelemetryPrometheusScrapingEndpoint();")]
    [InlineData("PrometheusExporterEndpointRouteBuilderExtensions.MapPrometheusScrapingEndpoint(app);")]
    [InlineData("// TODO: MapPrometheusScrapingEndpoint")]
    [InlineData("""
        #if INTERNAL
        app.MapPrometheusScrapingEndpoint();
        #endif
        """)]
    public Task Is_silent_where_it_is_served(string endpoint) => Verify.IsSilent<ScrapeEndpointMissing>(OpenTelemetryProgram(".AddPrometheusExporter()", endpoint), Program);

    [Fact]
    public Task Is_silent_without_the_exporter() => Verify.IsSilent<ScrapeEndpointMissing>(OpenTelemetryProgram(".AddView(\"a\", \"b\")"), Program);

    [Fact]
    public Task Is_silent_where_a_listener_serves()
        => Verify.IsSilent<ScrapeEndpointMissing>(OpenTelemetryProgram(".AddPrometheusExporter().AddPrometheusHttpListener()", more: """
            public static class Own { public static MeterProviderBuilder AddPrometheusHttpListener(this MeterProviderBuilder metrics) => metrics; }
            """), Program);

    [Fact]
    public Task Is_silent_where_the_method_is_somebody_elses()
        => Verify.IsSilent<ScrapeEndpointMissing>(OpenTelemetryProgram(".AddPrometheusExporter(8080)", more: """
            public static class Own { public static MeterProviderBuilder AddPrometheusExporter(this MeterProviderBuilder metrics, int port) => metrics; }
            """), Program);

    [Fact]
    public Task Is_silent_in_a_library()
        => Verify.IsSilent<ScrapeEndpointMissing>("""
            using OpenTelemetry.Metrics;

            public static class Defaults
            {
                public static MeterProviderBuilder AddDefaults(this MeterProviderBuilder metrics) => metrics.AddPrometheusExporter();
            }
            """);

    [Fact]
    public async Task Is_silent_where_another_project_may_serve()
    {
        string source = OpenTelemetryProgram(".AddPrometheusExporter()", "app.MapDefaults();");
        MetadataReference defaults = Findings.Compile(TestProject.Library, """
            public static class Defaults
            {
                public static void MapDefaults(this Microsoft.AspNetCore.Builder.WebApplication app) => Microsoft.AspNetCore.Builder.PrometheusExporterEndpointRouteBuilderExtensions.MapPrometheusScrapingEndpoint(app);
            }
            """).WithAssemblyName("Defaults").ToMetadataReference();
        Assert.Empty(await Findings.OfAsync<ScrapeEndpointMissing>(source, Program with { References = [.. TestReferences.All, defaults] }));
    }

    [Theory]
    [InlineData("""[|Metrics.CreateCounter("orders_total", "Orders.")|]""")]
    [InlineData("""[|Metrics.WithLabels(new Dictionary<string, string>()).CreateCounter("orders_total", "Orders.")|]""")]
    [InlineData("""[|Metrics.CreateCounter("orders_total", "Orders.", "shop")|]""")]
    public Task Suggests_an_endpoint_at_the_first_metric_of_prometheus_net(string metrics)
        => Verify.ReportsAt<ScrapeEndpointMissing>(DiagnosticSeverity.Info, PrometheusProgram(metrics: metrics), Program);

    [Theory]
    [InlineData("app.MapMetrics();", "")]
    [InlineData("app.UseMetricServer();", "")]
    [InlineData("app.UseMetricServer(9090);", "")]
    [InlineData("", "static KestrelMetricServer? Server;")]
    [InlineData("", "static MetricServer Server = new(9090);")]
    [InlineData("", "static MetricPusher Pusher = new(\"http://gateway\", \"shop\");")]
    [InlineData("builder.Services.AddMetricServer(options => options.Port = 9090);", "")]
    [InlineData("app.MapGet(\"/metrics\", async context => await Metrics.DefaultRegistry.CollectAndExportAsTextAsync(context.Response.Body));", "")]
    public Task Is_silent_where_prometheus_net_is_served(string endpoint, string more)
        => Verify.IsSilent<ScrapeEndpointMissing>(PrometheusProgram(endpoint, """Metrics.CreateCounter("orders_total", "Orders.")""", more), Program);

    [Theory]
    [InlineData("worker")]
    [InlineData("console")]
    [InlineData("test")]
    public Task Is_silent_on_prometheus_net_outside_of_web_services(string kind)
        => Verify.IsSilent<ScrapeEndpointMissing>(PrometheusProgram(metrics: """Metrics.CreateCounter("orders_total", "Orders.")"""), Program with { Kind = kind });

    [Fact]
    public async Task Messages_tell_what_happens()
    {
        Assert.Equal(
            "AddPrometheusExporter keeps the metrics to be scraped, but this program serves them nowhere: Prometheus gets a 404 and sees none of them. Call app.MapPrometheusScrapingEndpoint() before app.Run().",
            Assert.Single(await Findings.OfAsync<ScrapeEndpointMissing>(OpenTelemetryProgram(".AddPrometheusExporter()"), Program)).GetMessage());
        Assert.Equal(
            "The metric 'orders_total' is kept in prometheus-net's registry, but this service neither serves nor pushes it: Prometheus never sees it. Call app.MapMetrics() before app.Run().",
            Assert.Single(await Findings.OfAsync<ScrapeEndpointMissing>(PrometheusProgram(metrics: """Metrics.CreateCounter("orders_total", "Orders.")"""), Program)).GetMessage());
    }
}
