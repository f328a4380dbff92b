using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class ScrapeEndpointMissingFixTests
{
    private static readonly TestProject Program = TestProject.Service with { Output = OutputKind.ConsoleApplication };

    private static string TopLevel(string exporter, string end)
        => $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            using OpenTelemetry.Metrics;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.{{exporter}}());
            var app = builder.Build();
            {{end}}
            """;

    [Theory]
    [InlineData("app.Run();")]
    [InlineData("await app.RunAsync();")]
    [InlineData("await app.RunAsync().ConfigureAwait(false);")]
    [InlineData("app.Run(\"http://localhost:5000\");")]
    public Task The_endpoint_is_mapped_before_the_program_runs(string run)
        => Verify.Fixes<ScrapeEndpointMissing, ScrapeEndpointMissingFix>(
            TopLevel("[|AddPrometheusExporter|]", $"app.Run(context => System.Threading.Tasks.Task.CompletedTask);\n\n// Here we go.\n{run} // on"),
            TopLevel("AddPrometheusExporter", $"app.Run(context => System.Threading.Tasks.Task.CompletedTask);\napp.MapPrometheusScrapingEndpoint();\n\n// Here we go.\n{run} // on"),
            Program);

    [Fact]
    public Task Two_exporters_need_one_endpoint()
        => Verify.Fixes<ScrapeEndpointMissing, ScrapeEndpointMissingFix>(
            TopLevel("[|AddPrometheusExporter|]().[|AddPrometheusExporter|]", "app.Run();"),
            TopLevel("AddPrometheusExporter().AddPrometheusExporter", "app.MapPrometheusScrapingEndpoint();\napp.Run();"),
            Program);

    [Fact]
    public Task In_Main_it_is_mapped_too()
        => Verify.Fixes<ScrapeEndpointMissing, ScrapeEndpointMissingFix>(
            """
            using Microsoft.Extensions.DependencyInjection;
            using OpenTelemetry.Metrics;

            public static class Program
            {
                public static void Main(string[] args)
                {
                    var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);
                    builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.[|AddPrometheusExporter|]());
                    var app = builder.Build();

                    app.Run();
                }
            }
            """,
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            using OpenTelemetry.Metrics;

            public static class Program
            {
                public static void Main(string[] args)
                {
                    var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);
                    builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.[|AddPrometheusExporter|]());
                    var app = builder.Build();
                    app.MapPrometheusScrapingEndpoint();

                    app.Run();
                }
            }
            """.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal),
            Program);

    [Theory]
    [InlineData("builder.Build().Run();")]
    [InlineData("if (args.Length > 0) app.Run();")]
    [InlineData("await app.StartAsync();")]
    [InlineData("Prometheus.MetricServerMiddlewareExtensions.MapMetrics(app); app.Run();")]
    [InlineData("app.MapGet(\"/metrics\", () => \"\"); app.Run();")]
    public Task Has_no_fix_where_there_is_no_place_for_it(string end)
        => Verify.HasNoFix<ScrapeEndpointMissing, ScrapeEndpointMissingFix>(TopLevel("[|AddPrometheusExporter|]", end), Program);
}
