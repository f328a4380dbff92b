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

    [Fact]
    public Task The_message_tells_what_happens()
        => Verify.Reports<ScrapeEndpointMissing>(
            OpenTelemetryProgram(".[|AddPrometheusExporter|]()"),
            Program,
            "AddPrometheusExporter keeps the metrics to be scraped, but this program serves them nowhere: Prometheus gets a 404 and sees none of them. Call app.MapPrometheusScrapingEndpoint() before app.Run().");
}
